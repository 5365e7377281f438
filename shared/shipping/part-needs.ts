import type { Report } from '../report/report.ts'
import type { Remedy } from '../verdict/remedy.ts'
import { inTheWay } from '../verdict/deciding.ts'
import { largestModuleBytes } from '../verdict/suggest-memory.ts'
import type { Finding, Verdict } from '../verdict/verdict.ts'
import { batteryFamily, diskFamily, memoryFamily } from './part-kind.ts'
import { isMemoryType } from './part-words.ts'
import { needKey, type PartNeed } from './parts.ts'

/**
 * What a machine needs to conform. `conforms`: nothing. `parts`: these, and nothing else is in the way but tests, which are
 * done again after a part was fitted whatever they said before. `other-work`: some of what blocks is mended by no part of the
 * stock (a wrong processor, soldered memory, a lost key). `not-read`: what was not read or tested could block as well, so
 * that no part makes it certain.
 */
export type UpgradeNeed =
  | { readonly state: 'conforms' }
  | { readonly state: 'parts'; readonly needs: readonly PartNeed[] }
  | { readonly state: 'other-work' | 'not-read' }

/** The parts that do a remedy; null where it is no matter of parts, or where the bench would have to look first. */
export function needsOfRemedy(remedy: Remedy, report: Report): PartNeed | null {
  switch (remedy.kind) {
    case 'add-memory':
    case 'replace-memory': {
      const type = (remedy.memoryType ?? '').trim().toUpperCase()
      if (!isMemoryType(type) || remedy.socket === null) return null
      return {
        family: memoryFamily(type, remedy.socket),
        minimumSize: remedy.moduleBytes,
        maximumSize: largestModuleBytes(remedy.memoryType, report.cpu.model),
        count: remedy.count,
      }
    }
    case 'replace-disk':
    case 'fit-disk': {
      if (remedy.form === 'unknown') return null
      // The same drive: a wider bay takes it in a frame.
      const form = remedy.form === 'm2-nvme' ? 'm2-nvme' : 'sata-2.5'
      return { family: diskFamily(form), minimumSize: remedy.minimumBytes ?? 1, maximumSize: null, count: 1 }
    }
    case 'replace-battery':
      if (remedy.model === null) return null
      return { family: batteryFamily(remedy.model), minimumSize: 1, maximumSize: null, count: 1 }
    case 'check-memory-slots':
    case 'fit-battery':
    case 'fit-wifi-card':
    case 'usb-adapter':
    case 'unlock-account':
    case 'run-test':
    case 'repair-and-test':
    case 'read-again':
      return null
    default:
      return remedy satisfies never
  }
}

/** One piece of work however many findings ask for it: the disk by its serial, the pack by its name. */
function workOf(remedy: Remedy): string {
  if (remedy.kind === 'add-memory' || remedy.kind === 'replace-memory') return 'memory'
  if (remedy.kind === 'replace-disk') return `disk ${remedy.serial ?? remedy.model ?? ''}`
  if (remedy.kind === 'replace-battery') return `battery ${remedy.id ?? remedy.model ?? ''}`
  return remedy.kind
}

const amount = ({ minimumSize, count }: PartNeed): number => minimumSize * count

const blocks = (finding: Finding): boolean => inTheWay(finding) !== null

/**
 * The parts that a verdict's shortcomings ask for, whatever else is in the way: what can be kept for the device at once.
 * Empty where no part of the stock mends anything.
 */
export function neededParts(verdict: Verdict, report: Report): readonly PartNeed[] {
  const works = new Map<string, PartNeed>()
  for (const { outcome, remedy } of verdict.findings.filter(blocks)) {
    const need = outcome !== 'unmet' || remedy === null ? null : needsOfRemedy(remedy, report)
    if (remedy === null || need === null) continue
    const known = works.get(workOf(remedy))
    if (known === undefined || amount(known) < amount(need)) works.set(workOf(remedy), need)
  }
  return together([...works.values()])
}

/** What parts of the stock it takes for a verdict to become a pass. */
export function upgradeNeed(verdict: Verdict, report: Report): UpgradeNeed {
  if (verdict.outcome === 'pass') return { state: 'conforms' }
  const works = new Map<string, PartNeed>()
  let isUnread = false
  for (const finding of verdict.findings.filter(blocks)) {
    if (finding.outcome === 'unread') {
      isUnread ||= finding.remedy?.kind !== 'run-test'
      continue
    }
    const need = finding.remedy === null ? null : needsOfRemedy(finding.remedy, report)
    if (finding.remedy === null || need === null) return { state: 'other-work' }
    const known = works.get(workOf(finding.remedy))
    if (known === undefined || amount(known) < amount(need)) works.set(workOf(finding.remedy), need)
  }
  if (isUnread || works.size === 0) return { state: 'not-read' }
  return { state: 'parts', needs: together([...works.values()]) }
}

/** Two packs of one model are one need of two. */
function together(needs: readonly PartNeed[]): readonly PartNeed[] {
  const byKey = new Map<string, PartNeed>()
  for (const need of needs) {
    const known = byKey.get(needKey(need))
    byKey.set(needKey(need), { ...need, count: need.count + (known?.count ?? 0) })
  }
  return [...byKey.values()]
}
