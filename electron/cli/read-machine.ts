import { Refusal } from '../../shared/contract/refusal.ts'
import { counted } from '../../shared/report/plural.ts'
import type { Report } from '../../shared/report/report.ts'
import { readCapture } from '../station/readers/capture/read-capture.ts'
import { elevationHint, needsElevation } from '../station/readers/local/elevation.ts'
import { readLocal } from '../station/readers/local/read-local.ts'
import { stationVersion } from '../station/version.ts'
import type { Terminal } from './terminal.ts'

const now = () => new Date()

/** Reads a capture folder, or this machine when none is named, and says on stderr which fields need more rights. */
export async function readMachine(captureFolder: string | undefined, terminal: Terminal): Promise<Report> {
  if (captureFolder !== undefined) {
    const reading = await readCapture(captureFolder, { now, toolVersion: stationVersion })
    if (!reading.ok) throw new Refusal(reading.refusal)
    return reading.report
  }
  const { report } = await readLocal({ now, toolVersion: stationVersion })
  const denied = needsElevation(report)
  if (denied.length > 0) {
    const { command } = elevationHint(process.platform)
    const how = command === null ? '' : ` (${command})`
    terminal.note(
      terminal.language === 'fr'
        ? `${counted(denied.length, 'champ demande', 'champs demandent', 'fr')} les droits d'administrateur${how}.`
        : `${counted(denied.length, 'field needs', 'fields need', 'en')} administrator rights${how}.`,
    )
  }
  return report
}
