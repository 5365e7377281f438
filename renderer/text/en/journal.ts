import type { Messages } from '../fr.ts'

export const journal: Messages['journal'] = {
  'device-received': 'Device received, tag {{tag}} given',
  'device-read': 'Report recorded',
  'device-audited': 'Audited: {{outcome}}',
  'verdict-reached': 'Judged against profile {{profileId}} version {{profileVersion}}: {{outcome}}',
  'state-changed': 'From “{{from}}” to “{{to}}”',
  'device-queued': 'Put into lot “{{lotName}}”',
  'device-unqueued': 'Taken out of the queue',
  'label-printed': 'Label sent to printer {{printer}} ({{format}})',
  'label-saved': 'Label saved as PDF ({{format}})',
  'device-matched': 'Recognised by a person as this device',
}
