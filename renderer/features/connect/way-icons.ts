import {
  FileText,
  FolderOpen,
  Network,
  PencilLine,
  ScanSearch,
  TabletSmartphone,
  Usb,
  type LucideIcon,
} from 'lucide-react'
import type { ConnectWay } from '../../navigation.ts'

/** The same shapes that the cards show for where they came from. */
export const wayIcon: Record<ConnectWay, LucideIcon> = {
  this: ScanSearch,
  network: Network,
  usb: TabletSmartphone,
  stick: Usb,
  files: FileText,
  folder: FolderOpen,
  hand: PencilLine,
}
