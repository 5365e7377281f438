import type { TypedDetails, TypedDevice } from '../../../../shared/contract/import.ts'
import { Refusal } from '../../../../shared/contract/refusal.ts'
import { reportParts } from '../../../../shared/contract/views.ts'
import { matchDevice, signsOf } from '../../../../shared/device/identity.ts'
import { isPlaceholder } from '../../../../shared/report/placeholder.ts'
import type { Report } from '../../../../shared/report/report.ts'
import { judge } from '../../../../shared/verdict/judge.ts'
import type { Verdict } from '../../../../shared/verdict/verdict.ts'
import { actOf, type StationContext } from '../../context.ts'
import type { CaptureFile } from '../../readers/capture.ts'
import { partStatus } from '../../readers/local/part-status.ts'
import { findDevice } from '../../store/devices/device-rows.ts'
import { getDevice } from '../../store/devices/devices.ts'
import { candidatesFor } from '../../store/devices/identity-signs.ts'
import { recordIntake } from '../../store/devices/intakes.ts'
import { loadCaptureFiles, loadReport } from '../../store/devices/reports.ts'
import { newCard } from '../cards.ts'
import { profileForKind } from '../profile-for-kind.ts'
import { emptyTypedReport, withTyped } from './typed-report.ts'

/** What a person entered, as it was entered: kept beside the report as the raw outputs of a reading are. */
const typedFile = 'typed.json'

const kept = (entered: object): CaptureFile => ({
  name: typedFile,
  status: 'read',
  bytes: new TextEncoder().encode(`${JSON.stringify(entered, null, 2)}\n`),
})

const present = <T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>
  }

/** A serial that stands for none on the sticker too is none: "N/A", "0". */
function details({ serial, ...rest }: TypedDetails): TypedDetails {
  return serial === undefined || isPlaceholder(serial, 'serial') ? rest : { ...rest, serial }
}

/**
 * Gives a machine that can't be read its tag: a device with what is typed and nothing else, so that its verdict is
 * incomplete until it is read.
 *
 * @throws Refusal `device-known` when a device with this maker and serial is there already: it has a tag.
 */
export function addByHand(context: StationContext, entered: TypedDevice): { deviceId: string; tag: string } {
  const { kind, manufacturer, model, serial } = entered
  const source = { readAt: context.now().toISOString(), toolVersion: context.version }
  const report = withTyped(emptyTypedReport(kind, source), details(present({ manufacturer, model, serial })), source)
  refuseKnown(context, report)
  const { verdict, ...recorded } = record(context, report, [kept(entered)], null)
  putCard(context, recorded.deviceId, report, verdict)
  return recorded
}

/** A machine that was typed in stands among the others, as one that was read does; it is in no lot by itself. */
function putCard({ cards, store, now }: StationContext, deviceId: string, report: Report, verdict: Verdict): void {
  const at = now().toISOString()
  const source = { kind: 'typed', name: '' } as const
  cards.add({
    ...newCard({ intakeId: store.newId(), source, profileId: verdict.profileId, lotId: null, startedAt: at }),
    parts: reportParts.map((part) => ({ part, status: partStatus(report, part) })),
    stage: 'done',
    device: getDevice(store, deviceId),
    isNewDevice: true,
    verdict,
    finishedAt: at,
  })
}

function refuseKnown({ store }: StationContext, report: Report): void {
  const signs = signsOf(report)
  const match = matchDevice(signs, candidatesFor(store, signs))
  if (match.match === 'new') return
  const ids = match.match === 'same' ? [match.deviceId] : match.candidates.map(({ deviceId }) => deviceId)
  throw new Refusal({
    code: 'device-known',
    what: 'A device with this maker and serial has a tag already',
    where: ids.map((id) => getDevice(store, id)?.tag ?? id).join(', '),
    remedy: 'Look for its label, or print it again.',
  })
}

/**
 * Adds what a person enters to a device's newest report, as a report of its own; none where nothing was entered. The raw
 * outputs of the older one stay with it.
 *
 * @throws Refusal `device-not-found`.
 */
export function typeDetails(context: StationContext, deviceId: string, entered: TypedDetails): void {
  const { store } = context
  const device = findDevice(store, deviceId)
  if (device === null || device.reportId === null) {
    throw new Refusal({ code: 'device-not-found', what: 'There is no such device', where: deviceId })
  }
  if (Object.keys(details(entered)).length === 0) return
  const source = { readAt: context.now().toISOString(), toolVersion: context.version }
  const report = withTyped(loadReport(store, device.reportId), details(entered), source)
  const files = loadCaptureFiles(store, device.reportId)
  const before = files.find(({ name }) => name === typedFile)?.bytes ?? null
  const earlier = before === null ? {} : (JSON.parse(new TextDecoder().decode(before)) as object)
  const others = files.filter(({ name }) => name !== typedFile)
  record(context, report, [...others, kept({ ...earlier, ...entered })], deviceId)
}

function record(
  context: StationContext,
  report: Report,
  files: readonly CaptureFile[],
  known: string | null,
): { deviceId: string; tag: string; verdict: Verdict } {
  const { store } = context
  const profile = profileForKind(context, report.machine.kind, known)
  const verdict = judge(report, profile)
  const identification = { by: 'person', deviceId: known } as const
  const recorded = recordIntake(store, actOf(context), { report, files, verdict, profile, identification })
  if (recorded.result !== 'recorded') {
    throw new Refusal({ code: 'device-not-found', what: 'There is no such device', where: known ?? '' })
  }
  context.deviceChanged(recorded.deviceId)
  return { deviceId: recorded.deviceId, tag: recorded.tag, verdict: recorded.verdict }
}
