import type { ProofsView } from '../../../shared/contract/gates.ts'
import type { Checklist } from '../../../shared/device/checklist.ts'
import { deviceName } from '../../../shared/device/device-name.ts'
import type { StationContext } from '../context.ts'
import { proofsWithoutForgottenNames } from '../people/shown-names.ts'
import { proofsView } from '../proofs-view.ts'
import { getBench } from '../store/bench/bench.ts'
import type { FrozenSheet, IssuedSheet } from '../store/proofs/conformity-sheets.ts'
import type { Device } from '../store/devices/device-projection.ts'
import { actorOf, listPeople, shownName } from '../store/people/people.ts'
import { keptProfile } from '../store/bench/profiles.ts'
import { loadReport } from '../store/devices/reports.ts'
import { loadVerdict } from '../store/devices/verdict-documents.ts'
import type { ConformitySheet } from './conformity-sheet.ts'

type Context = Pick<StationContext, 'store' | 'people' | 'version'>

/** Everything a sheet of this device says now, from what is stored. */
export function collectSheet(
  { store, version }: Context,
  device: Device & { readonly reportId: string },
  checklists: readonly Checklist[],
): FrozenSheet {
  const { prefix, name } = getBench(store)
  const { id, tag, state, kind, serial, reportId, verdictId, profileId, profileVersion } = device
  const profile = profileId === null || profileVersion === null ? null : keptProfile(store, profileId, profileVersion)
  return {
    schema: 'etabli.conformity-sheet/1',
    deviceId: id,
    reportId,
    verdictId,
    bench: { prefix, name, stationVersion: version },
    device: { tag, state, kind, serial, name: deviceName(device) },
    profileTitle: profile?.title ?? null,
    proofs: proofsView(store, device, checklists),
  }
}

const two = (part: number): string => String(part).padStart(2, '0')

/** A moment by the clock and the zone of the bench: `2026-11-23 14:05`. */
export function benchMoment(moment: Date): string {
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-')
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`
}

/** The sheet as it is drawn today: moments by the clock of the bench, people by the names they have now. */
export function sheetToDraw(context: Context, { number, code, issuedAt, content }: IssuedSheet): ConformitySheet {
  const { store } = context
  const { bench, device, profileTitle, reportId, verdictId } = content
  return {
    number,
    code,
    issuedAt: benchMoment(new Date(issuedAt)),
    bench,
    device,
    profileTitle,
    report: loadReport(store, reportId),
    verdict: verdictId === null ? null : loadVerdict(store, verdictId),
    proofs: shownProofs(context, content.proofs),
  }
}

function shownProofs(context: Context, kept: ProofsView): ProofsView {
  const proofs = proofsWithoutForgottenNames(context, kept)
  const names = new Map(listPeople(context.store).map((person) => [actorOf(person.personId), shownName(person)]))
  const named = (actor: string): string => names.get(actor) ?? actor
  const maybe = (actor: string | null): string | null => (actor === null ? null : named(actor))
  const local = (at: string): string => benchMoment(new Date(at))
  const { noStorage, grade, labelVerifiedAt } = proofs
  return {
    ...proofs,
    disks:
      proofs.disks?.map((disk) => ({
        ...disk,
        evidence: disk.evidence.map(({ record, ...rest }) => ({
          ...rest,
          record: { ...record, erasedBy: maybe(record.erasedBy), verifiedBy: maybe(record.verifiedBy) },
        })),
      })) ?? null,
    noStorage:
      noStorage === null
        ? null
        : { lookedBy: named(noStorage.lookedBy), verifiedBy: named(noStorage.verifiedBy), at: local(noStorage.at) },
    items: proofs.items.map((item) => ({ ...item, actor: named(item.actor), at: local(item.at) })),
    grade: grade === null ? null : { ...grade, actor: named(grade.actor), at: local(grade.at) },
    labelVerifiedAt: labelVerifiedAt === null ? null : local(labelVerifiedAt),
    waivers: proofs.waivers.map((waiver) => ({ ...waiver, waivedBy: named(waiver.waivedBy), at: local(waiver.at) })),
  }
}
