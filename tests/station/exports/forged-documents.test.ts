import { expect, test } from 'vitest'
import { verifyChains } from '../../../electron/station/store/journal/verify-chains.ts'
import { openStore } from '../../../electron/station/store/open-store.ts'
import type { DeviceDocument } from '../../../shared/device/device-document.ts'
import { makeTag } from '../../../shared/label/tag.ts'
import { otherLaptop } from '../../fixtures/laptop-captures.ts'
import { openBench } from '../station/bench.ts'

/** A document of another bench, a bench that took it in already, and a way to give it the same document, forged. */
async function openForged() {
  const [first, second] = [await openBench(), await openBench()]
  for (const number of [2111, 3222]) await first.intake(otherLaptop(number))
  const asked = { format: 'device', search: '', after: null, limit: 9 } as const
  const { documents } = await first.client.call('export.documents', asked)
  const [one, other] = documents.map(({ text }) => JSON.parse(text) as DeviceDocument)
  if (one === undefined || other === undefined) throw new Error('both devices are exported')
  const take = async (document: object) => {
    const bytes = new TextEncoder().encode(JSON.stringify(document))
    const files = [{ name: 'a.etabli-device.json', bytes }]
    const { results } = await second.client.call('import.start', { files, profileId: 'laptop-2026', lotId: null })
    return results.map(({ result, refusal }) => refusal?.code ?? result)[0]
  }
  const finish = async () => {
    expect(second.faults).toEqual([])
    expect(await second.deviceCount()).toBe(1)
    second.station.close()
    const store = openStore({ folder: second.dataFolder })
    expect(store.db.pragma('foreign_key_check')).toEqual([])
    expect(verifyChains(store)).toMatchObject({ ok: true })
    store.close()
  }
  expect(await take(one)).toBe('restored')
  return { one, other, take, finish, second }
}

/** The same device under another id, and a tag of neither bench. */
const elsewhere = (document: DeviceDocument, number: number) => ({
  ...document,
  deviceId: crypto.randomUUID(),
  tag: makeTag('P7', number),
})

test('a document with readings or verdicts that stand here for another device is refused, and nothing of it is kept', async () => {
  const { one, other, take, finish } = await openForged()
  expect(await take(elsewhere(one, 1))).toBe('device-imported-otherwise')
  const [verdict] = one.verdicts
  const twice = { ...elsewhere(other, 2), reports: [...other.reports, ...other.reports] }
  expect(await take(twice)).toBe('device-document-damaged')
  const foreignVerdict = { ...elsewhere(other, 3), verdicts: [{ ...verdict, verdictId: crypto.randomUUID() }] }
  expect(await take(foreignVerdict)).toBe('device-document-damaged')
  const nowhere = {
    ...elsewhere(other, 4),
    verdicts: other.verdicts.map((said) => ({ ...said, reportId: crypto.randomUUID() })),
  }
  expect(await take(nowhere)).toBe('device-document-damaged')
  await finish()
})

test.each(['AAAAAAAAA', 'T7000001?', 'q70000013', '         ', 'Q7\u000000012'])(
  'a document with the tag "%s" is refused: no label carries it',
  async (tag) => {
    const { other, take, finish } = await openForged()
    expect(await take({ ...other, deviceId: crypto.randomUUID(), tag })).toBe('device-document-damaged')
    await finish()
  },
)

test('a document with a tag of this very bench from far ahead does not use up the tags between', async () => {
  const { other, take, second } = await openForged()
  const { prefix } = await second.client.call('bench.status', {})
  const tagged = (number: number) => take({ ...other, deviceId: crypto.randomUUID(), tag: makeTag(prefix, number) })
  expect(await tagged(999_998)).toBe('tag-far-ahead')
  const card = await second.intake(otherLaptop(5444))
  expect(card.device?.tag).toMatch(new RegExp(`^${prefix}00000`))
  // A bench that starts anew goes on behind the tags of its life before.
  expect(await tagged(9000)).toBe('restored')
  expect((await second.intake(otherLaptop(6555))).device?.tag).toBe(makeTag(prefix, 9001))
  expect(second.faults).toEqual([])
})
