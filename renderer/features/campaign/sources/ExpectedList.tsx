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
import { emptyHands, useArrivalsInHand } from './arrivals-in-hand.ts'
import { ArriveSheet } from './ArriveSheet.tsx'
import { expectedWords } from './expected-words.ts'
import { ExpectedTable } from './ExpectedTable.tsx'
import { MissedTogetherList } from './MissedTogetherList.tsx'
import { MissSheet, type Missed } from './MissSheet.tsx'

export interface ExpectedListProps {
  readonly source: SourceView
  readonly language: Language
}

const linesOfAPage = 50
const lists: readonly Shown[] = ['open', 'offered', 'missing', 'arrived', 'all']

/** How many lines each choice shows. */
const countOf = (shown: Shown, { expected, arrived, missing, offered }: SourceView): number =>
  ({ open: expected - arrived - missing, offered, missing, arrived, all: expected })[shown]

/** The devices that a source's lists announce, each with the device that it turned out to be. */
export function ExpectedList({ source, language }: ExpectedListProps) {
  const { t } = useTranslation()
  const { sourceId } = source
  const [show, setShow] = useState<Shown>('open')
  /** Where the pages up to this one begin; none of them is the first. */
  const [starts, setStarts] = useState<readonly string[]>([])
  const [missed, setMissed] = useState<Missed | null>(null)
  /** Lines of this page that are to be called missing together. */
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const { line: inHand, device } = useArrivalsInHand()
  useEffect(() => emptyHands, [])
  const { data, error } = useStationQuery(
    'expected.list',
    { sourceId, show, after: starts.at(-1) ?? null, limit: linesOfAPage },
    { keepsLast: true },
  )
  const turnTo = (pages: readonly string[]) => {
    setStarts(pages)
    setChosen(new Set())
  }
  const choose = (expectedId: string, isChosen: boolean) =>
    setChosen(new Set([...chosen].filter((id) => id !== expectedId).concat(isChosen ? [expectedId] : [])))
  const wordsOf = (one: ExpectedDeviceView) => expectedWords(one) || t('sources.unnamed')
  const next = data?.next ?? null
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
              turnTo([])
            }}
          />
        </div>
        {chosen.size === 0 ? (
          <p className="min-w-0 flex-1 text-quiet">
            {device === null ? t('sources.scanHow') : t('sources.deviceInHand', { tag: spacedTag(device.tag) })}
          </p>
        ) : (
          <ActionButton
            onPress={() =>
              setMissed({
                kind: 'lines',
                expectedIds: [...chosen],
                what: t('sources.linesChosen', { count: chosen.size }),
              })
            }
          >
            {t('sources.missChosen', { number: chosen.size })}
          </ActionButton>
        )}
      </div>
      {show === 'missing' && <MissedTogetherList sourceId={sourceId} language={language} />}
      {error !== null && <Problem error={error} />}
      {data?.devices.length === 0 && <p className="py-4 text-lg text-quiet">{t('sources.noneExpected')}</p>}
      {data !== undefined && data.devices.length > 0 && (
        <ExpectedTable
          lines={data.devices}
          wordsOf={wordsOf}
          chosen={show === 'open' ? chosen : null}
          language={language}
          onChoose={choose}
          onMiss={(one) => setMissed({ kind: 'lines', expectedIds: [one.expectedId], what: wordsOf(one) })}
        />
      )}
      <div className="mt-3 flex flex-wrap justify-end gap-3">
        {show === 'open' && countOf('open', source) > 0 && (
          <span className="flex-1">
            <ActionButton
              look="careful"
              onPress={() => setMissed({ kind: 'rest', sourceId, name: source.name, open: countOf('open', source) })}
            >
              {t('sources.missRest')}
            </ActionButton>
          </span>
        )}
        {(next !== null || starts.length > 0) && (
          <>
            <ActionButton isDisabled={starts.length === 0} onPress={() => turnTo(starts.slice(0, -1))}>
              {t('sources.linesBefore')}
            </ActionButton>
            <ActionButton
              isDisabled={next === null}
              onPress={() => {
                if (next !== null) turnTo([...starts, next])
              }}
            >
              {t('sources.linesAfter')}
            </ActionButton>
          </>
        )}
      </div>
      {inHand !== null && <ArriveSheet expected={inHand} what={wordsOf(inHand)} onClose={emptyHands} />}
      {missed !== null && (
        <MissSheet
          missed={missed}
          onClose={() => {
            setMissed(null)
            setChosen(new Set())
          }}
        />
      )}
    </Panel>
  )
}
