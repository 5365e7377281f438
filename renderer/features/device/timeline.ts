import type { JournalEntry } from '../../../shared/contract/views.ts'

/** What a technician looks for in a device's life. */
export const timelineKinds = ['way', 'reading', 'proof', 'label', 'shipping'] as const
export type TimelineKind = (typeof timelineKinds)[number]

const kindsByGroup: Readonly<Record<string, TimelineKind>> = {
  report: 'reading',
  verdict: 'reading',
  battery: 'reading',
  erasure: 'proof',
  checklist: 'proof',
  grade: 'proof',
  gate: 'proof',
  photo: 'proof',
  label: 'label',
  carton: 'shipping',
  pallet: 'shipping',
  kit: 'shipping',
  shipment: 'shipping',
}

const shippingEvents = new Set(['device.queued', 'device.dequeued', 'device.packed', 'device.unpacked'])

/** What an event is about; its way through the house where nothing else fits. */
export function kindOfEvent(type: string): TimelineKind {
  if (shippingEvents.has(type)) return 'shipping'
  return kindsByGroup[type.split('.')[0] ?? ''] ?? 'way'
}

/** One line of the timeline: an entry, or several of one person that belong together. */
export type TimelineLine = {
  readonly entry: JournalEntry
  readonly kind: TimelineKind
  /** Later news of the same matter, the newest last: a print that was followed until it came out. */
  readonly later: readonly JournalEntry[]
}

export type TimelineDay = {
  /** Midnight of this day at the bench, as a moment. */
  readonly startsAt: Date
  readonly lines: readonly TimelineLine[]
}

const printOf = ({ payload }: JournalEntry): string | null =>
  typeof payload['printJobId'] === 'string' ? payload['printJobId'] : null

const dayOf = (moment: string): Date => {
  const day = new Date(moment)
  day.setHours(0, 0, 0, 0)
  return day
}

/**
 * A journal as days, the newest first, and in each day its lines, the newest first. What the printer reported about a
 * label stands with the line that sent it: four lines about one sticker hide what happened to the machine.
 */
export function timelineOf(entries: readonly JournalEntry[]): readonly TimelineDay[] {
  const lines: (TimelineLine & { readonly later: JournalEntry[] })[] = []
  const prints = new Map<string, JournalEntry[]>()
  for (const entry of entries.toSorted((left, right) => left.seq - right.seq)) {
    const print = printOf(entry)
    const sent = print === null ? undefined : prints.get(print)
    if (sent !== undefined && entry.type === 'label.followed') {
      sent.push(entry)
      continue
    }
    const later: JournalEntry[] = []
    if (print !== null && entry.type === 'label.prepared') prints.set(print, later)
    lines.push({ entry, kind: kindOfEvent(entry.type), later })
  }
  const days: { startsAt: Date; lines: TimelineLine[] }[] = []
  for (const line of lines.toReversed()) {
    const startsAt = dayOf(line.entry.at)
    const day = days.at(-1)
    if (day?.startsAt.getTime() === startsAt.getTime()) day.lines.push(line)
    else days.push({ startsAt, lines: [line] })
  }
  return days
}
