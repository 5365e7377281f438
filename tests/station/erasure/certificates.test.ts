import { describe, expect, test } from 'vitest'
import { certificateLimits } from '../../../shared/contract/import-limits.ts'
import { sha256 } from '../../../electron/station/store/packed.ts'
import { laptop } from '../../fixtures/laptop-changes.ts'
import { openBench, type Bench } from '../station/bench.ts'
import { firstPage, laptopDisk, logOf, textFile } from './logs.ts'

const read = async (bench: Bench) => (await bench.intake(laptop)).device?.deviceId ?? 'none'

const pdf = textFile('attestation.pdf', '%PDF-1.4 scan')

const typed = (deviceId: string, certificate: typeof pdf | null) =>
  ({
    deviceId,
    diskIndex: 0,
    result: 'erased',
    method: null,
    tool: null,
    finishedAt: null,
    erasedBy: 'Awa',
    verifiedBy: 'Ève',
    certificate,
  }) as const

describe('a certificate', () => {
  test('that comes with what two people write down stands in the journal by its name and its hash', async () => {
    const bench = await openBench()
    const deviceId = await read(bench)
    await bench.client.call('erasure.type', typed(deviceId, pdf))
    const entry = (await bench.client.call('device.journal', { deviceId })).find(
      ({ type }) => type === 'erasure.attached',
    )
    expect(entry?.payload).toMatchObject({ name: 'attestation.pdf', documentSha256: sha256(pdf.bytes) })
    const { disks } = await bench.client.call('device.proofs', { deviceId })
    expect(disks?.[0]?.evidence[0]?.document).toMatchObject({ name: 'attestation.pdf', sha256: sha256(pdf.bytes) })
  })

  test('can come later, once', async () => {
    const bench = await openBench()
    const deviceId = await read(bench)
    const { evidenceId } = await bench.client.call('erasure.type', typed(deviceId, null))
    await bench.client.call('erasure.attach', { evidenceId, certificate: pdf })
    expect(await bench.client.call('erasure.document', { evidenceId })).toMatchObject({ name: 'attestation.pdf' })
    const other = { evidenceId, certificate: textFile('autre.pdf', '%PDF-1.7') }
    await expect(bench.client.call('erasure.attach', other)).rejects.toMatchObject({ code: 'certificate-there' })
    expect(await bench.client.call('erasure.document', { evidenceId })).toMatchObject({ name: 'attestation.pdf' })
  })

  test.each([
    ['certificate-empty', { name: 'vide.pdf', bytes: new Uint8Array() }],
    ['certificate-too-large', { name: 'grand.pdf', bytes: new Uint8Array(certificateLimits.fileBytes + 1) }],
    ['certificate-odd-type', textFile('attestation.exe', 'MZ')],
    [
      'certificate-picture-size',
      { name: 'scan.png', bytes: Uint8Array.from(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')) },
    ],
  ])('is refused as %s, and nothing is written down', async (code, certificate) => {
    const bench = await openBench()
    const deviceId = await read(bench)
    await expect(bench.client.call('erasure.type', typed(deviceId, certificate))).rejects.toMatchObject({
      code,
      where: certificate.name,
    })
    const { disks } = await bench.client.call('device.proofs', { deviceId })
    expect(disks?.[0]?.evidence).toEqual([])
  })
})

describe('the review list', () => {
  const serials = ['AAAA-1', 'BBBB-2', 'CCCC-3', 'DDDD-4', 'EEEE-5']
  const filled = async () => {
    const bench = await openBench()
    const files = serials.map((serial, index) => textFile(`lot-${index}.log`, logOf({ ...laptopDisk, serial })))
    await bench.client.call('import.start', { files, profileId: 'laptop-2026', lotId: null })
    return bench
  }
  const shown = ({ erasures }: { erasures: readonly { record: { disk: { serial: string | null } } }[] }) =>
    erasures.map(({ record }) => record.disk.serial)

  test('comes page by page, each piece once, the newest first', async () => {
    const { client } = await filled()
    const pageAfter = (after: string | null) => client.call('erasure.review', { ...firstPage, after, limit: 2 })
    const lastOf = ({ erasures }: Awaited<ReturnType<typeof pageAfter>>) => erasures.at(-1)?.evidenceId ?? null
    const first = await pageAfter(null)
    expect(first).toMatchObject({ waiting: 5, found: 5 })
    const second = await pageAfter(lastOf(first))
    const third = await pageAfter(lastOf(second))
    expect([first, second, third].flatMap(shown)).toEqual(serials.toReversed())
  })

  test.each([
    ['bbbb2', 'BBBB-2'],
    ['b-2', 'BBBB-2'],
    ['LOT-3', 'DDDD-4'],
  ])('is narrowed by "%s", a part of a serial or of a file’s name', async (search, serial) => {
    const { client } = await filled()
    const page = await client.call('erasure.review', { ...firstPage, search })
    expect(shown(page)).toEqual([serial])
    expect(page).toMatchObject({ waiting: 5, found: 1 })
  })

  test('keeps what the quality lead dismisses, with the reason, and takes it from nobody else', async () => {
    const { client } = await filled()
    const [erasure] = (await client.call('erasure.review', { ...firstPage, search: 'AAAA' })).erasures
    const told = { evidenceId: erasure?.evidenceId ?? '', dismissedBy: 'Nour', reason: 'Disque détruit' }
    await expect(client.call('erasure.dismiss', { ...told, role: 'technician' })).rejects.toMatchObject({
      code: 'role-may-not',
    })
    await client.call('erasure.dismiss', { ...told, role: 'quality-lead' })
    const dismissed = await client.call('erasure.review', { ...firstPage, of: 'dismissed' })
    expect(dismissed).toMatchObject({ waiting: 4, found: 1, erasures: [{ reason: 'Disque détruit' }] })
  })
})
