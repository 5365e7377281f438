import type { ErasureView } from '../../../shared/contract/erasures.ts'
import type { ProofsView } from '../../../shared/contract/gates.ts'
import { Checklist } from '../../../shared/device/checklist.ts'
import type { Gate } from '../../../shared/device/gate.ts'
import type { Report } from '../../../shared/report/report.ts'
import laptopList from '../../../resources/checklists/laptop.json' with { type: 'json' }

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
  document: null,
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
  const stands: Record<Exclude<Gate['name'], 'verdict'>, readonly [Gate['outcome'], Gate['reason']]> = {
    erasure: isErased ? ['holds', 'erasure-proven'] : ['unknown', 'erasure-missing'],
    checklist: ['unknown', 'checklist-unfinished'],
    grade: ['unknown', 'grade-missing'],
    label: ['unknown', 'label-unverified'],
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
    items: (list?.items ?? [])
      .slice(0, 5)
      .map(({ id }) => ({ itemId: id, result: 'pass', note: null, at, actor: 'technician' })),
    grade: null,
    labelVerifiedAt: null,
    waivers: [],
    withdrawn: null,
  }
}
