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
