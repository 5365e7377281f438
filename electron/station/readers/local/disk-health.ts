import type { CaptureFile } from '../capture.ts'
import type { SourceContext } from './source.ts'
import { missing, obtained } from './system-file.ts'
import { runTool } from './tool.ts'

/**
 * smartctl(8), "EXIT STATUS": bit 0 says that the command line could not be used, bit 1 that the device could not be
 * opened. The other bits tell of the disk's health and of single commands that failed: the rest is then still good.
 */
const couldNotAsk = 0b11

/** Which refusals smartctl states inside its JSON while it exits with "open failed". */
const refusal = /permission denied|operation not permitted|access is denied|requires (?:root|administrator)/i

/** The output that holds one disk's SMART record. */
export const healthOutput = (device: string): string => `smartctl-${device}.json`

/**
 * Asks one disk for its SMART record as `smartctl-<device>.json`.
 *
 * What smartctl printed when it could not open a disk is kept, so that the disk is not taken for one nobody tried;
 * a refusal is `denied` without an output.
 *
 * @param device the name under which the disk is listed (`sda`, `nvme0n1`, `disk0`).
 * @param path what smartctl is given to open (`/dev/sda`, `/dev/pd0`).
 */
export async function readHealth(context: SourceContext, device: string, path: string): Promise<CaptureFile> {
  const name = healthOutput(device)
  const { status, output, exitCode } = await runTool(context, {
    program: 'smartctl',
    arguments: ['-x', '-j', path],
    timeLimitMs: context.limits.diskMs,
    isGood: (code) => code !== null,
  })
  if (status !== 'read') return missing(name, status)
  if (exitCode !== null && (exitCode & couldNotAsk) !== 0 && refusal.test(new TextDecoder().decode(output))) {
    return missing(name, 'denied')
  }
  return obtained(name, output)
}
