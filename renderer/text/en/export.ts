import type { Messages } from '../fr.ts'

export const exportTexts: Messages['export'] = {
  button: 'Export…',
  title: 'Export the devices',
  ofAll: 'Every device of this bench.',
  ofFound: 'The devices that “{{search}}” finds.',
  format: 'Table',
  xlsx: 'Workbook (Excel, LibreOffice)',
  csv: 'Separated text (CSV)',
  snipeIt: 'Import into Snipe-IT (CSV)',
  snipeItMeans: 'The columns that Snipe-IT knows by itself. Custom fields of the server are not touched.',
  columns: 'Columns',
  usual: 'The usual columns',
  progress_one: '{{count}} device in the table…',
  progress_other: '{{count}} devices in the table…',
  write: 'Save…',
  stop: 'Stop',
  close: 'Close',
  fileName: 'devices.csv',
  workbookFileName: 'devices.xlsx',
  snipeItFileName: 'devices-snipe-it.csv',
  saved: 'Table saved: {{name}}',
}
