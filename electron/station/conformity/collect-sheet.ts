import type { ProofsView } from '../../../shared/contract/gates.ts'
import { deviceName } from '../../../shared/device/device-name.ts'
import type { StationContext } from '../context.ts'
import { shippedChecklists } from '../checklists.ts'
import { proofsView } from '../proofs-view.ts'
import { getBench } from '../store/bench.ts'
import type { Device } from '../store/device-projection.ts'
import { keptProfile } from '../store/profiles.ts'
import { loadReport } from '../store/reports.ts'
import { loadVerdict } from '../store/verdict-documents.ts'
import type { ConformitySheet } from './conformity-sheet.ts'

/** What a sheet says before it has a number. */
export type SheetContent = Omit<ConformitySheet, 'number' | 'code' | 'issuedAt'>

const two = (part: number): string => String(part).padStart(2, '0')

/** A moment by the clock and the zone of the bench: `2026-11-23 14:05`. */
export function benchMoment(moment: Date): string {
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-')
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`
}

const local = <T extends { readonly at: string }>(signed: T): T => ({ ...signed, at: benchMoment(new Date(signed.at)) })

function localProofs(proofs: ProofsView): ProofsView {
  const { noStorage, items, grade, labelVerifiedAt, waivers } = proofs
  return {
    ...proofs,
    noStorage: noStorage === null ? null : local(noStorage),
    items: items.map(local),
    grade: grade === null ? null : local(grade),
    labelVerifiedAt: labelVerifiedAt === null ? null : benchMoment(new Date(labelVerifiedAt)),
    waivers: waivers.map(local),
  }
}

/**
 * Everything a sheet of this device says now, from what is stored.
 *
 * @param device one that was read: it has a report.
 */
export function collectSheet(
  { store, resourcesFolder, version }: Pick<StationContext, 'store' | 'resourcesFolder' | 'version'>,
  device: Device & { readonly reportId: string },
): SheetContent {
  const { prefix, name } = getBench(store)
  const { tag, state, kind, serial, profileId, profileVersion } = device
  const profile = profileId === null || profileVersion === null ? null : keptProfile(store, profileId, profileVersion)
  return {
    bench: { prefix, name, stationVersion: version },
    device: { tag, state, kind, name: deviceName(device), serial },
    report: loadReport(store, device.reportId),
    verdict: device.verdictId === null ? null : loadVerdict(store, device.verdictId),
    profileTitle: profile?.title ?? null,
    proofs: localProofs(proofsView(store, device, shippedChecklists(resourcesFolder))),
  }
}
