import {
  BatteryFull,
  Camera,
  Check,
  CircleQuestionMark,
  CircleSlash,
  CircuitBoard,
  Clock,
  Cpu,
  Ellipsis,
  HardDrive,
  Laptop,
  Lock,
  MemoryStick,
  Minus,
  Monitor,
  Wifi,
  type LucideIcon,
} from 'lucide-react'
import type { Card, ReportPart } from '../../../shared/contract/views.ts'

/** What a part shows: its status, or that the reading ended before it. */
export type PartSign = Card['parts'][number]['status'] | 'unfinished'

export const partIcon: Record<ReportPart, LucideIcon> = {
  machine: Laptop,
  cpu: Cpu,
  memory: MemoryStick,
  disks: HardDrive,
  batteries: BatteryFull,
  displays: Monitor,
  network: Wifi,
  cameras: Camera,
  firmware: CircuitBoard,
}

export const statusIcon: Record<PartSign, LucideIcon> = {
  reading: Ellipsis,
  read: Check,
  absent: CircleSlash,
  denied: Lock,
  unavailable: CircleQuestionMark,
  unfinished: Minus,
  'timed-out': Clock,
}

export const statusColour: Record<PartSign, string> = {
  reading: 'text-accent',
  read: 'text-good',
  absent: 'text-quiet',
  denied: 'text-open',
  unavailable: 'text-open',
  unfinished: 'text-quiet',
  'timed-out': 'text-open',
}
