import { comparisonsOf, type Comparison } from '../profile/condition.ts'
import type { Profile, Requirement } from '../profile/profile.ts'
import type { Subject, TestSubject } from '../profile/subjects.ts'
import type { Battery, Report } from '../report/report.ts'
import type { Evaluation, Measurer } from './evaluate.ts'
import { healthOf } from './measure-battery-and-display.ts'
import type { Remedy } from './remedy.ts'
import { suggestDisk } from './suggest-disk.ts'
import { suggestMemory } from './suggest-memory.ts'
import { notUpgradable, nothingToDo, propose, type Suggestion } from './suggestion.ts'
import type { CitedReading } from './verdict.ts'

const isTest = (subject: Subject): subject is TestSubject => subject.startsWith('test.')

/** How an unread subject can be read: rights first, because they are what is missing most often and cost least. */
export function suggestReading(unread: readonly Subject[], readings: readonly CitedReading[]): Suggestion {
  const [first] = unread
  if (first === undefined) return nothingToDo
  if (isTest(first)) return propose({ kind: 'run-test', test: first })
  const has = (status: CitedReading['status']) => readings.some((reading) => reading.status === status)
  const how = has('denied') ? 'as-administrator' : has('timed-out') ? 'again' : 'with-another-source'
  return propose({ kind: 'read-again', how, subjects: [...unread] })
}

/** The pack that is worst by the subject at hand, named for the order. */
function suggestBattery(report: Report, subject: Subject): Suggestion {
  const badness = (battery: Battery) =>
    subject === 'battery.cycles' ? (battery.cycles ?? 0) : 100 - (healthOf(battery) ?? 100)
  const worst = (report.batteries ?? []).toSorted((left, right) => badness(right) - badness(left))[0]
  if (worst === undefined) return propose({ kind: 'fit-battery' })
  const { id, manufacturer, model } = worst
  return propose({ kind: 'replace-battery', id, manufacturer, model })
}

const adapters = {
  'network.wifi': 'wifi',
  'network.ethernet': 'ethernet',
  'network.bluetooth': 'bluetooth',
  camera: 'camera',
} as const satisfies Record<string, Extract<Remedy, { kind: 'usb-adapter' }>['adapter']>

/** A part that failed is repaired; one that is not there can be brought where it is no part of the machine's body. */
function suggestForTest(test: TestSubject, isAbsent: boolean, { remedy }: Requirement): Suggestion {
  const isRepaired = !isAbsent || test === 'test.charger'
  if (isRepaired) return propose({ kind: 'repair-and-test', test })
  const adapter = test === 'test.camera' ? 'camera' : test === 'test.wifi' ? 'wifi' : null
  if (adapter !== null && remedy === 'repair-or-usb') return propose({ kind: 'usb-adapter', adapter })
  return test === 'test.wifi' ? propose({ kind: 'fit-wifi-card' }) : notUpgradable
}

type Context = {
  readonly report: Report
  readonly profile: Profile
  readonly requirement: Requirement
  readonly measure: Measurer
}

/** The remedy of one unmet comparison, under a policy that allows some. */
function suggestFor(comparison: Comparison, { report, profile, requirement, measure }: Context): Suggestion {
  const { subject } = comparison
  if (isTest(subject)) return suggestForTest(subject, measure(subject).state === 'none', requirement)
  switch (subject) {
    case 'memory.installedBytes': {
      const measurement = measure(subject)
      if (!('minimum' in comparison) || measurement.state !== 'quantity') return notUpgradable
      return measurement.high < comparison.minimum
        ? suggestMemory(report, measurement.high, comparison.minimum)
        : notUpgradable
    }
    case 'storage.largestBytes':
    case 'storage.largestSolidStateBytes':
    case 'storage.totalBytes':
    case 'storage.kind':
    case 'storage':
      return suggestDisk(report, profile, 'size')
    case 'smart.passed':
    case 'smart.pendingSectors':
    case 'smart.reallocatedSectors':
    case 'smart.uncorrectable':
    case 'smart.lifeUsedPercent':
    case 'smart.powerOnHours':
      return suggestDisk(report, profile, 'failing')
    case 'battery':
    case 'battery.healthPercent':
    case 'battery.combinedHealthPercent':
    case 'battery.cycles':
      return suggestBattery(report, subject)
    case 'camera':
    case 'network.wifi':
    case 'network.ethernet':
    case 'network.bluetooth':
      if (requirement.remedy === 'repair-or-usb') return propose({ kind: 'usb-adapter', adapter: adapters[subject] })
      return subject === 'network.wifi' ? propose({ kind: 'fit-wifi-card' }) : notUpgradable
    case 'account.unlocked':
      return propose({ kind: 'unlock-account' })
    case 'cpu.architecture':
    case 'cpu.cores':
    case 'cpu.family':
    case 'cpu.generation':
    case 'cpu.maxMegahertz':
    case 'cpu.score':
    case 'cpu.threads':
    case 'memory.type':
    case 'display.internal':
    case 'display.diagonalInches':
    case 'display.widthPixels':
    case 'display.heightPixels':
    case 'network.mobile':
    case 'firmware.bootMode':
    case 'android.majorVersion':
      return notUpgradable
    default:
      return subject satisfies never
  }
}

/**
 * What would make a requirement pass, or settle it: for an unread one, how to read it (whatever the profile's
 * policy: reading is no repair); for an unmet one, the least work; of alternatives, the first that work can reach.
 */
export function suggest(evaluation: Evaluation, unread: readonly Subject[], context: Context): Suggestion {
  const { requirement, report, measure } = context
  if (evaluation.outcome === 'unread') {
    const readings = comparisonsOf(requirement).flatMap(({ comparison }) => measure(comparison.subject).readings)
    return suggestReading(unread, readings)
  }
  if (evaluation.outcome !== 'unmet') return nothingToDo
  if (report.machine.kind === 'vm') return notUpgradable
  if (requirement.remedy === 'none') return { remedy: null, noRemedy: 'profile-proposes-none' }
  if (requirement.kind !== 'any-of') return suggestFor(requirement, context)
  const suggestions = requirement.alternatives.flatMap((alternative) =>
    alternative.kind === 'all-of' ? [] : [suggestFor(alternative, context)],
  )
  return suggestions.find((one) => one.remedy !== null) ?? suggestions[0] ?? notUpgradable
}
