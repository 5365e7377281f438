import type { DeviceSummary } from '../../../shared/contract/views.ts'
import { modelName } from '../../../shared/device/device-name.ts'
import type { LabelContent } from '../../../shared/label/content.ts'
import { specLine } from '../../../shared/label/spec-line.ts'
import type { Profile } from '../../../shared/profile/profile.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import type { Report } from '../../../shared/report/report.ts'

/**
 * What the label of a recorded device says.
 *
 * @param profile the frozen profile version of its verdict; null when it was not judged.
 * @param day the calendar day of the bench, ISO 8601.
 */
export function deviceLabel(
  device: DeviceSummary,
  report: Report,
  profile: Profile | null,
  day: string,
  language: Language,
): LabelContent {
  return {
    tag: device.tag,
    specLine: specLine(report, language),
    profileTitle: profile === null ? null : profile.title[language],
    verdict: device.outcome,
    manufacturer: device.manufacturer,
    model: modelName(device),
    serial: device.serial,
    date: day,
    benchName: null,
  }
}
