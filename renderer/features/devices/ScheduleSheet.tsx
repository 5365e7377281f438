import { useTranslation } from 'react-i18next'
import { Problem } from '../../components/Problem.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { useStationQuery } from '../../station/use-station-query.ts'
import { AddSchedule } from './AddSchedule.tsx'
import { ScheduleRow } from './ScheduleRow.tsx'

export interface ScheduleSheetProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Tables that the bench writes into a folder by itself. */
export function ScheduleSheet({ isOpen, onClose }: ScheduleSheetProps) {
  const { t } = useTranslation()
  const { data, error } = useStationQuery('schedule.list', {}, { isEnabled: isOpen })
  return (
    <Sheet title={t('schedule.title')} isOpen={isOpen} onClose={onClose}>
      {error !== null && <Problem error={error} />}
      {data !== undefined && data.length > 0 && (
        <ul aria-label={t('schedule.title')}>
          {data.map((schedule) => (
            <ScheduleRow key={schedule.scheduleId} schedule={schedule} />
          ))}
        </ul>
      )}
      <AddSchedule />
    </Sheet>
  )
}
