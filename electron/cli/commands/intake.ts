import { resolve } from 'node:path'
import type { Client } from '../../../shared/contract/define.ts'
import type { StationContract, StationEvents } from '../../../shared/contract/station.ts'
import type { CommandLine } from '../arguments.ts'
import { askedProfile } from '../asked-profile.ts'
import { deviceLine } from '../device-lines.ts'
import { exitCodeOf, exitCodes, UsageError } from '../exit.ts'
import { finishedCard } from '../finished-card.ts'
import { labelFormatOf, writePdf } from '../label-file.ts'
import { lotNameOf } from '../lot.ts'
import { withStation } from '../open-station.ts'
import { isPlaced, placeInLot, placeLine } from '../place-in-lot.ts'
import type { Terminal } from '../terminal.ts'
import { verdictDocument, verdictLines } from '../verdict-lines.ts'

type StationClient = Client<StationContract, StationEvents>

/**
 * `etabli intake`: the main job. Reads, judges, tags, writes the label, queues.
 *
 * The exit code is the verdict's; a device that passes and still could not be queued as asked (its lot is full, or
 * asks for more than `--profile` does) is `refused`, so that no script takes it for queued.
 */
export function intake(line: CommandLine, terminal: Terminal): Promise<number> {
  const format = labelFormatOf(line.text('format'))
  const same = line.text('same')
  const isNew = line.flag('new')
  const lotName = lotNameOf(line.text('lot'))
  if (isNew && same !== undefined) {
    throw new UsageError('intake: --same or --new, not both', 'intake : --same ou --new, pas les deux')
  }
  return withStation(line, terminal.language, async (station) => {
    const client = station.client()
    const profileId = await askedProfile(line, station, client)
    const folder = line.text('capture')
    const { device, verdict, isNewDevice } = await finishedCard(
      station,
      client,
      { profileId, folder, same, isNew },
      terminal,
    )
    const { deviceId } = device

    // Only now that the machine is recorded: an unreadable capture must not leave an empty lot behind.
    const place = lotName === undefined ? null : await placeInLot(client, deviceId, lotName, profileId, terminal)
    const labelPath = line.text('label')
    if (labelPath !== undefined) await writePdfOf(client, device, labelPath, format, terminal)
    const { summary, report } = await client.call('device.get', { deviceId })
    const document = {
      device: summary,
      isNewDevice,
      verdict: verdictDocument(verdict, terminal.language),
      lot: place === null ? null : { lotId: place.lot.lotId, name: place.lot.name, queueing: place.queueing },
      label: labelPath === undefined ? null : resolve(labelPath),
      report,
    }
    terminal.result(document, () => [
      deviceLine(summary, terminal.language),
      ...verdictLines(verdict, terminal.language),
      ...(place === null ? [] : [placeLine(place, terminal)]),
      ...(labelPath === undefined ? [] : [resolve(labelPath)]),
    ])
    const isRefused = place !== null && !isPlaced(place)
    return isRefused && verdict.outcome === 'pass' ? exitCodes.refused : exitCodeOf(verdict.outcome)
  })
}

/** A label that can't be written leaves a recorded device behind, so the refusal says which one. */
async function writePdfOf(
  client: StationClient,
  { deviceId, tag }: { readonly deviceId: string; readonly tag: string },
  path: string,
  format: string,
  terminal: Terminal,
): Promise<void> {
  const { bytes } = await client.call('label.pdf', { deviceIds: [deviceId], format, language: terminal.language })
  try {
    await writePdf(path, bytes)
  } catch (error) {
    terminal.note(terminal.language === 'fr' ? `L’appareil ${tag} est enregistré.` : `The device ${tag} is recorded.`)
    throw error
  }
}
