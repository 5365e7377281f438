import type { Comparison } from '../profile/condition.ts'
import type { TestSubject } from '../profile/subjects.ts'
import type { Report } from '../report/report.ts'
import { measureAccountUnlocked, measureAndroidVersion } from './measure-android.ts'
import {
  measureBatteryCycles,
  measureBatteryHealth,
  measureBatteryPresence,
  measureCombinedBatteryHealth,
  measureInternalPanelPresence,
  measurePanel,
} from './measure-battery-and-display.ts'
import {
  measureArchitecture,
  measureCores,
  measureCpuFamily,
  measureGeneration,
  measureInstalledMemory,
  measureMegahertz,
  measureMemoryType,
  measureThreads,
} from './measure-processor-and-memory.ts'
import {
  measureLargestDisk,
  measureLargestSolidState,
  measureSmartCounter,
  measureSmartPassed,
  measureStorageKind,
  measureStoragePresence,
  measureTotalStorage,
} from './measure-storage.ts'
import { cite, citeSupplement, exactly, type Measurement } from './measurement.ts'

/** What came of a test by hand: `absent` where the machine has no such part. */
export type TestResult = 'passed' | 'failed' | 'absent'

/**
 * What is known of a device beside its report, each null or left out when it is not known: what a tablet says over
 * its own channel, a benchmark, and what a person tried by hand.
 */
export type Supplement = {
  readonly androidMajorVersion?: number | null
  /** False while an account of the former owner still locks the device. */
  readonly isAccountUnlocked?: boolean | null
  readonly cpuScore?: number | null
  readonly tests?: Readonly<Partial<Record<TestSubject, TestResult>>>
}

type Measure = (report: Report, supplement: Supplement) => Measurement

function network(kind: 'wifi' | 'ethernet' | 'bluetooth' | 'mobile'): Measure {
  return (report) => {
    const readings = [cite(report, 'network')]
    if (report.network === null) return { state: 'unread', readings }
    if (report.network.some((adapter) => adapter.kind === kind)) return { state: 'truth', value: true, readings }
    // An adapter of which nobody knows what it is may be the one.
    const unknown = report.network
      .map((_, index) => cite(report, `network.${index}.kind`))
      .filter(({ status }) => status !== 'read')
    return unknown.length > 0
      ? { state: 'unread', readings: [...readings, ...unknown] }
      : { state: 'truth', value: false, readings }
  }
}

function test(subject: TestSubject): Measure {
  return (_, { tests }) => {
    const result = tests?.[subject]
    const readings = [citeSupplement(subject, result !== undefined, 'checklist')]
    if (result === undefined) return { state: 'unread', readings }
    return result === 'absent' ? { state: 'none', readings } : { state: 'truth', value: result === 'passed', readings }
  }
}

/** How each subject is measured: one entry per subject that a profile can name. */
const measures = {
  'cpu.cores': measureCores,
  'cpu.threads': measureThreads,
  'cpu.generation': measureGeneration,
  'cpu.maxMegahertz': measureMegahertz,
  'cpu.score': (_, { cpuScore = null }) =>
    exactly(cpuScore, [citeSupplement('cpu.score', cpuScore !== null, 'benchmark')]),
  'cpu.architecture': measureArchitecture,
  'cpu.family': measureCpuFamily,
  'memory.installedBytes': measureInstalledMemory,
  'memory.type': measureMemoryType,
  'storage.largestBytes': measureLargestDisk,
  'storage.largestSolidStateBytes': measureLargestSolidState,
  'storage.totalBytes': measureTotalStorage,
  'storage.kind': measureStorageKind,
  storage: measureStoragePresence,
  'smart.passed': measureSmartPassed,
  'smart.reallocatedSectors': measureSmartCounter('reallocatedSectors'),
  'smart.pendingSectors': measureSmartCounter('pendingSectors'),
  'smart.uncorrectable': measureSmartCounter('uncorrectable'),
  'smart.lifeUsedPercent': measureSmartCounter('lifeUsedPercent'),
  'smart.powerOnHours': measureSmartCounter('powerOnHours'),
  'battery.healthPercent': measureBatteryHealth,
  'battery.combinedHealthPercent': measureCombinedBatteryHealth,
  'battery.cycles': measureBatteryCycles,
  battery: measureBatteryPresence,
  'display.diagonalInches': measurePanel('diagonalInches'),
  'display.widthPixels': measurePanel('widthPixels'),
  'display.heightPixels': measurePanel('heightPixels'),
  'display.internal': measureInternalPanelPresence,
  camera: (report) => {
    const readings = [cite(report, 'cameras')]
    return report.cameras === null
      ? { state: 'unread', readings }
      : { state: 'truth', value: report.cameras.length > 0, readings }
  },
  'network.wifi': network('wifi'),
  'network.ethernet': network('ethernet'),
  'network.bluetooth': network('bluetooth'),
  'network.mobile': network('mobile'),
  'firmware.bootMode': (report) => {
    const { bootMode } = report.firmware
    const readings = [cite(report, 'firmware.bootMode')]
    return bootMode === null
      ? { state: 'unread', readings }
      : { state: 'choice', values: [bootMode], isComplete: true, readings }
  },
  'android.majorVersion': (report, { androidMajorVersion }) => measureAndroidVersion(report, androidMajorVersion),
  'account.unlocked': (report, { isAccountUnlocked }) => measureAccountUnlocked(report, isAccountUnlocked),
  'test.keyboard': test('test.keyboard'),
  'test.pointer': test('test.pointer'),
  'test.touchscreen': test('test.touchscreen'),
  'test.screen': test('test.screen'),
  'test.camera': test('test.camera'),
  'test.sound': test('test.sound'),
  'test.microphone': test('test.microphone'),
  'test.ports': test('test.ports'),
  'test.wifi': test('test.wifi'),
  'test.charger': test('test.charger'),
} as const satisfies Record<Comparison['subject'], Measure>

/** What the report and its supplement say of one subject. */
export function measure(subject: Comparison['subject'], report: Report, supplement: Supplement): Measurement {
  const chosen: Measure = measures[subject]
  return chosen(report, supplement)
}
