import type { RefusalText } from '../../../../shared/contract/refusal.ts'
import { composeReport } from '../../../../shared/report/compose.ts'
import { withoutPersonalFiles } from '../../readers/android/outputs.ts'
import { captureOf, decodeOutput, type CaptureFile } from '../../readers/capture.ts'
import { damageOf } from '../../readers/capture/inspect.ts'
import { parseStatuses, statusesFile } from '../../readers/capture/statuses.ts'
import { draftFrom } from '../../readers/compose-draft.ts'
import { isCaptureName } from '../../readers/lan/capture-name.ts'
import type { Reading, ReadingResult } from '../readers.ts'

type NamedBytes = { readonly name: string; readonly bytes: Uint8Array }

const refuse = (refusal: RefusalText): ReadingResult => ({ ok: false, refusal })

/**
 * Reads the outputs of one capture that are in memory, as the folder they come from would be read: one damaged output
 * refuses the whole, since what it would have said could condemn the machine.
 *
 * @param files names relative to the capture's folder.
 * @param title the folder, for refusals.
 */
export function readCaptureFiles(
  files: readonly NamedBytes[],
  title: string,
  options: { readonly now: () => Date; readonly toolVersion: string },
): ReadingResult {
  const outputs = new Map<string, CaptureFile>()
  for (const { name, bytes } of files) {
    if (name === statusesFile) continue
    if (!isCaptureName(name)) continue
    if (outputs.has(name)) {
      const remedy = 'Import the files of one machine at a time, or their folders.'
      return refuse({
        code: 'foreign-several-machines',
        what: 'These are the files of several machines',
        where: name,
        remedy,
      })
    }
    const damage = damageOf(name, bytes)
    if (damage !== null) return refuse({ ...damage, where: `${title}/${name}` })
    outputs.set(name, { name, status: 'read', bytes })
  }
  const list = files.find(({ name }) => name === statusesFile)
  const missing = list === undefined ? [] : parseStatuses(decodeOutput(list.bytes), isCaptureName).missing
  const all = [...outputs.values(), ...missing.filter(({ name }) => !outputs.has(name))]
  const report = composeReport(draftFrom(captureOf(all)), {
    kind: 'capture',
    tool: 'etabli',
    toolVersion: options.toolVersion,
    readAt: options.now().toISOString(),
  })
  const reading: Reading = { report, files: withoutPersonalFiles(all) }
  if (Object.values(report.readings).some(({ status }) => status === 'read')) return { ok: true, ...reading }
  return refuse({
    code: 'capture-not-recognised',
    what: 'Nothing could be understood in these outputs',
    where: title,
    remedy: 'Check that the files are the plain outputs of the tools that they are named after.',
  })
}
