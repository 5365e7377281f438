import { z } from 'zod'
import { figureSubjects, partnerLevels, sourceKinds } from './campaign-kinds.ts'

export const PartnerLevel = z.enum(partnerLevels)
export type PartnerLevel = z.infer<typeof PartnerLevel>

export const SourceKind = z.enum(sourceKinds)
export type SourceKind = z.infer<typeof SourceKind>

export const FigureSubject = z.enum(figureSubjects)
export type FigureSubject = z.infer<typeof FigureSubject>

/** What is announced and what is counted, side by side. */
export type ComparedFigure = {
  readonly subject: FigureSubject
  /** Null when nobody said a number. */
  readonly announced: number | null
  /** Null when the station has nothing to count it from. */
  readonly counted: number | null
  /** `agrees`: equal. `over`, `under`: what is counted against what was said. `not-comparable`: one side is missing. */
  readonly difference: 'agrees' | 'over' | 'under' | 'not-comparable'
  /** Counted less announced; null when one side is missing. */
  readonly by: number | null
}

/**
 * Names the difference of two numbers and never rounds it away: "about 12,400" and 12,413 differ by 13, however kind
 * the word "about" is.
 */
export function compareFigure(
  subject: FigureSubject,
  announced: number | null,
  counted: number | null,
): ComparedFigure {
  if (announced === null || counted === null) {
    return { subject, announced, counted, difference: 'not-comparable', by: null }
  }
  const by = counted - announced
  return { subject, announced, counted, difference: by === 0 ? 'agrees' : by > 0 ? 'over' : 'under', by }
}

/** The stages of a device's way in an allocation. */
export const allocationStages = ['queued', 'packed', 'in-transit', 'delivered'] as const
