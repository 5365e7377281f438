import { describe, expect, test } from 'vitest'
import { draftFrom } from '../../../electron/station/readers/compose-draft.ts'
import { matchDevice, signsOf } from '../../../shared/device/identity.ts'
import { composeReport } from '../../../shared/report/compose.ts'
import type { Report } from '../../../shared/report/report.ts'
import { judge } from '../../../shared/verdict/judge.ts'
import { findingSentences } from '../../../shared/verdict/sentences.ts'
import { Verdict } from '../../../shared/verdict/verdict.ts'
import { captureOfFolder, hasSharedCaptures, sharedNames, sharedPath } from '../../station/readers/shared-captures.ts'
import { seed, seedIds } from '../seed-profiles.ts'

const machines = sharedNames().filter((name) => !name.startsWith('_') && !name.includes('.'))

function reportOf(machine: string): Report {
  return composeReport(draftFrom(captureOfFolder(sharedPath(machine))), {
    kind: 'capture',
    tool: 'etabli',
    toolVersion: '1',
    readAt: '2026-01-05T09:00:00Z',
  })
}

describe.skipIf(!hasSharedCaptures)('verdicts of real machines (needs ../shared/machines)', () => {
  test.each(machines)('%s is judged against every seed profile, and nothing unread is certified', (machine) => {
    const report = reportOf(machine)
    for (const id of seedIds) {
      const verdict = judge(report, seed(id))
      expect(Verdict.parse(verdict)).toEqual(verdict)
      const open = verdict.findings.filter(({ severity, outcome }) => severity === 'block' && outcome === 'unread')
      if (open.length > 0) expect(verdict.outcome).not.toBe('pass')
      for (const finding of verdict.findings) {
        const { remedy, ...sentences } = findingSentences(finding, 'fr')
        expect(`${Object.values(sentences).join(' ')} ${remedy ?? ''}`).not.toMatch(/undefined|null|NaN/)
      }
    }
  })

  test.each([
    ['acer-a315-53-4gb', 'memory', '1 emplacement SO-DIMM DDR4 libre\u00a0: ajouter 4\u00a0Gio.'],
    [
      'toshiba-satellite-l655',
      'memory',
      'Remplacer les 2 barrettes de 2\u00a0Gio (DIMM0) et 2\u00a0Gio (DIMM1) par 2\u00a0×\u00a04\u00a0Gio SO-DIMM DDR3.',
    ],
    ['thinkcentre-m73-i3', 'wifi', 'Joindre une clé Wi-Fi USB.'],
  ])('%s: the remedy of %s', (machine, requirementId, remedy) => {
    const profile = seed(machine.startsWith('thinkcentre') ? 'desktop-2026' : 'laptop-2026')
    const finding = judge(reportOf(machine), profile).findings.find((one) => one.requirementId === requirementId)
    if (finding === undefined) throw new Error(`${requirementId} has no finding`)
    expect(findingSentences(finding, 'fr').remedy).toBe(remedy)
  })

  test('a laptop known by its firmware tables alone is incomplete', () => {
    expect(judge(reportOf('thinkpad-t480-two-batteries'), seed('laptop-2026')).outcome).toBe('incomplete')
  })

  test('a laptop that came back with more memory is the same laptop, and its remedy is done', () => {
    const [before, after] = [reportOf('acer-a315-53-4gb'), reportOf('acer-a315-53-8gb')]
    const known = [{ deviceId: 'before', signs: signsOf(before) }]
    expect(matchDevice(signsOf(after), known)).toEqual({ match: 'same', deviceId: 'before' })
    const memory = (report: Report) =>
      judge(report, seed('laptop-2026')).findings.find((one) => one.requirementId === 'memory')?.outcome
    expect([memory(before), memory(after)]).toEqual(['unmet', 'met'])
  })

  test('each machine with signs is recognised, and no two machines are taken for one', () => {
    const distinct = machines.filter((machine) => machine !== 'acer-a315-53-8gb')
    const candidates = distinct.map((machine) => ({ deviceId: machine, signs: signsOf(reportOf(machine)) }))
    for (const { deviceId, signs } of candidates) {
      const isStrong = signs.some(({ kind }) => kind === 'machine' || kind === 'uuid')
      const match = matchDevice(signs, candidates)
      expect([deviceId, match.match]).toEqual([deviceId, isStrong ? 'same' : signs.length > 0 ? 'conflict' : 'new'])
      if (match.match === 'same') expect(match.deviceId).toBe(deviceId)
    }
  })
})
