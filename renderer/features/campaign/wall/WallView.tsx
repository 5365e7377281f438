import { Minimize2 } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { OperationView } from '../../../../shared/contract/campaign.ts'
import type { Language } from '../../../../shared/report/quantities.ts'
import { ActionButton } from '../../../components/ActionButton.tsx'
import { Problem } from '../../../components/Problem.tsx'
import { useKeys } from '../../../components/use-keys.ts'
import { shell } from '../../../station/clients.ts'
import { useStationQuery } from '../../../station/use-station-query.ts'
import { timeText, todayText } from '../../../text/moments.ts'
import { useDayStart } from '../use-day-start.ts'
import { useMinute } from './use-minute.ts'
import { wallText, wallUnit } from './wall-sizes.ts'
import { WallAllocations } from './WallAllocations.tsx'
import { WallDays } from './WallDays.tsx'
import { WallForecast } from './WallForecast.tsx'
import { WallHours } from './WallHours.tsx'
import { WallTiles } from './WallTiles.tsx'
import { WallWaiting } from './WallWaiting.tsx'

export interface WallViewProps {
  readonly operation: OperationView
  readonly language: Language
  readonly onLeave: () => void
}

/** Events tell of every step at this bench; what came from other benches by the hub is asked for. */
const askedAgainMs = 60_000

/**
 * An operation for a screen on the wall, read from four metres: today's throughput, where devices wait, how full the
 * allocations are and when the wave ends. It takes the whole screen and keeps itself new; Escape leaves it.
 */
export function WallView({ operation, language, onLeave }: WallViewProps) {
  const { t } = useTranslation()
  const [dayStartsAt, now] = [useDayStart(), useMinute()]
  const { operationId } = operation
  const { data: told, error } = useStationQuery(
    'operation.dashboard',
    { operationId, dayStartsAt },
    { keepsLast: true, everyMs: askedAgainMs },
  )
  useKeys({ Escape: onLeave })
  useEffect(() => {
    void shell.call('window.fillScreen', { isFilled: true })
    return () => void shell.call('window.fillScreen', { isFilled: false })
  }, [])
  const wave = told?.operation.waves.find(({ name }) => name === told.forecast?.waveName)
  const promises = (told?.allocations ?? []).flatMap(({ waveId, promisedOn }) =>
    waveId === wave?.waveId && promisedOn !== null ? [promisedOn] : [],
  )
  return (
    <div className={`flex h-full flex-col gap-[calc(var(--wall)*1)] bg-ground p-[calc(var(--wall)*1.2)] ${wallUnit}`}>
      <div className="flex shrink-0 items-center justify-between gap-6">
        <h1 className={`${wallText.big} truncate`}>{operation.name}</h1>
        <div className="flex items-center gap-[calc(var(--wall)*2)]">
          <p className={`${wallText.usual} whitespace-nowrap`}>
            {todayText(now, language)} ·{' '}
            <strong className="tabular-nums">{timeText(now.toISOString(), language)}</strong>
          </p>
          <ActionButton icon={Minimize2} keyCap={t('frame.keys.escape')} keyShortcut="Escape" onPress={onLeave}>
            {t('campaign.leaveWall')}
          </ActionButton>
        </div>
      </div>
      {error !== null && <Problem error={error} />}
      {told !== undefined && (
        <>
          <WallTiles today={told.today} language={language} />
          <div className="grid min-h-0 flex-10 grid-cols-12 gap-[calc(var(--wall)*1)]">
            <WallHours hours={told.today.hours} />
            <WallDays days={told.days} dayStartsAt={dayStartsAt} language={language} />
            <WallWaiting devicesByState={told.devicesByState} language={language} />
          </div>
          <div className="grid min-h-0 flex-11 grid-cols-12 gap-[calc(var(--wall)*1)]">
            <WallAllocations allocations={told.allocations} language={language} />
            <WallForecast
              forecast={told.forecast}
              promisedOn={wave?.promisedOn ?? promises.toSorted()[0] ?? null}
              dayStartsAt={dayStartsAt}
              language={language}
            />
          </div>
        </>
      )}
    </div>
  )
}
