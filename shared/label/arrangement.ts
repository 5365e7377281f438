import type { LabelFormatName } from './format.ts'

/** Font sizes of one format, in millimetres; `floor` is the smallest a line may shrink to. */
export type Arrangement = {
  /** Beside the code: the tag, and under it the verdict in its box. */
  readonly tagSize: number
  readonly verdictSize: number
  /** Under the code, across the whole label. */
  readonly nameSize: number
  readonly specSize: number
  readonly footSize: number
  readonly floor: number
  /** How many lines the spec line may take when it does not fit on one. */
  readonly specLines: 1 | 2
  /** What stands to the right of the verdict; the other part goes to the foot, if there is one. */
  readonly aside: 'date' | 'profile'
  /** Whether there is room for a last line with profile (or date) and bench. */
  readonly hasFoot: boolean
}

/**
 * The sizes follow from two distances: the tag and the verdict are read from an arm's length (capitals of 4 mm and
 * more, 2.5 mm and more), the rest with the label in the hand (nothing under 2 mm of font size).
 */
export const arrangements: Readonly<Record<LabelFormatName, Arrangement>> = {
  '62x29': {
    tagSize: 7.2,
    verdictSize: 3.7,
    nameSize: 3,
    specSize: 3,
    footSize: 2.5,
    floor: 2.1,
    specLines: 2,
    aside: 'date',
    hasFoot: true,
  },
  '100x50': {
    tagSize: 12,
    verdictSize: 5.8,
    nameSize: 5.2,
    specSize: 5,
    footSize: 4.2,
    floor: 3,
    specLines: 2,
    aside: 'date',
    hasFoot: true,
  },
  '54x17': {
    tagSize: 5.7,
    verdictSize: 2.4,
    nameSize: 2.5,
    specSize: 2.5,
    footSize: 2,
    floor: 2,
    specLines: 1,
    aside: 'profile',
    hasFoot: false,
  },
  'a4-21': {
    tagSize: 7.2,
    verdictSize: 3.9,
    nameSize: 4,
    specSize: 3.8,
    footSize: 3.2,
    floor: 2.2,
    specLines: 2,
    aside: 'date',
    hasFoot: true,
  },
}
