import type { Messages } from '../fr.ts'

export const journal: Messages['journal'] = {
  device: {
    received: 'Received: tag {{tag}} given',
    audited: 'Audited: from “{{from}}” to “{{to}}”',
    returned: 'Came back: from “{{from}}” to “{{to}}”',
    prepared: 'Prepared; what this bench does not ask for is not proven',
    readied: 'Ready: its gates hold',
    queued: 'Put into lot “{{lotName}}” of {{partnerName}}',
    dequeued: 'Taken out of lot “{{lotName}}”',
    sentToRepair: 'Sent to repair: “{{from}}” becomes “{{to}}”',
    repairTakenBack: 'Repair taken back at once: the device is “{{to}}” again',
    packed: 'Put into carton {{cartonCode}}',
    unpacked: 'Taken out of carton {{cartonCode}}: queued again',
    departed: 'Left with shipment {{shipmentName}}',
    delivered: 'Delivered: received with shipment {{shipmentName}}',
    lost: 'Lost with shipment {{shipmentName}}: {{reason}}',
    reversed: 'The way out is taken back: “{{to}}” again. {{reason}}',
    retired: 'Left: “{{to}}”. {{reason}}',
    imported:
      'Came from bench {{bench}}, where it was “{{state}}”; {{entries}} {{entries, plural(one: entry of its journal is kept; other: entries of its journal are kept)}}',
    unticked: 'No longer ticked off on the list of {{sourceName}}, line {{line}}: {{reason}}',
    toldApart: 'Not the machine of {{otherTag}}: somebody said so',
    goesOn: 'The same machine as {{otherTag}}: it goes on here',
    wentOn: 'The same machine as {{otherTag}}, as which it goes on',
    tickedOff: 'Ticked off on the list of {{sourceName}}, line {{line}}',
    withdrawn: 'Withdrawn: from “{{from}}” to “{{to}}”. {{reason}}',
  },
  packing: {
    confirmed: 'Charger and accessories checked in carton {{cartonCode}}',
  },
  kit: {
    paired: 'Connection kit {{kitCode}} paired',
    unpaired: 'Connection kit {{kitCode}} taken away: {{reason}}',
  },
  receipt: {
    differed: 'Difference told at the receipt of {{shipmentName}}',
  },
  report: {
    recorded: 'Report recorded: {{specLine}}',
  },
  verdict: {
    reached: 'Judged against profile “{{profileId}}”, version {{profileVersion}}: {{outcome}}',
  },
  label: {
    prepared: 'Label {{format}} prepared for printer {{printer}}',
    followed: 'Printing: {{state}}',
    drawn: 'Label {{format}} saved as PDF: nobody knows whether it was printed',
    verified: 'Label {{tag}} scanned on the device: it is the right one',
    voided: 'Label {{tag}} thrown away: {{reason}}',
    mismatched: 'ALARM: label {{scannedTag}} scanned instead of {{tag}}',
  },
  paper: {
    issued: 'Conformity sheet {{number}} issued',
  },
  erasure: {
    matched: 'Evidence of erasure for disk {{serial}}: {{result}}',
    recorded: 'Erasure of disk {{serial}} written down: {{result}}. Erased by {{erasedBy}}, verified by {{verifiedBy}}',
    clarified: 'Certificate of disk {{serial}} read by {{erasedBy}} and {{verifiedBy}}: {{result}}',
    attached: 'Certificate “{{name}}” attached to the erasure of disk {{serial}}',
    revoked: 'Evidence of erasure of disk {{serial}} revoked: {{reason}}',
    noStorage: 'No storage: stated by {{lookedBy}}, verified by {{verifiedBy}}',
  },
  checklist: {
    recorded: 'Test “{{itemId}}”: {{result}}',
  },
  grade: {
    given: 'Cosmetic grade {{grade}}',
  },
  gate: {
    waived: 'Waiver by {{waivedBy}} for “{{gate}}”: {{reason}}',
    waiverWithdrawn: 'Waiver for “{{gate}}” withdrawn: {{reason}}',
  },
  part: {
    reserved: 'Part reserved for it: {{partId}} × {{quantity}}',
    released: 'Reservation released: {{partId}} × {{quantity}}',
    fitted: 'Part taken from stock: {{partId}} × {{quantity}}',
    used: 'Part fitted: {{partId}} × {{quantity}}',
    givenBack: 'Given back to the stock: {{partId}} × {{quantity}}',
    salvaged: 'Part salvaged: {{partId}} × {{quantity}}',
  },
  photo: {
    taken: 'Photo taken: {{widthPixels}} × {{heightPixels}} pixels',
    withdrawn: 'Photo withdrawn: {{reason}}',
  },
  battery: {
    runStarted: 'Discharge of the battery followed',
    runEnded: 'Discharge of the battery over: {{minutes}} min without charger, from {{fromPercent}} to {{toPercent}}%',
  },
}
