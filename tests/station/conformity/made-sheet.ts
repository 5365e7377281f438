import type { ErasureView } from '../../../shared/contract/erasures.ts'
import type { DiskProofView, ProofsView } from '../../../shared/contract/gates.ts'
import type { ConformitySheet } from '../../../electron/station/conformity/conformity-sheet.ts'
import { shippedChecklists } from '../../../electron/station/checklists.ts'
import { Report } from '../../../shared/report/report.ts'
import { judge } from '../../../shared/verdict/judge.ts'
import { paperCode } from '../../../shared/label/station-code.ts'
import { seed } from '../../shared/seed-profiles.ts'
import { resourcesFolder } from '../labels/paper-tools.ts'
import { madeReport } from '../store/made/made-intake.ts'

const at = '2026-11-23 14:05'

const evidence = (serial: string, number: number): ErasureView => ({
  evidenceId: `0193f8a0-0000-7000-8000-00000000000${number}`,
  record: {
    source: number === 2 ? 'typed' : 'nwipe-log',
    result: number === 3 ? 'failed' : 'erased',
    disk: { serial, model: 'SAMSUNG MZVLB256H', sizeBytes: 256_060_514_304 },
    method: number === 2 ? 'Réécriture complète par l’outil du fabricant' : 'Fill With Zeros',
    passes: number === 2 ? null : 1,
    rounds: number === 2 ? null : 1,
    verification: number === 2 ? null : 'last',
    errors: number === 2 ? null : { pass: 0, verification: 0, synchronisation: 0 },
    startedAt: null,
    finishedAt: '2026-11-22T17:40:12',
    tool: number === 2 ? 'Outil du fabricant' : 'nwipe',
    toolVersion: number === 2 ? null : '0.34',
    erasedBy: number === 1 ? null : 'Marie-Hélène Dubois-Lefèvre',
    verifiedBy: number === 1 ? null : 'Abdoulaye Traoré',
  },
  deviceId: null,
  assignment: 'serial',
  reason: null,
  recordedAt: '2026-11-22T17:50:00.000Z',
  document: null,
})

const disk = (serial: string, number: number, state: DiskProofView['state']): DiskProofView => ({
  model: 'SAMSUNG MZVLB256HAHQ-000L7',
  serial,
  sizeBytes: 256_060_514_304,
  state,
  decidedBy: state === 'none' ? null : evidence(serial, number).evidenceId,
  evidence: state === 'none' ? [] : [evidence(serial, number)],
})

const emptyProofs: ProofsView = {
  gates: [
    { name: 'verdict', outcome: 'unknown', reason: 'verdict-missing', shortcomings: [], evidenceIds: [] },
    { name: 'erasure', outcome: 'not-required', reason: 'not-proven', shortcomings: [], evidenceIds: [] },
    { name: 'checklist', outcome: 'not-required', reason: 'not-proven', shortcomings: [], evidenceIds: [] },
    { name: 'grade', outcome: 'not-required', reason: 'not-proven', shortcomings: [], evidenceIds: [] },
    { name: 'label', outcome: 'not-required', reason: 'not-proven', shortcomings: [], evidenceIds: [] },
  ],
  asked: ['verdict'],
  disks: null,
  noStorage: null,
  checklist: null,
  items: [],
  grade: null,
  labelVerifiedAt: null,
  waivers: [],
  waivable: [],
  withdrawn: null,
}

const paper = {
  number: 'FC-T7-2026-000012',
  code: paperCode('paper', 'T7', 12),
  issuedAt: at,
  bench: { prefix: 'T7', name: 'Atelier de Lille', stationVersion: '0.1.0' },
}

/** A device of which nearly nothing is known: nobody judged, tested or erased anything. */
export function poorSheet(): ConformitySheet {
  const report = madeReport({ memoryGib: null, serial: null })
  const device = { tag: 'T70123820', state: 'audited', kind: 'laptop', name: 'LENOVO ThinkPad T480' } as const
  return {
    ...paper,
    device: { ...device, serial: null },
    report,
    verdict: null,
    profileTitle: null,
    proofs: emptyProofs,
  }
}

const tested = (count: number, note: string | null): Pick<ProofsView, 'checklist' | 'items'> => {
  const checklist = shippedChecklists(resourcesFolder).find(({ id }) => id === 'laptop') ?? null
  const items = (checklist?.items ?? []).slice(0, count).map(({ id }, index) => ({
    itemId: id,
    result: index === 4 ? ('fail' as const) : index === 6 ? ('absent' as const) : ('pass' as const),
    note: index === 4 ? note : null,
    at,
    actor: index % 2 === 0 ? 'technician' : 'Camille Martin-Durand',
  }))
  return { checklist, items }
}

/** A device with everything that a sheet can have: four disks, waivers with long reasons, every test. */
export function longSheet(text = 'le partenaire accepte cette machine pour un atelier de code'): ConformitySheet {
  const report = Report.parse({
    ...madeReport({ memoryGib: 4 }),
    disks: ['S41GNX0K512903', 'WD-WX11A1234567', 'S3Z9NB0K700001', 'BTPY1234567890'].map((serial) => ({
      device: 'nvme0n1',
      model: 'SAMSUNG MZVLB256HAHQ-000L7',
      serial,
      sizeBytes: 256_060_514_304,
      kind: 'ssd',
      bus: 'nvme',
      removable: false,
      smart: {
        passed: true,
        powerOnHours: 12_345,
        powerCycles: 100,
        lifeUsedPercent: 3,
        reallocatedSectors: null,
        pendingSectors: null,
        uncorrectable: null,
      },
    })),
  })
  const profile = seed('laptop-2026')
  const waiver = (gate: 'verdict' | 'erasure' | 'checklist', index: number) => ({
    waiverId: `0193f8a0-0000-7000-8000-00000000010${index}`,
    gate,
    role: 'quality-lead' as const,
    waivedBy: 'Marie-Hélène Dubois-Lefèvre',
    reason: text,
    at,
  })
  const open = { shortcomings: ['x'], evidenceIds: [] }
  return {
    ...paper,
    device: {
      tag: 'T70123820',
      state: 'queued',
      kind: 'laptop',
      name: 'Fujitsu Siemens Computers LIFEBOOK E744 vPro Premium Edition with a name that goes on',
      serial: 'PF1ETB42-0123456789',
    },
    report,
    verdict: judge(report, profile),
    profileTitle: profile.title,
    proofs: {
      ...emptyProofs,
      gates: [
        { name: 'verdict', outcome: 'waived', reason: 'verdict-fail', ...open },
        { name: 'erasure', outcome: 'waived', reason: 'erasure-failed', ...open },
        { name: 'checklist', outcome: 'waived', reason: 'checklist-failed', ...open },
        { name: 'grade', outcome: 'holds', reason: 'grade-given', shortcomings: [], evidenceIds: [] },
        { name: 'label', outcome: 'holds', reason: 'label-verified', shortcomings: [], evidenceIds: [] },
      ],
      disks: [
        disk('S41GNX0K512903', 1, 'erased'),
        disk('WD-WX11A1234567', 2, 'erased'),
        disk('S3Z9NB0K700001', 3, 'failed'),
        disk('BTPY1234567890', 4, 'none'),
      ],
      ...tested(40, text),
      grade: { grade: 'C', note: text, at, actor: 'technician' },
      labelVerifiedAt: at,
      waivers: [waiver('verdict', 1), waiver('erasure', 2), waiver('checklist', 3)],
    },
  }
}
