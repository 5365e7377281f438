/** What devices can be put into, the one that most people want first: tables, and documents of each in an archive. */
export const tableFormats = ['xlsx', 'csv', 'snipe-it', 'glpi', 'device'] as const
export type TableChoice = (typeof tableFormats)[number]

/** What each is called on the screen. */
export const formatTexts = {
  xlsx: 'export.xlsx',
  csv: 'export.csv',
  'snipe-it': 'export.snipeIt',
  glpi: 'export.glpi',
  device: 'export.device',
} as const

/** What the ones without columns of one's own are for. */
export const formatMeanings = {
  'snipe-it': 'export.snipeItMeans',
  glpi: 'export.glpiMeans',
  device: 'export.deviceMeans',
} as const

/** Whether the columns are anybody's choice. */
export const hasColumns = (format: TableChoice): format is 'xlsx' | 'csv' => format === 'xlsx' || format === 'csv'
