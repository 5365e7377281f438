import { BatteryMedium, Square } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { batteryDrain } from '../../../../shared/device/battery-drain.ts'
import { formatNumber, formatPercent, type Language } from '../../../../shared/report/quantities.ts'
import { ActionButton } from '../../../components/ActionButton.tsx'
import { useStationCommand } from '../../../station/use-station-command.ts'
import { useStationQuery } from '../../../station/use-station-query.ts'
import type { Confirmed } from '../guided-test.ts'
import { TestResult } from '../TestResult.tsx'
import { dischargeResult, neededMinutes } from './discharge-judgement.ts'
import { DischargeChart } from './DischargeChart.tsx'

export interface BatteryTestProps {
  readonly deviceId: string
  readonly language: Language
  readonly onRecord: (confirmed: Confirmed) => void
}

/** A discharge that the station follows beside everything else: begun here, drawn here, judged here. */
export function BatteryTest({ deviceId, language, onRecord }: BatteryTestProps) {
  const { t } = useTranslation()
  const run = useStationQuery('battery.run', { deviceId }, { isAskedAnew: true }).data ?? null
  const start = useStationCommand('battery.start')
  const stop = useStationCommand('battery.stop')
  const drain = run === null ? null : batteryDrain(run.samples)
  const isFollowed = run !== null && run.endedAt === null
  const percent = (value: number) => formatPercent(Math.round(value), language)
  const number = (value: number) => formatNumber(value, language, 1)
  const begin = () => start.mutate({ deviceId })
  const facts = [
    ['percent', drain === null ? null : `${percent(drain.fromPercent)} → ${percent(drain.toPercent)}`],
    ['minutes', drain === null ? null : t('guided.battery.minutesValue', { minutes: Math.round(drain.minutes) })],
    [
      'rate',
      drain?.minutesPerPercent == null
        ? null
        : t('guided.battery.rateValue', { minutes: number(drain.minutesPerPercent) }),
    ],
    [
      'power',
      drain?.meanMilliwatts == null
        ? null
        : t('guided.battery.powerValue', { watts: number(drain.meanMilliwatts / 1000) }),
    ],
  ] as const
  const hasVanished = run?.endReason === 'unread'
  const result = dischargeResult(drain, hasVanished)
  const note = [
    ...(drain === null
      ? []
      : [
          t('guided.battery.note', {
            from: percent(drain.fromPercent),
            to: percent(drain.toPercent),
            minutes: Math.round(drain.minutes),
          }),
        ]),
    ...(drain?.minutesPerPercent == null
      ? []
      : [t('guided.battery.noteRate', { minutes: number(drain.minutesPerPercent) })]),
    ...(drain?.meanMilliwatts == null
      ? []
      : [t('guided.battery.notePower', { watts: number(drain.meanMilliwatts / 1000) })]),
    ...(hasVanished ? [t('guided.battery.noteUnread')] : []),
  ].join(' · ')
  return (
    <div className="flex flex-col gap-4" data-battery-run={run === null ? 'none' : (run.endReason ?? 'followed')}>
      <p className="text-lg">{t('guided.battery.how')}</p>
      {run !== null && (
        <>
          <dl className="grid grid-cols-4 gap-3">
            {facts.map(([name, value]) => (
              <div key={name} className="rounded-lg bg-raised p-3">
                <dt className="text-quiet">{t(`guided.battery.${name}`)}</dt>
                <dd className={value === null ? 'text-quiet' : 'text-xl font-bold tabular-nums'}>
                  {value ?? t('guided.battery.notYet')}
                </dd>
              </div>
            ))}
          </dl>
          <DischargeChart
            samples={run.samples}
            language={language}
            title={t('guided.battery.chart', {
              from: percent(run.samples[0]?.percent ?? 0),
              to: percent(run.samples.at(-1)?.percent ?? 0),
              minutes: Math.round(drain?.minutes ?? 0),
            })}
          />
          {run.endReason !== null && <p>{t(`guided.battery.ended.${run.endReason}`)}</p>}
        </>
      )}
      {isFollowed && drain === null && <p className="text-xl font-semibold">{t('guided.battery.waiting')}</p>}
      {drain !== null && result === null && (
        <p className="text-lg">
          {t('guided.battery.tooShort', { minutes: Math.floor(drain.minutes), needed: neededMinutes })}
        </p>
      )}
      {isFollowed ? (
        <ActionButton icon={Square} isDisabled={stop.isPending} onPress={() => stop.mutate({ deviceId })}>
          {t('guided.battery.stop')}
        </ActionButton>
      ) : (
        result === null && (
          <ActionButton isBig look="main" icon={BatteryMedium} isDisabled={start.isPending} onPress={begin}>
            {t('guided.battery.start')}
          </ActionButton>
        )
      )}
      {result !== null && (
        <TestResult measured={{ result, note }} onRecord={onRecord} {...(isFollowed ? {} : { onAgain: begin })} />
      )}
    </div>
  )
}
