import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExpectedDeviceView, ExpectedList as Shown, SourceView } from '../../../../shared/contract/arrivals.ts'
import { spacedTag } from '../../../../shared/label/words.ts'
import { formatNumber, type Language } from '../../../../shared/report/quantities.ts'
import { ActionButton } from '../../../components/ActionButton.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { Picker } from '../../../components/Picker.tsx'
import { Problem } from '../../../components/Problem.tsx'
import { useStationQuery } from '../../../station/use-station-query.ts'
import { emptyHands, takeLine, useArrivalsInHand } from './arrivals-in-hand.ts'
import { ArriveSheet } from './ArriveSheet.tsx'
import { expectedWords } from './expected-words.ts'
import { ExpectedRow } from './ExpectedRow.tsx'
import { MissSheet } from './MissSheet.tsx'

export interface ExpectedListProps {
  readonly source: SourceView
  readonly language: Language
}

const linesOfAPage = 50
const lists: readonly Shown[] = ['open', 'offered', 'missing', 'all']

/** How many lines each choice shows. */
const countOf = (shown: Shown, { expected, arrived, missing, offered }: SourceView): number =>
  ({ open: expected - arrived - missing, offered, missing, all: expected })[shown]

/** The devices that a source's lists announce, each with the device that it turned out to be. */
export function ExpectedList({ source, language }: ExpectedListProps) {
  const { t } = useTranslation()
  const { sourceId } = source
  const [show, setShow] = useState<Shown>('open')
  /** Where the pages up to this one begin; none of them is the first. */
  const [starts, setStarts] = useState<readonly string[]>([])
  const [missed, setMissed] = useState<ExpectedDeviceView | null>(null)
  const { line: inHand, device } = useArrivalsInHand()
  useEffect(() => emptyHands, [])
  const { data, error } = useStationQuery(
    'expected.list',
    { sourceId, show, after: starts.at(-1) ?? null, limit: linesOfAPage },
    { keepsLast: true },
  )
  const wordsOf = (one: ExpectedDeviceView) => expectedWords(one) || t('sources.unnamed')
  const next = data?.next ?? null
  const cell = 'py-2 pr-3 font-medium'
  return (
    <Panel title={t('sources.expected')}>
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div className="w-80">
          <Picker
            label={t('sources.show')}
            isLabelHidden
            choices={lists.map((id) => ({
              id,
              text: t(`sources.shown.${id}`, { number: formatNumber(countOf(id, source), language) }),
            }))}
            chosenId={show}
            onChoose={(id) => {
              setShow(lists.find((one) => one === id) ?? 'open')
              setStarts([])
            }}
          />
        </div>
        <p className="min-w-0 flex-1 text-quiet">
          {device === null ? t('sources.scanHow') : t('sources.deviceInHand', { tag: spacedTag(device.tag) })}
        </p>
      </div>
      {error !== null && <Problem error={error} />}
      {data?.devices.length === 0 && <p className="py-4 text-lg text-quiet">{t('sources.noneExpected')}</p>}
      {data !== undefined && data.devices.length > 0 && (
        <table className="mt-2 w-full text-left">
          <thead>
            <tr className="text-quiet">
              <th className={cell}>{t('sources.line')}</th>
              <th className={cell}>{t('sources.what')}</th>
              <th className={cell}>{t('sources.numbers')}</th>
              <th className="py-2 font-medium">{t('sources.arrived')}</th>
            </tr>
          </thead>
          <tbody>
            {data.devices.map((one) => (
              <ExpectedRow
                key={one.expectedId}
                expected={one}
                what={wordsOf(one)}
                language={language}
                onArrive={() => takeLine(one)}
                onMiss={() => setMissed(one)}
              />
            ))}
          </tbody>
        </table>
      )}
      {(next !== null || starts.length > 0) && (
        <div className="mt-3 flex justify-end gap-3">
          <ActionButton isDisabled={starts.length === 0} onPress={() => setStarts(starts.slice(0, -1))}>
            {t('sources.linesBefore')}
          </ActionButton>
          <ActionButton
            isDisabled={next === null}
            onPress={() => {
              if (next !== null) setStarts([...starts, next])
            }}
          >
            {t('sources.linesAfter')}
          </ActionButton>
        </div>
      )}
      {inHand !== null && <ArriveSheet expected={inHand} what={wordsOf(inHand)} onClose={emptyHands} />}
      {missed !== null && (
        <MissSheet expectedIds={[missed.expectedId]} what={wordsOf(missed)} onClose={() => setMissed(null)} />
      )}
    </Panel>
  )
}
