/** From the top of the tree of partners downwards: a network holds associations, an association holds sites. */
export const partnerLevels = ['network', 'association', 'site'] as const

/** Whether a partner of one level may stand under one of another: under any higher one, since not all have three. */
export function canStandUnder(level: (typeof partnerLevels)[number], parent: (typeof partnerLevels)[number]): boolean {
  return partnerLevels.indexOf(level) > partnerLevels.indexOf(parent)
}

/** Where devices come from. */
export const sourceKinds = ['purchase', 'in-kind'] as const

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
