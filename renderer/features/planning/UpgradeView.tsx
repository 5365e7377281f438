import { useTranslation } from 'react-i18next'
import { spacedTag } from '../../../shared/label/words.ts'
import { formatNumber, type Language } from '../../../shared/report/quantities.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Meter } from '../../components/Meter.tsx'
import { say } from '../../components/notices.ts'
import { Panel } from '../../components/Panel.tsx'
import { Problem } from '../../components/Problem.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useStationQuery } from '../../station/use-station-query.ts'
import { JobBar } from './JobBar.tsx'
import { partText } from '../../text/part-text.ts'
import { StockPanel } from './StockPanel.tsx'
import { usePlanningJob } from './use-planning-job.ts'

const mostShown = 200

export interface UpgradeViewProps {
  readonly operationId: string
  readonly language: Language
}

/** Which parts in which machines, how many more conform and for whom, what to buy; and the shelf itself. */
export function UpgradeView({ operationId, language }: UpgradeViewProps) {
  const { t } = useTranslation()
  const job = usePlanningJob('planning.upgrade')
  const stock = useStationQuery('part.list', {})
  const reserve = useStationCommand('part.reserve', {
    onDone: ({ devices }) => {
      say({ kind: 'done', text: (translate) => translate('planning.reserved', { count: devices }) })
      void job.start({ operationId })
    },
  })
  const plan = job.answer
  const parts = stock.data?.parts ?? []
  const nameOf = (partId: string) => {
    const part = parts.find((one) => one.partId === partId)
    return part === undefined ? partId : partText(part.kind, t, language)
  }
  const partnerOf = (allocationId: string) =>
    plan?.allocations.find((one) => one.allocationId === allocationId)?.partnerName ?? ''
  const most = Math.max(1, plan?.machines.length ?? 0)
  const counts =
    plan === null
      ? []
      : ([
          ['withParts', plan.machines.length],
          ['conformAlready', plan.conformAlready],
          ['keptAlready', plan.leftOut.reserved],
          ['notRead', plan.leftOut.notRead],
          ['otherWork', plan.leftOut.otherWork],
        ] as const)
  return (
    <div className="grid grid-cols-[minmax(0,2fr)_minmax(0,1fr)] items-start gap-4">
      <div className="flex flex-col gap-4">
        <div className="flex flex-wrap items-center gap-4">
          <JobBar
            name={t('planning.plan')}
            progress={job.progress}
            isDone={(plan?.machines.length ?? 0) > 0}
            onStart={() => void job.start({ operationId })}
            onStop={job.stop}
          />
          {plan !== null && plan.machines.length > 0 && job.progress === null && (
            <ActionButton
              isBig
              look="main"
              isDisabled={reserve.isPending}
              onPress={() =>
                reserve.mutate({
                  devices: plan.machines.map(({ deviceId, allocationId, parts: own }) => ({
                    deviceId,
                    allocationId,
                    parts: own,
                  })),
                })
              }
            >
              {t('planning.reserve')}
            </ActionButton>
          )}
        </div>
        {job.error !== null && <Problem error={job.error} />}
        {plan === null && job.progress === null && (
          <p className="max-w-3xl text-base text-quiet">{t('planning.planHow')}</p>
        )}
        {plan !== null && (
          <>
            <ul className="grid grid-cols-5 gap-3">
              {counts.map(([what, count]) => (
                <li key={what} className="rounded-xl border-2 border-line bg-surface p-3">
                  <p className="text-4xl font-bold tabular-nums">{formatNumber(count, language)}</p>
                  <p className="leading-tight">{t(`planning.${what}`)}</p>
                </li>
              ))}
            </ul>
            <p>{plan.isProven ? t('planning.proven') : t('planning.notProven', { atMost: plan.atMost })}</p>
            {plan.machines.length === 0 && <p className="text-lg">{t('planning.noUpgrade')}</p>}
            {plan.machines.length > 0 && (
              <Panel title={t('planning.forWhom')}>
                <div className="flex flex-col gap-3">
                  {plan.allocations.map(({ allocationId, partnerName, waveName }) => {
                    const own = plan.machines.filter((one) => one.allocationId === allocationId).length
                    return own === 0 ? null : (
                      <Meter
                        key={allocationId}
                        label={`${partnerName} · ${waveName}`}
                        percent={(own / most) * 100}
                        valueText={formatNumber(own, language)}
                      />
                    )
                  })}
                </div>
                <ul className="mt-4 max-h-96 divide-y-2 divide-line overflow-auto">
                  {plan.machines.slice(0, mostShown).map(({ deviceId, tag, name, allocationId, parts: own }) => (
                    <li
                      key={deviceId}
                      className="grid grid-cols-[8rem_minmax(0,1fr)_minmax(0,1fr)_10rem] gap-3 py-2 2xl:grid-cols-[8rem_minmax(0,1fr)_minmax(0,1fr)_18rem]"
                    >
                      <strong className="tabular-nums">{spacedTag(tag)}</strong>
                      <span className="leading-tight">{name}</span>
                      <span>{own.map(({ partId, quantity }) => `${quantity} × ${nameOf(partId)}`).join(', ')}</span>
                      <span className="text-right leading-tight">{partnerOf(allocationId)}</span>
                    </li>
                  ))}
                </ul>
                {plan.machines.length > mostShown && (
                  <p className="pt-2 text-quiet">{t('planning.more', { count: plan.machines.length - mostShown })}</p>
                )}
              </Panel>
            )}
            <Panel title={t('planning.toBuy')}>
              {plan.toBuy.length === 0 && <p>{t('planning.nothingToBuy')}</p>}
              {plan.toBuy.length > 0 && <p>{t('planning.moreWithBought', { count: plan.moreWithBought })}</p>}
              <ul className="divide-y-2 divide-line">
                {plan.toBuy.map(({ kind, quantity }) => (
                  <li key={JSON.stringify(kind)} className="flex justify-between gap-4 py-2 text-lg">
                    <span>{partText(kind, t, language)}</span>
                    <strong className="tabular-nums">{formatNumber(quantity, language)}</strong>
                  </li>
                ))}
              </ul>
            </Panel>
          </>
        )}
      </div>
      <StockPanel parts={parts} reservations={stock.data?.reservations ?? []} language={language} error={stock.error} />
    </div>
  )
}
