import type { CommandLine } from '../arguments.ts'
import { exitCodes, UsageError } from '../exit.ts'
import { writePdf } from '../label-file.ts'
import { withStation } from '../open-station.ts'
import type { Terminal } from '../terminal.ts'

/** `etabli sheet`: the conformity sheet of a recorded device as PDF. */
export function sheet(line: CommandLine, terminal: Terminal): Promise<number> {
  const [tag = ''] = line.words
  const out = line.text('out')
  if (out === undefined) {
    throw new UsageError('sheet: --out FILE is missing', 'sheet : il manque --out FICHIER')
  }
  return withStation(line, terminal.language, async (station) => {
    const client = station.client()
    const { deviceId } = await client.call('device.find', { tag })
    const issued = await client.call('conformity.issue', { deviceId, language: terminal.language })
    const { bytes, number, code, isNew } = issued
    await writePdf(out, bytes)
    terminal.result({ deviceId, number, code, isNew, out, sizeBytes: bytes.length }, () => [`${number} ${out}`])
    return exitCodes.done
  })
}
