import { useTranslation } from 'react-i18next'
import {
  formatHours,
  formatNumber,
  formatPercent,
  formatStorage,
  type Language,
} from '../../../shared/report/quantities.ts'
import type { Disk, Report } from '../../../shared/report/report.ts'
import { Meter } from '../../components/Meter.tsx'
import { ToneWord } from '../../components/ToneWord.tsx'
import type { Tone } from '../../components/tone.ts'

/** A full bar: five years of running without a pause, which few disks of donated machines pass. */
const longestHours = 43_800

const smartSign = (passed: boolean | null): Tone => (passed === null ? 'open' : passed ? 'good' : 'bad')
const lifeSign = (usedPercent: number | null): Tone =>
  usedPercent === null ? 'none' : usedPercent >= 100 ? 'bad' : usedPercent >= 80 ? 'open' : 'good'

function DiskLines({ disk, language }: { readonly disk: Disk; readonly language: Language }) {
  const { t } = useTranslation()
  const { passed, powerOnHours, lifeUsedPercent, reallocatedSectors, pendingSectors, uncorrectable } = disk.smart
  const count = (value: number | null) => (value === null ? t('frame.notRead') : formatNumber(value, language))
  return (
    <li className="flex flex-col gap-2">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <strong>
          {disk.model ?? t('frame.unknown')}
          {disk.sizeBytes !== null && ` · ${formatStorage(disk.sizeBytes, language)}`}
        </strong>
        <ToneWord tone={smartSign(passed)}>
          {t(passed === null ? 'device.smartUnread' : passed ? 'device.smartPassed' : 'device.smartFailed')}
        </ToneWord>
      </p>
      <Meter
        label={t('device.hours')}
        percent={powerOnHours === null ? null : (powerOnHours / longestHours) * 100}
        valueText={powerOnHours === null ? t('device.barUnread') : formatHours(powerOnHours, language)}
      />
      <Meter
        label={t('device.lifeUsed')}
        percent={lifeUsedPercent}
        tone={lifeSign(lifeUsedPercent)}
        valueText={lifeUsedPercent === null ? t('device.barUnread') : formatPercent(lifeUsedPercent, language)}
      />
      <p className="text-sm text-quiet">
        {t('device.sectors', {
          reallocated: count(reallocatedSectors),
          pending: count(pendingSectors),
          uncorrectable: count(uncorrectable),
        })}
      </p>
    </li>
  )
}

export interface DiskHealthProps {
  readonly disks: Report['disks']
  readonly language: Language
}

/** How worn each disk is, as far as SMART was read. */
export function DiskHealth({ disks, language }: DiskHealthProps) {
  const { t } = useTranslation()
  if (disks === null) return <p>{t('frame.notRead')}</p>
  if (disks.length === 0) return <p>{t('device.noDisk')}</p>
  return (
    <ul className="flex flex-col gap-5">
      {disks.map((disk, index) => (
        <DiskLines key={disk.serial ?? disk.device ?? index} disk={disk} language={language} />
      ))}
    </ul>
  )
}
