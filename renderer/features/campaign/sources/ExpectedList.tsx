import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExpectedDeviceView } from '../../../../shared/contract/campaign.ts'
import type { Language } from '../../../../shared/report/quantities.ts'
import { ActionButton } from '../../../components/ActionButton.tsx'
import { ChoiceBox } from '../../../components/ChoiceBox.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { Problem } from '../../../components/Problem.tsx'
import { useStationQuery } from '../../../station/use-station-query.ts'
import { ArriveSheet } from './ArriveSheet.tsx'
import { ExpectedRow } from './ExpectedRow.tsx'

export interface ExpectedListProps {
  readonly sourceId: string
  readonly language: Language
}

const linesOfAPage = 50

/** The devices that a source's lists announce, each with the device that it turned out to be. */
export function ExpectedList({ sourceId, language }: ExpectedListProps) {
  const { t } = useTranslation()
  const [isOpenOnly, setOpenOnly] = useState(true)
  /** Where the pages up to this one begin; none of them is the first. */
  const [starts, setStarts] = useState<readonly string[]>([])
  const [ticked, setTicked] = useState<ExpectedDeviceView | null>(null)
  const { data, error } = useStationQuery(
    'expected.list',
    { sourceId, isOpenOnly, after: starts.at(-1) ?? null, limit: linesOfAPage },
    { keepsLast: true },
  )
  const wordsOf = ({ manufacturer, model, partNumber }: ExpectedDeviceView) =>
    [manufacturer, model].filter((word) => word !== null).join(' ') || partNumber || t('sources.unnamed')
  const next = data?.next ?? null
  const cell = 'py-2 pr-3'
  return (
    <Panel title={t('sources.expected')}>
      <ChoiceBox
        isChosen={isOpenOnly}
        onChange={(only) => {
          setOpenOnly(only)
          setStarts([])
        }}
      >
        {t('sources.openOnly')}
      </ChoiceBox>
      {error !== null && <Problem error={error} />}
      {data?.devices.length === 0 && <p className="py-4 text-lg text-quiet">{t('sources.noneExpected')}</p>}
      {data !== undefined && data.devices.length > 0 && (
        <table className="mt-2 w-full text-left">
          <thead>
            <tr className="text-quiet">
              <th className={`${cell} font-medium`}>{t('sources.line')}</th>
              <th className={`${cell} font-medium`}>{t('sources.what')}</th>
              <th className={`${cell} font-medium`}>{t('sources.serial')}</th>
              <th className={`${cell} font-medium`}>{t('sources.pallet')}</th>
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
                onArrive={() => setTicked(one)}
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
      {ticked !== null && <ArriveSheet expected={ticked} what={wordsOf(ticked)} onClose={() => setTicked(null)} />}
    </Panel>
  )
}
