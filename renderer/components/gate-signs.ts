import { CircleCheck, CircleDot, CircleQuestionMark, CircleSlash, CircleX, type LucideIcon } from 'lucide-react'
import type { Gate } from '../../shared/device/gate.ts'

/** A shape for each way a gate can stand, so that colour is never the only sign. */
export const gateSigns: Record<Gate['outcome'], { readonly icon: LucideIcon; readonly colour: string }> = {
  holds: { icon: CircleCheck, colour: 'text-good' },
  fails: { icon: CircleX, colour: 'text-bad' },
  unknown: { icon: CircleQuestionMark, colour: 'text-open' },
  // Accepted with a name and a reason: not a tick either.
  waived: { icon: CircleDot, colour: 'text-open' },
  // Nobody asked for it: never a tick, so that silence is not taken for evidence.
  'not-required': { icon: CircleSlash, colour: 'text-quiet' },
}
