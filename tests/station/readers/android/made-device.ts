import type { AndroidSection } from '../../../../electron/station/readers/android/sections.ts'
import type { Report } from '../../../../shared/report/report.ts'
import { androidReport, fileOf } from './tablets.ts'

/** The report of a device that answers these sections and no others. */
export const reportOf = (sections: Partial<Record<AndroidSection, string>>): Report =>
  androidReport(Object.entries(sections).map(([name, text]) => fileOf(`android/${name}.txt`, text)))

/** Properties as `getprop` prints them. */
export const properties = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `[${name}]: [${value}]\n`)
    .join('')
