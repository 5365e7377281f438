import { describe, expect, test } from 'vitest'
import type { ImportFile } from '../../../shared/contract/import.ts'
import type { Gate } from '../../../shared/device/gate.ts'
import { laptopWith, otherLaptop } from '../../fixtures/laptop-captures.ts'
import { laptop, otherDisk } from '../../fixtures/laptop-changes.ts'
import { openBench, type Bench } from '../station/bench.ts'
import { firstPage, laptopDisk, logOf, textFile } from './logs.ts'

const take = async ({ client }: Bench, ...files: readonly ImportFile[]) =>
  (await client.call('import.start', { files: [...files], profileId: 'laptop-2026', lotId: null })).results

const read = async (bench: Bench, capture: string = laptop) => (await bench.intake(capture)).device?.deviceId ?? 'none'

const erasureGate = async ({ client }: Bench, deviceId: string): Promise<Gate | undefined> =>
  (await client.call('device.get', { deviceId })).gates.find(({ name }) => name === 'erasure')

const askAll = ({ client }: Bench) => client.call('gates.configure', { asked: ['erasure'] })

describe('a log that is imported', () => {
  test('proves the erasure of the disk that is in the device now, and stands in its journal', async () => {
    const bench = await openBench()
    await askAll(bench)
    const deviceId = await read(bench)
    expect(await erasureGate(bench, deviceId)).toMatchObject({ outcome: 'unknown', reason: 'erasure-missing' })
    const [result] = await take(bench, textFile('nwipe.log', logOf(laptopDisk)))
    expect(result).toMatchObject({ result: 'evidence', deviceId, erasures: [{ result: 'erased', deviceId }] })
    expect(await erasureGate(bench, deviceId)).toMatchObject({ outcome: 'holds', reason: 'erasure-proven' })
    const journal = await bench.client.call('device.journal', { deviceId })
    expect(journal.at(-1)).toMatchObject({ type: 'erasure.matched', payload: { serial: laptopDisk.serial } })
  })

  test('a second time, under any name, is known and changes nothing', async () => {
    const bench = await openBench()
    const deviceId = await read(bench)
    await take(bench, textFile('nwipe.log', logOf(laptopDisk)))
    const before = await bench.client.call('device.journal', { deviceId })
    expect(await take(bench, textFile('copie.txt', logOf(laptopDisk)))).toMatchObject([{ result: 'known', deviceId }])
    expect(await bench.client.call('device.journal', { deviceId })).toEqual(before)
  })

  test('before its machine waits on the review list, and is found when the machine is read', async () => {
    const bench = await openBench()
    const [result] = await take(bench, textFile('nwipe.log', logOf(laptopDisk)))
    expect(result).toMatchObject({ result: 'evidence', deviceId: null })
    const review = await bench.client.call('erasure.review', firstPage)
    expect(review).toMatchObject({ waiting: 1, erasures: [{ reason: 'no-such-disk', deviceId: null }] })
    const deviceId = await read(bench)
    expect(await erasureGate(bench, deviceId)).toMatchObject({ outcome: 'holds' })
    expect((await bench.client.call('erasure.review', firstPage)).waiting).toBe(0)
  })

  test('keeps its bytes as they came', async () => {
    const bench = await openBench()
    const file = textFile('nwipe.log', logOf(laptopDisk))
    const [result] = await take(bench, file)
    const evidenceId = result?.erasures?.[0]?.evidenceId ?? ''
    const kept = await bench.client.call('erasure.document', { evidenceId })
    expect(kept.name).toBe('nwipe.log')
    expect(Buffer.from(kept.bytes).equals(Buffer.from(file.bytes))).toBe(true)
  })

  test.each(['failed', 'aborted'] as const)('that %s is evidence of failure', async (name) => {
    const bench = await openBench()
    await askAll(bench)
    const deviceId = await read(bench)
    await take(bench, textFile('nwipe.log', logOf(laptopDisk, name)))
    expect(await erasureGate(bench, deviceId)).toMatchObject({ outcome: 'fails', reason: 'erasure-failed' })
  })

  test('of the same serial and another size is looked at by a person', async () => {
    const bench = await openBench()
    const deviceId = await read(bench)
    await take(bench, textFile('nwipe.log', logOf({ ...laptopDisk, sizeBytes: 128_035_676_160 })))
    expect((await bench.client.call('erasure.review', firstPage)).erasures).toMatchObject([{ reason: 'size-differs' }])
    expect(await erasureGate(bench, deviceId)).toMatchObject({ outcome: 'not-required', reason: 'not-proven' })
  })

  test('of a disk without a serial proves nothing of any device', async () => {
    const bench = await openBench()
    await read(bench)
    await take(bench, textFile('nwipe.log', logOf({ ...laptopDisk, serial: '' })))
    expect((await bench.client.call('erasure.review', firstPage)).erasures).toMatchObject([{ reason: 'no-serial' }])
  })

  test('goes with its disk when that is put into another machine', async () => {
    const bench = await openBench()
    await askAll(bench)
    const first = await read(bench)
    await take(bench, textFile('nwipe.log', logOf(laptopDisk)))
    // The laptop comes with another disk: what was proven is not about it.
    expect(await read(bench, laptopWith(otherDisk(777)))).toBe(first)
    expect(await erasureGate(bench, first)).toMatchObject({ outcome: 'unknown', reason: 'erasure-missing' })
  })
})

describe('the review list', () => {
  const lead = { role: 'quality-lead', dismissedBy: 'Nour' } as const
  const waiting = async (bench: Bench) => {
    await take(bench, textFile('nwipe.log', logOf({ ...laptopDisk, serial: 'PONT-USB-1' })))
    const [erasure] = (await bench.client.call('erasure.review', firstPage)).erasures
    return erasure?.evidenceId ?? ''
  }

  test('is worked off by giving evidence to a disk, with a reason, and only to that disk', async () => {
    const bench = await openBench()
    await askAll(bench)
    const deviceId = await read(bench)
    const other = await read(bench, otherLaptop(3852))
    const evidenceId = await waiting(bench)
    const assign = { evidenceId, deviceId, diskIndex: 0, reason: 'Effacé par un pont USB, vu par Awa' }
    await bench.client.call('erasure.assign', assign)
    expect(await erasureGate(bench, deviceId)).toMatchObject({ outcome: 'holds' })
    expect(await erasureGate(bench, other)).toMatchObject({ outcome: 'unknown' })
    expect((await bench.client.call('erasure.review', firstPage)).waiting).toBe(0)
    await expect(bench.client.call('erasure.assign', assign)).rejects.toMatchObject({ code: 'evidence-not-found' })
  })

  test('is worked off by dismissing, with a reason, and the evidence stays', async () => {
    const bench = await openBench()
    const evidenceId = await waiting(bench)
    await bench.client.call('erasure.dismiss', { evidenceId, ...lead, reason: 'Disque d’une autre association' })
    expect((await bench.client.call('erasure.review', firstPage)).waiting).toBe(0)
    expect(await bench.client.call('erasure.document', { evidenceId })).toMatchObject({ name: 'nwipe.log' })
    await expect(bench.client.call('erasure.dismiss', { evidenceId, ...lead, reason: 'encore' })).rejects.toMatchObject(
      {
        code: 'evidence-not-found',
      },
    )
  })
})

describe('what people write down', () => {
  const typed = (deviceId: string) =>
    ({
      deviceId,
      diskIndex: 0,
      result: 'erased',
      method: 'Effacement du fabricant',
      tool: null,
      finishedAt: null,
      erasedBy: 'Awa',
      verifiedBy: 'Ève',
      certificate: textFile('attestation.pdf', '%PDF-1.4 scan'),
    }) as const

  test('proves a disk when two people sign, with the certificate kept', async () => {
    const bench = await openBench()
    const deviceId = await read(bench)
    const { evidenceId } = await bench.client.call('erasure.type', typed(deviceId))
    expect(await erasureGate(bench, deviceId)).toMatchObject({ outcome: 'holds', evidenceIds: [evidenceId] })
    expect(await bench.client.call('erasure.document', { evidenceId })).toMatchObject({ name: 'attestation.pdf' })
  })

  test('by one person alone is refused', async () => {
    const bench = await openBench()
    const deviceId = await read(bench)
    const alone = bench.client.call('erasure.type', { ...typed(deviceId), verifiedBy: 'AWA ' })
    await expect(alone).rejects.toMatchObject({ code: 'same-person' })
  })

  test('about no storage is refused while the report shows a disk', async () => {
    const bench = await openBench()
    const deviceId = await read(bench)
    const stated = bench.client.call('erasure.noStorage', { deviceId, lookedBy: 'Awa', verifiedBy: 'Ève' })
    await expect(stated).rejects.toMatchObject({ code: 'storage-there' })
  })

  test('about a certificate whose name alone was read settles it', async () => {
    const bench = await openBench()
    await askAll(bench)
    const deviceId = await read(bench)
    const name = `nwipe_report_2026-11-23-10-05-59_Model_SAMSUNG_Serial_${laptopDisk.serial}_device_nvme0n1.pdf`
    const [result] = await take(bench, textFile(name, '%PDF-1.3'))
    expect(result).toMatchObject({ result: 'evidence', deviceId, erasures: [{ result: 'unknown' }] })
    expect(await erasureGate(bench, deviceId)).toMatchObject({ outcome: 'unknown', reason: 'erasure-unclear' })
    const evidenceId = result?.erasures?.[0]?.evidenceId ?? ''
    await bench.client.call('erasure.clarify', { evidenceId, result: 'erased', erasedBy: 'Awa', verifiedBy: 'Ève' })
    expect(await erasureGate(bench, deviceId)).toMatchObject({ outcome: 'holds' })
    await bench.client.call('erasure.revoke', { evidenceId, reason: 'Attestation d’un autre disque' })
    expect(await erasureGate(bench, deviceId)).toMatchObject({ outcome: 'unknown', reason: 'erasure-missing' })
  })
})
