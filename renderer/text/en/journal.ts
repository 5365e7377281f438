import type { Messages } from '../fr.ts'

export const journal: Messages['journal'] = {
  device: {
    received: 'Received: tag {{tag}} given',
    audited: 'Audited: from “{{from}}” to “{{to}}”',
    returned: 'Came back: from “{{from}}” to “{{to}}”',
    prepared: 'Prepared; this bench asks for no proof of the rest',
    readied: 'Ready: its gates hold',
    queued: 'Put into lot “{{lotName}}” of {{partnerName}}',
    dequeued: 'Taken out of lot “{{lotName}}”',
    sentToRepair: 'Sent to repair: “{{from}}” becomes “{{to}}”',
    repairTakenBack: 'Repair taken back at once: the device is “{{to}}” again',
    tickedOff: 'Ticked off on the list of {{sourceName}}, line {{line}}',
    withdrawn: 'Withdrawn: from “{{from}}” to “{{to}}”. {{reason}}',
  },
  report: {
    recorded: 'Report recorded: {{specLine}}',
  },
  verdict: {
    reached: 'Judged against profile {{profileId}} version {{profileVersion}}: {{outcome}}',
  },
  label: {
    prepared: '{{format}} label prepared for printer {{printer}}',
    followed: 'Printing: {{state}}',
    drawn: '{{format}} label saved as PDF: nobody knows whether it was printed',
    verified: 'Label {{tag}} scanned on the device: it is the right one',
    mismatched: 'ALARM: label {{scannedTag}} scanned instead of {{tag}}',
  },
}
