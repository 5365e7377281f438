/** The tables that devices can be put into, the one that most people want first. */
export const tableFormats = ['xlsx', 'csv', 'snipe-it'] as const
export type TableChoice = (typeof tableFormats)[number]

/** What each is called on the screen. */
export const formatTexts = { xlsx: 'export.xlsx', csv: 'export.csv', 'snipe-it': 'export.snipeIt' } as const
