import { describe, expect, test } from 'vitest'
import { makeTag } from '../../../shared/label/tag.ts'
import { failingLaptop, laptopWith } from '../../fixtures/laptop-captures.ts'
import { laptopOutput } from '../../fixtures/laptop-changes.ts'
import { openBench, type Bench } from './bench.ts'
import { askFor, nobody, read, reasonsOf, stateOf, tagOf, withdrawals } from './proving.ts'

const waiver = { gate: 'verdict', role: 'quality-lead', waivedBy: 'Ada', reason: 'pour un atelier code' } as const

const waive = ({ client }: Bench, deviceId: string, changed: Partial<Record<keyof typeof waiver, string>> = {}) =>
  client.call('gate.waive', { deviceId, ...waiver, ...(changed as Partial<typeof waiver>) })

const refusal = (code: string, more: object = {}) => expect.objectContaining({ code, ...more })

/** 4 GiB, and a processor of the third generation. */
const poorerLaptop = () =>
  laptopWith({
    'dmidecode.txt': laptopOutput('dmidecode.txt').replace('Size: 8192 MB', 'Size: 4096 MB'),
    'lscpu.txt': laptopOutput('lscpu.txt').replaceAll('i5-8250U', 'i5-3320M'),
  })

describe('a waiver', () => {
  test('lets a device that fails be ready and queued, says so, and is signed in the journal', async () => {
    const bench = await openBench()
    const { lotId } = await bench.addLot('L', 'laptop-2026')
    const deviceId = await read(bench, failingLaptop())
    const { waiverId } = await waive(bench, deviceId)
    expect(await reasonsOf(bench, deviceId)).toMatchObject({ verdict: 'waived: verdict-fail' })
    expect(await bench.client.call('device.ready', { deviceId })).toEqual({ result: 'ready' })
    expect(await bench.client.call('queue.add', { deviceId, lotId })).toMatchObject({ result: 'queued' })
    const journal = await bench.client.call('device.journal', { deviceId })
    expect(journal.find(({ type }) => type === 'gate.waived')?.payload).toMatchObject({
      waiverId,
      waivedBy: 'Ada',
      role: 'quality-lead',
      accepts: ['laptop-2026@1/memory:unmet'],
    })
  })

  test.each(['technician', 'logistics', 'coordination'])('is refused to %s', async (role) => {
    const bench = await openBench()
    const deviceId = await read(bench, failingLaptop())
    await expect(waive(bench, deviceId, { role })).rejects.toEqual(refusal('role-may-not', { where: 'quality-lead' }))
    expect(await reasonsOf(bench, deviceId)).toMatchObject({ verdict: 'fails: verdict-fail' })
  })

  test('is refused where a requirement names nobody who may', async () => {
    const bench = await openBench()
    const smart = laptopOutput('smartctl-nvme0n1.json').replace('"passed": true', '"passed": false')
    const deviceId = await read(bench, laptopWith({ 'smartctl-nvme0n1.json': smart }))
    expect(await reasonsOf(bench, deviceId)).toMatchObject({ verdict: 'fails: verdict-fail' })
    await expect(waive(bench, deviceId)).rejects.toEqual(refusal('role-may-not', { where: 'verdict' }))
  })

  test('of requirements of several roles takes each of them, and says beforehand whose it is', async () => {
    const bench = await openBench()
    const seed = (await bench.client.call('profile.list', {})).find(({ id }) => id === 'laptop-2026')
    if (seed === undefined) throw new Error('the profile that everything here is judged by is gone')
    const roleOf = { memory: 'coordination', 'processor-generation': 'technician' } as const
    const requirements = seed.requirements.map((one) =>
      one.id in roleOf ? { ...one, waivableBy: roleOf[one.id as keyof typeof roleOf] } : one,
    )
    const change = { draft: { ...seed, requirements }, basedOn: seed.version, reason: 'partagé' }
    await bench.client.call('profile.publish', change)
    const deviceId = await read(bench, poorerLaptop())
    const waivable = async () => (await bench.client.call('device.proofs', { deviceId })).waivable
    expect(new Set((await waivable()).map(({ role }) => role))).toEqual(new Set(['coordination', 'technician']))
    await expect(waive(bench, deviceId)).rejects.toEqual(refusal('role-may-not'))
    await waive(bench, deviceId, { role: 'technician' })
    expect(await waivable()).toEqual([{ gate: 'verdict', role: 'coordination' }])
    await expect(waive(bench, deviceId, { role: 'technician' })).rejects.toEqual(refusal('role-may-not'))
    expect(await reasonsOf(bench, deviceId)).toMatchObject({ verdict: 'fails: verdict-fail' })
    await waive(bench, deviceId, { role: 'coordination' })
    expect(await reasonsOf(bench, deviceId)).toMatchObject({ verdict: 'waived: verdict-fail' })
    expect(await waivable()).toEqual([])
  })

  test('is refused where there is nothing to accept, or nothing that can be', async () => {
    const bench = await openBench()
    const deviceId = await read(bench)
    await expect(waive(bench, deviceId)).rejects.toEqual(refusal('nothing-to-waive'))
    await expect(waive(bench, deviceId, { gate: 'grade' })).rejects.toEqual(refusal('nothing-to-waive'))
    await askFor(bench, ['label'])
    const scanned = makeTag((await tagOf(bench, deviceId)).slice(0, 2), 4242)
    await bench.client.call('label.verify', { deviceId, scanned })
    expect(await reasonsOf(bench, deviceId)).toMatchObject({ label: 'fails: label-mismatched' })
    await expect(waive(bench, deviceId, { gate: 'label' })).rejects.toEqual(refusal('nothing-to-waive'))
    await expect(waive(bench, deviceId, { reason: '  ' })).rejects.toEqual(refusal('bad-input'))
    await expect(waive(bench, deviceId, { waivedBy: ' ' })).rejects.toEqual(refusal('bad-input'))
  })

  test('does not cover a fault that comes later', async () => {
    const bench = await openBench()
    const deviceId = await read(bench, failingLaptop())
    await waive(bench, deviceId)
    await bench.client.call('device.ready', { deviceId })
    await read(bench, failingLaptop())
    expect(await stateOf(bench, deviceId)).toBe('ready')
    await read(bench, poorerLaptop())
    expect(await stateOf(bench, deviceId)).toBe('audited')
    expect(await withdrawals(bench, deviceId)).toEqual(['verdict-fail'])
  })

  test('is withdrawn with a reason, once, and takes ready and the place in the lot along', async () => {
    const bench = await openBench()
    const { lotId } = await bench.addLot('L', 'laptop-2026')
    const deviceId = await read(bench, failingLaptop())
    const { waiverId } = await waive(bench, deviceId)
    await bench.client.call('queue.add', { deviceId, lotId })
    const withdraw = (id: string, reason = 'la mémoire manque vraiment') =>
      bench.client.call('gate.withdrawWaiver', { deviceId, waiverId: id, reason })
    await expect(withdraw(nobody)).rejects.toEqual(refusal('waiver-not-found', { where: nobody }))
    await expect(withdraw(waiverId, '')).rejects.toEqual(refusal('bad-input'))
    await withdraw(waiverId)
    expect(await stateOf(bench, deviceId)).toBe('audited')
    expect((await bench.client.call('lot.list', {}))[0]).toMatchObject({ queued: 0 })
    expect(await withdrawals(bench, deviceId)).toEqual(['verdict-fail'])
    await expect(withdraw(waiverId)).rejects.toEqual(refusal('waiver-not-found'))
    await expect(bench.client.call('queue.add', { deviceId, lotId })).rejects.toEqual(refusal('gates-not-met'))
  })

  test('given against one profile opens no lot of another, until that is judged and accepted too', async () => {
    const bench = await openBench()
    const hard = await bench.addLot('hard', 'laptop-2026')
    const deviceId = await read(bench, failingLaptop(), { profileId: 'laptop-2020' })
    const add = () => bench.client.call('queue.add', { deviceId, lotId: hard.lotId })
    await expect(add()).rejects.toEqual(refusal('gates-not-met'))
    await bench.client.call('device.judge', { deviceId, profileId: 'laptop-2026' })
    await waive(bench, deviceId)
    await bench.client.call('device.judge', { deviceId, profileId: 'laptop-2020' })
    // Accepted by name against the lot's own version, so it is judged against that once more and goes in.
    expect(await add()).toMatchObject({ result: 'queued', lot: { name: 'hard' } })
  })
})
