import i18next from 'i18next'
import { beforeAll, expect, test } from 'vitest'
import type { BenchEvent, DeviceEvent } from '../../../electron/station/store/journal/device-events.ts'
import { journalSentence } from '../../../renderer/features/device/journal-sentence.ts'
import type { JournalNames } from '../../../renderer/station/use-journal-names.ts'
import { startCatalogue } from '../../../renderer/text/catalogue.ts'
import { fr } from '../../../renderer/text/fr.ts'

beforeAll(() => startCatalogue('fr'))

const byId: JournalNames = {
  item: (_checklistId, itemId) => String(itemId),
  profile: String,
  part: String,
  template: String,
}

const entry = (type: string, payload: Record<string, unknown>) => ({
  seq: 1,
  at: '2026-11-23T05:00:00.000Z',
  type,
  actor: 'technician',
  bench: 'T7',
  payload,
})

/** Does not compile when the station learns to tell of something that is not in the list. */
const types: Record<DeviceEvent['type'], true> = {
  'device.received': true,
  'device.imported': true,
  'report.recorded': true,
  'verdict.reached': true,
  'device.audited': true,
  'device.returned': true,
  'device.prepared': true,
  'device.readied': true,
  'device.queued': true,
  'device.dequeued': true,
  'device.tickedOff': true,
  'device.unticked': true,
  'device.toldApart': true,
  'device.goesOn': true,
  'device.wentOn': true,
  'device.packed': true,
  'device.unpacked': true,
  'packing.confirmed': true,
  'kit.paired': true,
  'kit.unpaired': true,
  'device.departed': true,
  'device.delivered': true,
  'receipt.differed': true,
  'device.lost': true,
  'device.retired': true,
  'device.reversed': true,
  'device.sentToRepair': true,
  'device.repairTakenBack': true,
  'device.withdrawn': true,
  'erasure.matched': true,
  'erasure.recorded': true,
  'erasure.attached': true,
  'erasure.clarified': true,
  'erasure.revoked': true,
  'erasure.noStorage': true,
  'checklist.recorded': true,
  'grade.given': true,
  'gate.waived': true,
  'gate.waiverWithdrawn': true,
  'paper.issued': true,
  'part.reserved': true,
  'part.released': true,
  'part.used': true,
  'part.fitted': true,
  'part.givenBack': true,
  'part.salvaged': true,
  'photo.taken': true,
  'photo.withdrawn': true,
  'battery.runStarted': true,
  'battery.runEnded': true,
  'label.prepared': true,
  'label.followed': true,
  'label.drawn': true,
  'label.verified': true,
  'label.mismatched': true,
  'label.voided': true,
}

test('everything that can happen to a device has a sentence', () => {
  const sentences: Record<string, Record<string, string>> = fr.journal
  const missing = Object.keys(types).filter((type) => {
    const [group = '', name = ''] = type.split('.')
    return sentences[group]?.[name] === undefined
  })
  expect(missing).toEqual([])
})

test('states and outcomes inside an event are said in the field’s words', () => {
  const audited = journalSentence(entry('device.audited', { from: 'received', to: 'audited' }), i18next.t, 'fr', byId)
  expect(audited).toMatch(/«\sreçu\s» devient «\saudité\s»/)
  const payload = { profileId: 'laptop-2026', profileVersion: 1, outcome: 'fail' }
  expect(journalSentence(entry('verdict.reached', payload), i18next.t, 'fr', byId)).toMatch(
    /«\slaptop-2026\s», version 1\s: NON CONFORME$/,
  )
})

test('an item of a checklist is named in the words of its list', () => {
  const payload = { checklistId: 'laptop', checklistVersion: 1, itemId: 'battery-holds', result: 'pass', note: null }
  const item = (checklistId: unknown, itemId: unknown) =>
    checklistId === 'laptop' && itemId === 'battery-holds' ? 'Tenue de la batterie' : '?'
  const told = journalSentence(entry('checklist.recorded', payload), i18next.t, 'fr', { ...byId, item })
  expect(told).toMatch(/^Test «\sTenue de la batterie\s»\s: /)
})

test('an event that is not known is told by its type’s name', () => {
  const lotAdded: BenchEvent['type'] = 'lot.added'
  expect(journalSentence(entry(lotAdded, {}), i18next.t, 'fr', byId)).toBe('lot.added')
  expect(journalSentence(entry('device', {}), i18next.t, 'fr', byId)).toBe('device')
})

test('profiles, parts and templates are named as people call them, not by their ids', () => {
  const names: JournalNames = {
    ...byId,
    profile: (id) => (id === 'laptop-2026' ? 'Portable 2026' : '?'),
    part: (id) => (id === 'part-7' ? 'Mémoire 8 Gio' : '?'),
    template: (id) => (id === '62x29' ? 'Brother 62 × 29' : '?'),
  }
  const told = (type: string, payload: Record<string, unknown>) =>
    journalSentence(entry(type, payload), i18next.t, 'fr', names).replaceAll(/\s/g, ' ')
  expect(told('verdict.reached', { profileId: 'laptop-2026', profileVersion: 1, outcome: 'pass' })).toBe(
    'Jugé avec le profil « Portable 2026 », version 1 : CONFORME',
  )
  expect(told('part.used', { partId: 'part-7', quantity: 2 })).toBe('Pièce montée : Mémoire 8 Gio × 2')
  expect(told('label.prepared', { format: '62x29@3', printer: 'QL-820' })).toBe(
    'Étiquette « Brother 62 × 29 », version 3, préparée pour l’imprimante QL-820',
  )
})
