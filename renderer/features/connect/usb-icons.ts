import {
  Apple,
  Barcode,
  CircleQuestionMark,
  HardDrive,
  Network,
  Printer,
  TabletSmartphone,
  Tag,
  type LucideIcon,
} from 'lucide-react'
import type { AndroidState, UsbKind } from '../../../shared/contract/usb.ts'
import type { Tone } from '../../components/tone.ts'

export const usbIcon: Record<UsbKind, LucideIcon> = {
  android: TabletSmartphone,
  apple: Apple,
  'removable-drive': HardDrive,
  'barcode-scanner': Barcode,
  'label-printer': Tag,
  printer: Printer,
  'network-adapter': Network,
  unknown: CircleQuestionMark,
}

/** Open: somebody has to do something. */
export const androidTone: Record<AndroidState, Tone> = {
  'no-debugging': 'open',
  'boot-loader': 'open',
  opening: 'none',
  'no-permission': 'bad',
  'held-elsewhere': 'bad',
  'awaiting-authorisation': 'open',
  'not-authorised': 'bad',
  reading: 'none',
  done: 'good',
  failed: 'bad',
}

/** From these an Android device comes on by itself, or it is done; from all others the technician may ask again. */
export const androidSettles: ReadonlySet<AndroidState> = new Set([
  'opening',
  'awaiting-authorisation',
  'reading',
  'done',
])
