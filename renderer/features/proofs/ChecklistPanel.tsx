import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ProofsView } from '../../../shared/contract/gates.ts'
import { itemOfTest } from '../../../shared/device/checklist-tests.ts'
import type { ItemResult } from '../../../shared/device/checklist.ts'
import type { TestSubject } from '../../../shared/profile/subjects.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { subjectName } from '../../../shared/verdict/subject-words.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Picker } from '../../components/Picker.tsx'
import type { Tone } from '../../components/tone.ts'
import { ToneWord } from '../../components/ToneWord.tsx'
import { useAnswerKeys } from '../../components/use-answer-keys.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useStationQuery } from '../../station/use-station-query.ts'

const tones: Record<ItemResult, Tone> = { pass: 'good', fail: 'bad', absent: 'none', 'not-tested': 'open' }

export interface ChecklistPanelProps {
  readonly deviceId: string
  readonly proofs: ProofsView
  /** The test that somebody came to do, which stands there first; null: the next one of the list. */
  readonly wanted: TestSubject | null
  readonly language: Language
  /** What leads through an item on this machine; `record` takes what it came to, for one or more items. */
  readonly renderGuide: (
    itemId: string,
    record: (itemIds: readonly string[], result: ItemResult, note: string) => void,
  ) => ReactNode
}

/**
 * One item at a time, answered by big buttons or number keys, after which the next one stands there; below it the whole
 * list, where any item can be tried again.
 */
export function ChecklistPanel({ deviceId, proofs, wanted, language, renderGuide }: ChecklistPanelProps) {
  const { t } = useTranslation()
  const lists = useStationQuery('checklist.list', {}).data ?? []
  const [listId, setListId] = useState<string | null>(null)
  const itemWanted = (items: readonly { readonly id: string }[]) =>
    wanted === null ? null : (itemOfTest(items, wanted)?.id ?? null)
  const [itemId, setItemId] = useState<string | null>(() => itemWanted(proofs.checklist?.items ?? []))
  const asking = useRef<HTMLDivElement>(null)
  // An item is chosen from the list below: what it asks must not stay above the edge.
  useEffect(() => {
    if (itemId !== null) asking.current?.scrollIntoView?.({ block: 'start' })
  }, [itemId])
  const list = lists.find(({ id }) => id === listId) ?? proofs.checklist
  const record = useStationCommand('checklist.record', { onDone: () => setItemId(null) })
  const results = new Map(
    list?.id === proofs.checklist?.id ? proofs.items.map((item) => [item.itemId, item.result]) : [],
  )
  const current =
    list?.items.find(({ id }) => id === itemId) ??
    list?.items.find(({ id }) => (results.get(id) ?? 'not-tested') === 'not-tested')
  const answer = (result: ItemResult) => {
    if (list === null || current === undefined || record.isPending) return
    record.mutate({ deviceId, checklistId: list.id, itemId: current.id, result, note: null })
  }
  const recordMeasured = (itemIds: readonly string[], result: ItemResult, note: string) => {
    const own = list?.items.filter(({ id }) => itemIds.includes(id)) ?? []
    for (const item of own) record.mutate({ deviceId, checklistId: list?.id ?? '', itemId: item.id, result, note })
  }
  const note = proofs.items.find((one) => one.itemId === current?.id)?.note ?? null
  const isAsking = current !== undefined
  const isAnswered = current !== undefined && (results.get(current.id) ?? 'not-tested') !== 'not-tested'
  useAnswerKeys({
    ...(isAsking ? { 1: () => answer('pass'), 2: () => answer('fail'), 3: () => answer('absent') } : {}),
    ...(isAnswered ? { 0: () => answer('not-tested') } : {}),
  })
  return (
    <div className="flex flex-col gap-4">
      <div className="grid grid-cols-[16rem_auto] items-end justify-between gap-4">
        <Picker
          label={t('checklist.list')}
          placeholder={t('checklist.none')}
          choices={lists.map(({ id, title }) => ({ id, text: title[language] }))}
          chosenId={list?.id ?? null}
          onChoose={(id) => {
            setListId(id)
            setItemId(itemWanted(lists.find((one) => one.id === id)?.items ?? []))
          }}
        />
        {list !== null && (
          <p className="text-lg tabular-nums">
            {t('checklist.progress', { done: results.size, total: list.items.length })}
          </p>
        )}
      </div>
      {wanted !== null && list !== null && itemOfTest(list.items, wanted) === null && (
        <p className="text-lg font-semibold text-open">
          {t('checklist.noSuchTest', { test: subjectName(wanted, language) })}
        </p>
      )}
      {current !== undefined && (
        <div ref={asking} className="flex scroll-mt-6 flex-col gap-4 rounded-xl border-2 border-accent p-4">
          <p>
            <strong className="text-2xl">{current.title[language]}</strong>{' '}
            {!current.isRequired && <span className="text-quiet">{t('checklist.optional')}</span>}
            <span className="block text-lg">{current.how[language]}</span>
            {note !== null && <span className="block text-quiet">{note}</span>}
          </p>
          {renderGuide(current.id, recordMeasured)}
          <div className="grid grid-cols-3 gap-3">
            <ActionButton isBig look="main" keyCap="1" onPress={() => answer('pass')}>
              {t('checklist.result.pass')}
            </ActionButton>
            <ActionButton isBig look="careful" keyCap="2" onPress={() => answer('fail')}>
              {t('checklist.result.fail')}
            </ActionButton>
            <ActionButton isBig keyCap="3" onPress={() => answer('absent')}>
              {t('checklist.result.absent')}
            </ActionButton>
          </div>
          {isAnswered && (
            <ActionButton keyCap="0" onPress={() => answer('not-tested')}>
              {t('checklist.untest')}
            </ActionButton>
          )}
        </div>
      )}
      {list !== null && current === undefined && <ToneWord tone="good">{t('checklist.finished')}</ToneWord>}
      <ul className="grid grid-cols-2 gap-x-4 2xl:grid-cols-3">
        {list?.items.map(({ id, title }) => {
          const result = results.get(id) ?? 'not-tested'
          return (
            <li key={id}>
              <Button
                onPress={() => setItemId(id)}
                className={`flex min-h-11 w-full items-center justify-between gap-3 rounded-lg px-2 text-left hover:bg-raised ${id === current?.id ? 'bg-accent-soft' : ''}`}
              >
                <span>{title[language]}</span>
                <ToneWord tone={tones[result]}>{t(`checklist.result.${result}`)}</ToneWord>
              </Button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
