import type { Report } from '../report/report.ts'
import { cite, citeSupplement, exactly, type Measurement } from './measurement.ts'

/** Android's major version: as the device said it, else as a person or another screen did. */
export function measureAndroidVersion(report: Report, stated: number | null = null): Measurement {
  const version = report.android?.majorVersion ?? null
  if (version !== null || (report.android !== undefined && stated === null)) {
    return exactly(version, [cite(report, 'android.majorVersion')])
  }
  return exactly(stated, [citeSupplement('android.majorVersion', stated !== null, 'Android')])
}

/**
 * Whether nothing of a former owner locks the device. What the device itself says goes before what a person stated:
 * an account that is still there is there whatever was ticked.
 */
export function measureAccountUnlocked(report: Report, stated: boolean | null = null): Measurement {
  const read = report.android?.isAccountUnlocked ?? null
  const isOwn = read !== null || (report.android !== undefined && stated === null)
  const value = read ?? stated
  const readings = isOwn
    ? [cite(report, 'android.isAccountUnlocked')]
    : [citeSupplement('account.unlocked', stated !== null, 'Android')]
  return value === null ? { state: 'unread', readings } : { state: 'truth', value, readings }
}
