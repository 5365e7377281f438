import type { ErasureView } from '../../../shared/contract/erasures.ts'
import type { ProofsView } from '../../../shared/contract/gates.ts'
import type { DeviceView } from '../../../shared/contract/views.ts'
import { Checklist } from '../../../shared/device/checklist.ts'
import type { Gate } from '../../../shared/device/gate.ts'
import type { DeviceState } from '../../../shared/device/states.ts'
import { Requirement, type Profile } from '../../../shared/profile/profile.ts'
import type { Report } from '../../../shared/report/report.ts'
import { laptop } from '../profiles.ts'
import laptopList from '../../../resources/checklists/laptop.json' with { type: 'json' }

/** A device where the scene has it in its life: come back, in repair, or being made ready unless all is done. */
export function galleryDevice(scene: string, device: DeviceView): DeviceView {
  const { summary } = device
  const states: Readonly<Record<string, DeviceState>> = {
    returned: 'returned',
    repair: 'repair',
    recycled: 'recycled',
    done: 'ready',
  }
  const state = states[scene] ?? (summary.state === 'ready' ? 'prepared' : summary.state)
  return { ...device, summary: { ...summary, state } }
}

/** Evidence that no device of the bench has the disk of: some waits in the scene of doubts. */
export function galleryReview(scene: string): {
  waiting: number
  found: number
  erasures: ErasureView[]
  next?: string
} {
  if (scene !== 'doubts') return { waiting: 0, found: 0, erasures: [] }
  const disk = { serial: 'WD-WX41A67H0912', model: 'WDC WD5000LPLX-0', sizeBytes: 500_107_862_016 }
  const whys = ['no-such-disk', 'no-serial', 'size-differs'] as const
  const erasures = whys.map((reason, index) => ({
    ...evidence('', { ...disk, serial: reason === 'no-serial' ? null : `${disk.serial}${index}` }),
    evidenceId: `01939f00-0000-7000-8000-00000000e10${index}`,
    deviceId: null,
    reason,
  }))
  return { waiting: 27, found: 27, erasures }
}

/** The laptop profile with three tests to pass: one did, one failed, one waits. */
export const testedLaptop: Profile = {
  ...laptop,
  deviceKinds: ['laptop', 'tablet'],
  requirements: [
    ...laptop.requirements,
    ...(['test.camera', 'test.microphone', 'test.keyboard'] as const).map((subject) =>
      Requirement.parse({ id: subject.replace('.', '-'), kind: 'tested', subject, waivableBy: 'quality-lead' }),
    ),
  ],
}
export const galleryTests = { 'test.keyboard': 'passed', 'test.camera': 'failed' } as const

export const galleryChecklists = [Checklist.parse(laptopList)]

const at = '2026-11-23T09:30:00.000Z'
const evidence = (deviceId: string, disk: ErasureView['record']['disk']): ErasureView => ({
  evidenceId: '01939f00-0000-7000-8000-00000000e001',
  record: {
    source: 'nwipe-log',
    result: 'erased',
    disk,
    method: 'DoD Short',
    passes: 3,
    rounds: 1,
    verification: 'last',
    errors: { pass: 0, verification: 0, synchronisation: 0 },
    startedAt: '2026-11-23T08:00:00',
    finishedAt: '2026-11-23T09:12:18',
    tool: 'nwipe',
    toolVersion: '0.34',
    erasedBy: null,
    verifiedBy: null,
  },
  deviceId,
  assignment: 'serial',
  reason: null,
  recordedAt: at,
  document: { sha256: '0'.repeat(64), name: 'attestation-d-effacement.pdf', sizeBytes: 84_213 },
})

/** What the gates of a made-up device stand on: all asked for, the checklist half done. */
export function galleryProofs(
  scene: string,
  deviceId: string,
  gates: readonly Gate[],
  disks: NonNullable<Report['disks']>,
): ProofsView {
  const [list] = galleryChecklists
  const isErased = scene !== 'doubts'
  const isDone = scene === 'done'
  const stands: Record<Exclude<Gate['name'], 'verdict'>, readonly [Gate['outcome'], Gate['reason']]> = {
    erasure: isErased ? ['holds', 'erasure-proven'] : ['unknown', 'erasure-missing'],
    checklist: isDone ? ['holds', 'checklist-passed'] : ['unknown', 'checklist-unfinished'],
    grade: isDone ? ['holds', 'grade-given'] : ['unknown', 'grade-missing'],
    label: isDone ? ['holds', 'label-verified'] : ['unknown', 'label-unverified'],
  }
  return {
    gates: gates.map((gate): Gate => {
      if (gate.name === 'verdict') return gate
      const [outcome, reason] = stands[gate.name]
      return { ...gate, outcome, reason, shortcomings: outcome === 'holds' ? [] : ['open'] }
    }),
    asked: ['verdict', 'erasure', 'checklist', 'grade', 'label'],
    disks: disks.map(({ model, serial, sizeBytes }) => ({
      model,
      serial,
      sizeBytes,
      state: isErased ? 'erased' : 'none',
      decidedBy: isErased ? '01939f00-0000-7000-8000-00000000e001' : null,
      evidence: isErased ? [evidence(deviceId, { model, serial, sizeBytes })] : [],
    })),
    noStorage: null,
    checklist: list ?? null,
    items: (list?.items ?? []).slice(0, isDone ? undefined : 5).map(({ id }) => ({
      itemId: id,
      result: scene === 'tests' && id === 'camera' ? 'fail' : 'pass',
      note: null,
      at,
      actor: 'technician',
    })),
    grade: null,
    labelVerifiedAt: null,
    waivers: [],
    waivable: (['erasure', 'checklist', 'grade', 'label'] as const).map((gate) => ({ gate, role: 'quality-lead' })),
    withdrawn: null,
  }
}
