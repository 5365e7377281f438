import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { deflate, inflate } from 'node:zlib'
import type { Report } from '../../../../shared/report/report.ts'
import { Transfer, transferLimits, transferSchemaId } from '../../../../shared/report/transfer.ts'
import type { CaptureFile } from '../capture.ts'
import { isCaptureName } from './capture-name.ts'
import { isWithinJsonBounds } from './json-bounds.ts'
import { refuseTransfer, type SentCapture } from './sent-capture.ts'

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const again = 'Run the probe on the machine again.'

/** Puts a reading into the form in which it is written to a file and sent. */
export async function packTransfer(intakeId: string, report: Report, files: readonly CaptureFile[]): Promise<Transfer> {
  const bytes = Buffer.concat(files.flatMap((file) => (file.bytes === null ? [] : [file.bytes])))
  return {
    schema: transferSchemaId,
    intakeId,
    report,
    capture: {
      files: files.map(({ name, status, bytes: own }) => ({ name, status, sizeBytes: own?.length ?? null })),
      sizeBytes: bytes.length,
      sha256: sha256(bytes),
      deflated: (await promisify(deflate)(bytes)).toString('base64'),
    },
  }
}

/**
 * Takes a sent document apart: bounds, JSON, schema, size, checksum, names, in this order, each with its own refusal.
 *
 * @returns the raw outputs with the intake they belong to; the report inside is not among them (`readSentCapture`
 *   makes the bench's own). Throws on nothing that can be sent.
 */
export async function unpackTransfer(document: Uint8Array): Promise<SentCapture & { readonly intakeId?: string }> {
  if (document.length > transferLimits.documentBytes) {
    return refuseTransfer('transfer-too-large', 'The document is larger than any machine gives', again)
  }
  if (!isWithinJsonBounds(document)) {
    return refuseTransfer('transfer-too-deep', 'The document has more levels or members than any machine gives', again)
  }
  const value = parseJson(document)
  if (value === undefined) {
    return refuseTransfer('transfer-not-json', 'The document is not JSON, or ends too early', again)
  }
  const schema = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined
  if (schema !== transferSchemaId && typeof schema === 'string' && schema.startsWith('etabli.transfer/')) {
    const remedy = 'Use the probe of this bench, or bring the bench up to date.'
    return refuseTransfer('transfer-newer', 'The document is in a form that this bench does not know', remedy, schema)
  }
  const parsed = Transfer.safeParse(value)
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.map(String).join('.')
    return refuseTransfer('transfer-invalid', 'The document does not have the form that a probe writes', again, where)
  }
  return unpackCapture(parsed.data)
}

function parseJson(document: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(document))
  } catch {
    // Not UTF-8 or not JSON: the caller refuses it by name.
    return undefined
  }
}

async function unpackCapture({ intakeId, report, capture }: Transfer): Promise<SentCapture & { intakeId?: string }> {
  const bytes = await inflated(capture.deflated, capture.sizeBytes)
  const announced = capture.files.reduce((sum, { sizeBytes }) => sum + (sizeBytes ?? 0), 0)
  if (bytes === null || bytes.length !== capture.sizeBytes || announced !== capture.sizeBytes) {
    return refuseTransfer('transfer-damaged', 'The raw outputs do not have the size that is stated', again)
  }
  if (sha256(bytes) !== capture.sha256) {
    return refuseTransfer('transfer-damaged', 'The raw outputs do not have the checksum that is stated', again)
  }
  const names = new Set<string>()
  const files: CaptureFile[] = []
  let offset = 0
  for (const { name, status, sizeBytes } of capture.files) {
    if (!isCaptureName(name) || names.has(name) || (status === 'read') !== (sizeBytes !== null)) {
      return refuseTransfer('transfer-name-refused', 'This is not one of the outputs that a probe gathers', again, name)
    }
    names.add(name)
    files.push({ name, status, bytes: sizeBytes === null ? null : bytes.subarray(offset, offset + sizeBytes) })
    offset += sizeBytes ?? 0
  }
  const { tool, toolVersion } = report.source
  return { ok: true, intakeId, files, tool, toolVersion }
}

/** Null when it does not inflate, or to more than is stated: nothing beyond the limit is ever held. */
async function inflated(base64: string, sizeBytes: number): Promise<Uint8Array | null> {
  try {
    return await promisify(inflate)(Buffer.from(base64, 'base64'), { maxOutputLength: Math.max(1, sizeBytes) })
  } catch {
    return null
  }
}
