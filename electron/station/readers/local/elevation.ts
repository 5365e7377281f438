import type { Report } from '../../../../shared/report/report.ts'

/**
 * The paths of all fields that the machine would tell an administrator, sorted (`machine.serial`,
 * `disks.0.smart.passed`). None of an Android device: nobody at a bench gets more rights there.
 */
export function needsElevation(report: Report): readonly string[] {
  if (report.android !== undefined) return []
  return Object.entries(report.readings)
    .flatMap(([path, reading]) => (reading.status === 'denied' ? [path] : []))
    .toSorted()
}

/** How a technician gets the denied fields: a word for the screens' catalogue, and the command where there is one. */
export type ElevationHint = {
  readonly code: 'run-as-root' | 'run-as-administrator'
  readonly command: string | null
}

/**
 * What to do about denied fields on one operating system. Windows starts a program as administrator from its menu,
 * the others from a terminal.
 */
export function elevationHint(platform: NodeJS.Platform): ElevationHint {
  return platform === 'win32'
    ? { code: 'run-as-administrator', command: null }
    : { code: 'run-as-root', command: 'sudo etabli read' }
}
