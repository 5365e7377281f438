import type { BenchView, Card, DeviceSummary, DeviceView, LotView } from '../../shared/contract/views.ts'
import { usualScanSettings } from '../../shared/contract/scan.ts'
import { nothingProven, verdictEvidence } from '../../shared/device/gate-evidence.ts'
import { evaluateGates, usualGates } from '../../shared/device/gates.ts'
import { specLine } from '../../shared/label/spec-line.ts'
import { makeTag } from '../../shared/label/tag.ts'
import type { Profile } from '../../shared/profile/profile.ts'
import type { Report } from '../../shared/report/report.ts'
import { judge } from '../../shared/verdict/judge.ts'
import type { Supplement } from '../../shared/verdict/measure.ts'

const uuid = (number: number) => `01939f00-0000-7000-8000-${String(number).padStart(12, '0')}`
const moment = (number: number) => new Date(Date.UTC(2026, 10, 23, 5, number)).toISOString()

const parts = ['machine', 'cpu', 'memory', 'disks', 'batteries', 'displays', 'network', 'cameras', 'firmware'] as const

export function benchView(change: Partial<BenchView> = {}): BenchView {
  return {
    prefix: 'T7',
    version: '0.1.0',
    dataFolder: '/srv/etabli',
    profileId: 'laptop-2026',
    lotId: null,
    labelFormat: '62x29',
    printer: null,
    // There is nothing to hear in a page without a browser.
    scan: { ...usualScanSettings, hasSound: false },
    devicesByState: { audited: 3, ready: 2, queued: 14 },
    ...change,
  }
}

export function lotView(number: number, change: Partial<LotView> = {}): LotView {
  return {
    lotId: `lot-${number}`,
    name: `Vague ${number}`,
    partnerId: 'partner-1',
    partnerName: 'Écoles de la deuxième chance',
    allocationId: 'allocation-1',
    profileId: 'laptop-2026',
    profileVersion: 1,
    wanted: 40,
    queued: 14,
    createdAt: moment(0),
    ...change,
  }
}

/** The line of a device that has this report, judged against this profile by the real rules. */
export function deviceSummary(
  number: number,
  report: Report,
  profile: Profile,
  change: Partial<DeviceSummary> = {},
): DeviceSummary {
  const { kind, manufacturer, model, modelVersion, serial } = report.machine
  const { outcome } = judge(report, profile)
  return {
    deviceId: uuid(number),
    tag: makeTag('T7', number),
    state: outcome === 'pass' ? 'ready' : 'audited',
    kind,
    manufacturer,
    model,
    modelVersion,
    serial,
    specLine: specLine(report, 'fr'),
    outcome,
    profileId: profile.id,
    profileVersion: profile.version,
    lotId: null,
    lotName: null,
    receivedAt: moment(number % 60),
    updatedAt: moment(number % 60),
    ...change,
  }
}

/** The screen of a device, with its verdict and gates reached by the real rules. */
export function deviceView(number: number, report: Report, profile: Profile, known: Supplement = {}): DeviceView {
  const verdict = judge(report, profile, known)
  return {
    summary: { ...deviceSummary(number, report, profile), outcome: verdict.outcome },
    report,
    verdict,
    gates: [...evaluateGates({ ...nothingProven, verdict: verdictEvidence(verdict, false) }, profile, usualGates)],
    captureFiles: [{ name: 'dmidecode.txt', status: 'read', sizeBytes: 21_344 }],
    needsElevation: Object.entries(report.readings).flatMap(([path, { status }]) =>
      status === 'denied' ? [path] : [],
    ),
  }
}

/** A card whose reading has just begun. */
export function readingCard(number: number, change: Partial<Card> = {}): Card {
  return {
    intakeId: uuid(9000 + number),
    source: { kind: 'local', name: 'etabli' },
    profileId: 'laptop-2026',
    lotId: null,
    stage: 'reading',
    parts: parts.map((part) => ({ part, status: 'reading' })),
    device: null,
    isNewDevice: null,
    verdict: null,
    candidates: [],
    queueing: null,
    withdrawn: null,
    refusal: null,
    startedAt: moment(number),
    finishedAt: null,
    ...change,
  }
}

/** A card whose machine is read, judged and recorded. */
export function doneCard(number: number, report: Report, profile: Profile, change: Partial<Card> = {}): Card {
  return readingCard(number, {
    stage: 'done',
    parts: parts.map((part) => ({ part, status: partStatus(report, part) })),
    device: deviceSummary(number, report, profile),
    isNewDevice: true,
    verdict: judge(report, profile),
    finishedAt: moment(number + 1),
    ...change,
  })
}

function partStatus(report: Report, part: (typeof parts)[number]): Card['parts'][number]['status'] {
  const own = Object.entries(report.readings).filter(([path]) => path === part || path.startsWith(`${part}.`))
  const list = report.readings[part]
  if (list !== undefined && list.status !== 'read') return list.status
  return own.some(([, { status }]) => status === 'denied') ? 'denied' : 'read'
}
