import type { Messages } from '../fr.ts'

export const shipping: Messages['shipping'] = {
  noPartner: 'No partner yet. Add the first one.',
  noLot: 'No lot for this partner.',
  addPartner: 'Add a partner',
  partnerName: 'Partner’s name',
  addLot: 'Add a lot',
  lotFor: 'New lot for {{partner}}',
  lotName: 'Lot’s name',
  wanted: 'Number wanted (empty: any number)',
  profile: 'Technical profile asked for',
  save: 'Add',
  queuedOfWanted: '{{queued}} of {{wanted}}',
  queuedOpen: '{{queued}} queued, any number',
  full: 'full',
  chooseLot: 'Choose a lot to see its devices.',
  devicesOf: 'Devices of lot “{{lot}}”',
  emptyLot: 'No device in this lot. Scan one: it enters when its gates hold.',
  remove: 'Take out of the queue',
  removed: '{{tag}} is out of the queue',
  scanHint: 'Each tag scanned here enters this lot.',
  benchLot: 'The bench’s lot',
  makeBenchLot: 'Use at the bench',
}

export const devices: Messages['devices'] = {
  title: 'Devices',
  state: 'State',
  empty: 'No device yet. Read a machine at the bench (F1).',
  nothingFound: 'No device matches “{{search}}”.',
  searchLabel: 'Search everywhere',
  searchHint: 'tag, model, lot…',
  elsewhere: 'Found elsewhere',
  found: {
    lot: 'Lot',
    partner: 'Partner',
    operation: 'Operation',
    source: 'Source',
    expected: 'Expected',
  },
  more: 'More…',
}
