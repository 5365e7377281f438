import { describe, expect, test } from 'vitest'
import { gateNames } from '../../../shared/device/judged-gate.ts'
import { failingLaptop, incompleteLaptop } from '../../fixtures/laptop-captures.ts'
import { openBench } from './bench.ts'
import { askFor, nobody, passChecklist, prove, read, reasonsOf, stateOf, tagOf, tried } from './proving.ts'

describe('ready', () => {
  test('by a verdict alone names in the journal what nobody proved', async () => {
    const bench = await openBench()
    const deviceId = await read(bench)
    expect(await bench.client.call('device.ready', { deviceId })).toEqual({ result: 'ready' })
    const journal = await bench.client.call('device.journal', { deviceId })
    expect(journal.find(({ type }) => type === 'device.prepared')?.payload).toMatchObject({
      notProven: ['erasure', 'checklist', 'grade', 'label'],
    })
    expect(journal.at(-1)).toMatchObject({ type: 'device.readied', payload: { from: 'prepared', to: 'ready' } })
  })

  test('asks for every gate of the bench, and each proof closes its own', async () => {
    const bench = await openBench()
    await askFor(bench)
    const deviceId = await read(bench)
    const ready = () => bench.client.call('device.ready', { deviceId })
    await expect(ready()).rejects.toMatchObject({
      code: 'gates-not-met',
      where: deviceId,
      what: expect.stringMatching(
        /erasure \(erasure-missing\), checklist \(checklist-missing\), grade \(.*\), label \(.*\)/,
      ),
    })
    await prove(bench, deviceId)
    expect(await reasonsOf(bench, deviceId)).toEqual({
      verdict: 'holds: verdict-pass',
      erasure: 'holds: erasure-proven',
      checklist: 'holds: checklist-passed',
      grade: 'holds: grade-given',
      label: 'holds: label-verified',
    })
    expect(await ready()).toEqual({ result: 'ready' })
    expect(await ready()).toEqual({ result: 'already-ready' })
    const journal = await bench.client.call('device.journal', { deviceId })
    expect(journal.filter(({ type }) => type === 'device.readied')).toHaveLength(1)
  })

  test.each([
    ['fails', failingLaptop],
    ['is not judged whole', incompleteLaptop],
  ])('is refused to a device that %s', async (_, capture) => {
    const bench = await openBench()
    const deviceId = await read(bench, capture())
    await expect(bench.client.call('device.ready', { deviceId })).rejects.toMatchObject({ code: 'gates-not-met' })
    expect(await stateOf(bench, deviceId)).toBe('audited')
  })

  test('is refused to a device in repair, whose gates may all hold', async () => {
    const bench = await openBench()
    const deviceId = await read(bench)
    await bench.client.call('device.repair', { deviceId })
    await expect(bench.client.call('device.ready', { deviceId })).rejects.toMatchObject({
      code: 'gates-not-met',
      what: expect.stringContaining('its state'),
    })
    await read(bench)
    expect(await bench.client.call('device.ready', { deviceId })).toEqual({ result: 'ready' })
  })

  test('and every proof is refused to a device that is not there', async () => {
    const { client } = await openBench()
    const deviceId = nobody
    const item = { checklistId: 'laptop', itemId: 'keyboard', result: 'pass', note: null } as const
    const waiver = { gate: 'grade', role: 'quality-lead', waivedBy: 'Ada', reason: 'sans valeur' } as const
    const refused = { code: 'device-not-found' }
    await expect(client.call('device.ready', { deviceId })).rejects.toMatchObject(refused)
    await expect(client.call('device.proofs', { deviceId })).rejects.toMatchObject(refused)
    await expect(client.call('checklist.record', { deviceId, ...item })).rejects.toMatchObject(refused)
    await expect(client.call('grade.give', { deviceId, grade: 'A', note: null })).rejects.toMatchObject(refused)
    await expect(client.call('gate.waive', { deviceId, ...waiver })).rejects.toMatchObject(refused)
    const withdrawn = { deviceId, waiverId: nobody, reason: 'revu' }
    await expect(client.call('gate.withdrawWaiver', withdrawn)).rejects.toMatchObject(refused)
  })
})

describe('a functional test', () => {
  test('is refused for a list or an item that is not there, and leaves no mark', async () => {
    const bench = await openBench()
    const deviceId = await read(bench)
    const before = await bench.client.call('device.journal', { deviceId })
    const record = (checklistId: string, itemId: string) =>
      bench.client.call('checklist.record', { deviceId, checklistId, itemId, result: 'pass', note: null })
    await expect(record('toaster', 'keyboard')).rejects.toMatchObject({ code: 'checklist-not-found', where: 'toaster' })
    await expect(record('laptop', 'crumbs')).rejects.toMatchObject({ code: 'item-not-found', where: 'crumbs' })
    await expect(record('__proto__', 'keyboard')).rejects.toMatchObject({ code: 'checklist-not-found' })
    expect(await bench.client.call('device.journal', { deviceId })).toEqual(before)
  })

  test('that fails keeps the device from ready, and one that passes later counts', async () => {
    const bench = await openBench()
    await askFor(bench, ['checklist'])
    const deviceId = await read(bench)
    await passChecklist(bench, deviceId)
    await tried(bench, deviceId, 'keyboard', 'fail')
    expect(await reasonsOf(bench, deviceId)).toMatchObject({ checklist: 'fails: checklist-failed' })
    await expect(bench.client.call('device.ready', { deviceId })).rejects.toMatchObject({ code: 'gates-not-met' })
    await tried(bench, deviceId, 'keyboard', 'pass')
    expect(await bench.client.call('device.ready', { deviceId })).toEqual({ result: 'ready' })
  })

  test('of another list begins that list anew', async () => {
    const bench = await openBench()
    await askFor(bench, ['checklist'])
    const deviceId = await read(bench)
    await passChecklist(bench, deviceId)
    const item = { checklistId: 'all-in-one', itemId: 'boots', result: 'pass', note: null } as const
    await bench.client.call('checklist.record', { deviceId, ...item })
    expect(await reasonsOf(bench, deviceId)).toMatchObject({ checklist: 'unknown: checklist-unfinished' })
  })

  test('ends with a repair, as grade and waivers do; the label stays stuck', async () => {
    const bench = await openBench()
    await askFor(bench)
    const deviceId = await read(bench)
    await prove(bench, deviceId)
    await bench.client.call('device.repair', { deviceId })
    await read(bench)
    expect(await reasonsOf(bench, deviceId)).toMatchObject({
      erasure: 'holds: erasure-proven',
      checklist: 'unknown: checklist-missing',
      grade: 'unknown: grade-missing',
      label: 'holds: label-verified',
    })
  })
})

test('a grade has three words, and the newest counts', async () => {
  const bench = await openBench()
  const deviceId = await read(bench)
  const give = (grade: 'A' | 'C') => bench.client.call('grade.give', { deviceId, grade, note: null })
  await expect(give('D' as 'A')).rejects.toMatchObject({ code: 'bad-input' })
  await give('A')
  await give('C')
  expect(await bench.client.call('device.proofs', { deviceId })).toMatchObject({ grade: { grade: 'C' } })
})

describe('what a bench asks for', () => {
  test('always has the verdict in it, in the order of the gates, each once', async () => {
    const { client } = await openBench()
    expect(await client.call('gates.asked', {})).toEqual({ asked: ['verdict'] })
    const { asked } = await client.call('gates.configure', { asked: ['label', 'erasure', 'label'] })
    expect(asked).toEqual(['verdict', 'erasure', 'label'])
    expect(await client.call('gates.configure', { asked: [] })).toEqual({ asked: ['verdict'], withdrawn: [] })
    const unknown = client.call('gates.configure', { asked: ['mood' as 'label'] })
    await expect(unknown).rejects.toMatchObject({ code: 'bad-input' })
  })

  test('takes ready from those that do not hold what is new, says who, and leaves the others', async () => {
    const bench = await openBench()
    const deviceId = await read(bench)
    await bench.client.call('device.ready', { deviceId })
    expect(await askFor(bench, ['grade'])).toEqual({ asked: ['verdict', 'grade'], withdrawn: [deviceId] })
    expect(await stateOf(bench, deviceId)).toBe('audited')
    await bench.client.call('grade.give', { deviceId, grade: 'A', note: null })
    await bench.client.call('device.ready', { deviceId })
    const scanned = await tagOf(bench, deviceId)
    await bench.client.call('label.verify', { deviceId, scanned })
    expect(await askFor(bench, gateNames.slice(3))).toMatchObject({ withdrawn: [] })
    expect(await stateOf(bench, deviceId)).toBe('ready')
  })
})
