import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unpackArchive } from '../../../../electron/station/readers/lan/capture-archive.ts'
import { readSentCapture, transferRefusalCodes } from '../../../../electron/station/readers/lan/sent-capture.ts'
import { packTransfer, unpackTransfer } from '../../../../electron/station/readers/lan/transfer-document.ts'
import { Report } from '../../../../shared/report/report.ts'
import { captureOfFolder, fileOf, hasSharedCaptures, sharedPath } from '../../readers/shared-captures.ts'
import { machineFiles, sentMachine } from './sent-machine.ts'

const readAt = new Date('2026-01-02T03:04:05Z')
const encoder = new TextEncoder()

/** Whatever was sent: a sound report of what it holds, or one of the closed list of refusals. */
async function expectCoded(
  sent: ReturnType<typeof unpackTransfer> | ReturnType<typeof unpackArchive>,
): Promise<string> {
  const reading = readSentCapture(await sent, readAt)
  if (reading.ok) {
    Report.parse(reading.report)
    return 'read'
  }
  expect(transferRefusalCodes).toContain(reading.refusal.code)
  expect(reading.refusal.what).not.toBe('')
  return reading.refusal.code
}

type Path = readonly (string | number)[]
function pathsOf(node: unknown, path: Path = []): Path[] {
  if (typeof node !== 'object' || node === null) return [path]
  return [path, ...Object.entries(node).flatMap(([key, child]) => pathsOf(child, [...path, key]))]
}

function replaced(node: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value
  const copy = (Array.isArray(node) ? [...(node as unknown[])] : { ...(node as object) }) as Record<string, unknown>
  copy[String(key)] = replaced(copy[String(key)], rest, value)
  return copy
}

test('6,000 documents with any part replaced by anything end in a report or in a coded refusal', async () => {
  const original = await sentMachine()
  const paths = pathsOf(original)
  const seen = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 6 }), async (path, value) => {
      const document = JSON.stringify(replaced(original, path, value)) ?? ''
      const code = await expectCoded(unpackTransfer(encoder.encode(document)))
      seen.set(code, (seen.get(code) ?? 0) + 1)
    }),
    { numRuns: 6000 },
  )
  expect([...seen.keys()]).toEqual(expect.arrayContaining(['transfer-invalid', 'transfer-damaged', 'read']))
}, 60_000)

test('2,000 documents with bytes changed, cut or repeated end in a report or in a coded refusal', async () => {
  const document = encoder.encode(JSON.stringify(await sentMachine()))
  const place = fc.nat(document.length - 1)
  await fc.assert(
    fc.asyncProperty(place, place, fc.nat(255), fc.boolean(), async (first, second, byte, isCut) => {
      const copy = Uint8Array.from(document)
      copy[first] = byte
      const [from, to] = [Math.min(first, second), Math.max(first, second)]
      const changed = isCut ? copy.subarray(0, from) : Buffer.concat([copy.subarray(0, to), copy.subarray(from)])
      expect(await expectCoded(unpackTransfer(changed))).toMatch(/^(?:read|transfer-.*)$/)
    }),
    { numRuns: 2000 },
  )
}, 60_000)

test.skipIf(!hasSharedCaptures)(
  '1,500 sound documents whose raw outputs say something else are read without a fault',
  async () => {
    const capture = captureOfFolder(sharedPath('thinkpad-t480-two-batteries'))
    const texts = capture.names.map((name) => [name, capture.text(name) ?? ''] as const)
    const { report } = await sentMachine()
    await fc.assert(
      fc.asyncProperty(
        fc.nat(texts.length - 1),
        fc.nat(),
        fc.string({ maxLength: 60, unit: 'binary' }),
        async (index, at, text) => {
          const files = texts.map(([name, content], place) => {
            const cut = at % Math.max(1, content.length)
            return fileOf(
              name,
              place === index ? content.slice(0, cut) + text + content.slice(cut + text.length) : content,
            )
          })
          const transfer = await packTransfer(randomUUID(), report, files)
          expect(await expectCoded(unpackTransfer(encoder.encode(JSON.stringify(transfer))))).toBe('read')
        },
      ),
      { numRuns: 1500 },
    )
  },
  120_000,
)

test('1,000 archives of anything are no archive', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), fc.boolean(), async (bytes, isZipped) => {
      const archive = isZipped ? Buffer.concat([Buffer.from([0x1f, 0x8b]), bytes]) : bytes
      expect(await expectCoded(unpackArchive(archive))).toMatch(/^transfer-(?:not-an-archive|says-nothing)$/)
    }),
    { numRuns: 1000 },
  )
}, 60_000)

test('what is packed is unpacked as it was, with what became of each output', async () => {
  const files = machineFiles({ serial: 'ÉX-Ω' })
  const transfer = await packTransfer(randomUUID(), (await sentMachine()).report, files)
  const sent = await unpackTransfer(encoder.encode(JSON.stringify(transfer)))
  if (!sent.ok) throw new Error(sent.refusal.what)
  expect(sent.files.map(({ name, status, bytes }) => [name, status, bytes && new TextDecoder().decode(bytes)])).toEqual(
    files.map(({ name, status, bytes }) => [name, status, bytes && new TextDecoder().decode(bytes)]),
  )
})
