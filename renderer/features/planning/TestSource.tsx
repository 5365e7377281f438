import { useTranslation } from 'react-i18next'
import { itemOfTest } from '../../../shared/device/checklist-tests.ts'
import type { ProfileDeviceKind } from '../../../shared/profile/profile.ts'
import { testSubjects } from '../../../shared/profile/subject-lists.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { kindName, listed } from '../../../shared/verdict/subject-words.ts'
import { useStationQuery } from '../../station/use-station-query.ts'
import type { RuleSubject } from './requirement-form.ts'

export interface TestSourceProps {
  readonly subject: RuleSubject
  /** The kinds of device that the requirement is for. */
  readonly kinds: readonly ProfileDeviceKind[]
  readonly language: Language
}

/** Where a test that is asked for is done, and for which kinds no list has it; nothing for what a reading gives. */
export function TestSource({ subject, kinds, language }: TestSourceProps) {
  const { t } = useTranslation()
  const lists = useStationQuery('checklist.list', {}).data
  const test = testSubjects.find((one) => one === subject)
  if (test === undefined || lists === undefined) return null
  const own = (kind: ProfileDeviceKind) => lists.filter((list) => (list.kinds as readonly string[]).includes(kind))
  const without = kinds.filter((kind) => own(kind).every(({ items }) => itemOfTest(items, test) === null))
  const titles = new Set(
    kinds.flatMap((kind) => own(kind).flatMap(({ items }) => itemOfTest(items, test)?.title[language] ?? [])),
  )
  return (
    <>
      {titles.size > 0 && <p>{t('requirement.fromChecklist', { items: listed([...titles], 'or', language) })}</p>}
      {without.length > 0 && (
        <p className="font-semibold text-open">
          {t('requirement.noItem', {
            kinds: listed(
              without.map((kind) => kindName(kind, language)),
              'and',
              language,
            ),
          })}
        </p>
      )}
    </>
  )
}
