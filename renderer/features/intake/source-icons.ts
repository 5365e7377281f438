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
import type { CardSourceKind } from '../../../shared/contract/views.ts'

/** The way a machine came to the bench, as a shape. */
export const sourceIcon: Record<CardSourceKind, LucideIcon> = {
  local: ScanSearch,
  capture: FolderOpen,
  lan: Network,
  android: TabletSmartphone,
  stick: Usb,
  foreign: FileText,
  typed: PencilLine,
}
