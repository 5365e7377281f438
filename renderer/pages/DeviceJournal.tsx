import { useTranslation } from 'react-i18next'
import type { Language } from '../../shared/report/quantities.ts'
import { Problem } from '../components/Problem.tsx'
import { Journal } from '../features/device/Journal.tsx'
import { useJournalNames } from '../station/use-journal-names.ts'
import { usePersonNames } from '../station/use-person-names.ts'
import { useStationQuery } from '../station/use-station-query.ts'

export interface DeviceJournalProps {
  readonly deviceId: string
  readonly language: Language
}

/** The journal of a device, asked when it is looked at. */
export function DeviceJournal({ deviceId, language }: DeviceJournalProps) {
  const { t } = useTranslation()
  const nameIn = usePersonNames()
  const journal = useStationQuery('device.journal', { deviceId })
  const tellsOfParts = journal.data?.some(({ type }) => type.startsWith('part.')) ?? false
  const names = useJournalNames(language, tellsOfParts)
  if (journal.error !== null) return <Problem error={journal.error} />
  if (journal.data === undefined) return <p>{t('frame.loading')}</p>
  return <Journal entries={journal.data} language={language} nameIn={nameIn} names={names} />
}
