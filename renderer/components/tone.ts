import { Check, CircleQuestionMark, Minus, TriangleAlert, X, type LucideIcon } from 'lucide-react'

/** What a sign says: good, bad, worth a warning, open (nobody can say yet), or nothing at all. */
export type Tone = 'good' | 'bad' | 'warning' | 'open' | 'none'

/** A shape for each tone, so that colour is never the only sign. */
export const toneIcon: Record<Tone, LucideIcon> = {
  good: Check,
  bad: X,
  warning: TriangleAlert,
  open: CircleQuestionMark,
  none: Minus,
}

/** Full colour, for signs that are read from across the room. */
export const solidTone: Record<Tone, string> = {
  good: 'bg-good text-on-good',
  bad: 'bg-bad text-on-bad',
  warning: 'bg-open text-on-open',
  open: 'bg-open text-on-open',
  none: 'bg-raised text-quiet',
}

/** Coloured text on the plain ground, for words inside lines. */
export const textTone: Record<Tone, string> = {
  good: 'text-good',
  bad: 'text-bad',
  warning: 'text-open',
  open: 'text-open',
  none: 'text-quiet',
}
