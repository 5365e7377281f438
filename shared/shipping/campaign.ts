import { z } from 'zod'

/** From the top of the tree of partners downwards: a network holds associations, an association holds sites. */
export const partnerLevels = ['network', 'association', 'site'] as const
export const PartnerLevel = z.enum(partnerLevels)
export type PartnerLevel = z.infer<typeof PartnerLevel>

/** Whether a partner of one level may stand under one of another: under any higher one, since not all have three. */
export function canStandUnder(level: PartnerLevel, parent: PartnerLevel): boolean {
  return partnerLevels.indexOf(level) > partnerLevels.indexOf(parent)
}

/** Where devices come from. */
export const sourceKinds = ['purchase', 'in-kind'] as const
export const SourceKind = z.enum(sourceKinds)
export type SourceKind = z.infer<typeof SourceKind>

/**
 * What a text can say of an operation, and the station may count: young people aimed at, devices given out or promised,
 * those given in kind and those bought, those on their way or there, the size of the next wave, the money (whole euros).
 */
export const figureSubjects = [
  'goal',
  'devices',
  'in-kind',
  'purchased',
  'delivered-or-in-transit',
  'next-wave',
  'euros',
] as const
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
