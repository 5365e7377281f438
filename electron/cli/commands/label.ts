import type { CommandLine } from '../arguments.ts'
import { exitCodes, UsageError } from '../exit.ts'
import { labelFormatOf, writePdf } from '../label-file.ts'
import { withStation } from '../open-station.ts'
import type { Terminal } from '../terminal.ts'

/** `etabli label`: the label of a recorded device as PDF. */
export function label(line: CommandLine, terminal: Terminal): Promise<number> {
  const [tag = ''] = line.words
  const out = line.text('out')
  if (out === undefined) {
    throw new UsageError('label: --out FILE is missing', 'label : il manque --out FICHIER')
  }
  const format = labelFormatOf(line.text('format'))
  return withStation(line, terminal.language, async (station) => {
    const client = station.client()
    const { deviceId } = await client.call('device.find', { tag })
    const { bytes } = await client.call('label.pdf', { deviceIds: [deviceId], format, language: terminal.language })
    await writePdf(out, bytes)
    terminal.result({ deviceId, format, out, sizeBytes: bytes.length }, () => [out])
    return exitCodes.done
  })
}
