import type { AllocationView } from '../../../shared/contract/campaign.ts'

/** The stages of a bar, the farthest first: each with a fill of its own that is told apart without colours, too. */
export const stages = ['delivered', 'inTransit', 'packed', 'queued'] as const
export type Stage = (typeof stages)[number]

export const takenOf = (allocation: AllocationView): number => stages.reduce((sum, stage) => sum + allocation[stage], 0)

/** The names of a page's patterns begin with the id of the chart that holds them. */
export const fillOf = (stage: Stage, chartId: string): string =>
  stage === 'delivered' ? 'var(--good)' : `url(#${chartId}-${stage})`

/** The number that the whole width of a bar stands for: all bars of a screen are on one scale. */
export const fullWidthOf = (allocations: readonly AllocationView[]): number =>
  Math.max(1, ...allocations.flatMap((one) => [takenOf(one), one.allocated ?? 0, one.announced ?? 0]))
