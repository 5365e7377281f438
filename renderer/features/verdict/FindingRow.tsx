import { ClipboardCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { TestSubject } from '../../../shared/profile/subjects.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { testToDo } from '../../../shared/verdict/deciding.ts'
import { findingSentences } from '../../../shared/verdict/sentences.ts'
import type { Finding } from '../../../shared/verdict/verdict.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { ToneWord } from '../../components/ToneWord.tsx'
import type { Tone } from '../../components/tone.ts'

const tones: Record<Finding['outcome'], Tone> = { met: 'good', unmet: 'bad', unread: 'open', 'not-applicable': 'none' }

export interface FindingRowProps {
  readonly finding: Finding
  readonly language: Language
  readonly onReadAgain: (finding: Finding) => void
  readonly onTest: (test: TestSubject) => void
}

/** One requirement of the profile with what was read. What was not read says so and offers to read it again, a test to be done. */
export function FindingRow({ finding, language, onReadAgain, onTest }: FindingRowProps) {
  const { t } = useTranslation()
  const { requirement, expected, read, why, remedy } = findingSentences(finding, language)
  const isWarning = finding.severity === 'warn'
  const tone = isWarning && finding.outcome === 'unmet' ? 'warning' : tones[finding.outcome]
  const test = testToDo(finding)
  const asAdministrator = finding.readings.some((reading) => reading.status === 'denied')
  return (
    <tr data-outcome={finding.outcome} className="border-t-2 border-line align-top">
      <th scope="row" className="py-3 pr-3 text-left font-semibold">
        {requirement}
        {isWarning && <span className="block text-sm font-normal text-quiet">{t('verdict.warn')}</span>}
      </th>
      <td className="py-3 pr-3">{expected}</td>
      <td className="py-3 pr-3 font-semibold">{read}</td>
      <td className="py-3">
        <ToneWord tone={tone}>{t(`verdict.outcome.${finding.outcome}`)}</ToneWord>
        {finding.outcome !== 'met' && <p>{why}</p>}
        {remedy !== null && <p className="font-semibold">→ {remedy}</p>}
        {finding.outcome !== 'met' && finding.waivableBy !== null && (
          <p className="text-sm text-quiet">
            {t('verdict.waivable', { role: t(`verdict.role.${finding.waivableBy}`) })}
          </p>
        )}
        {test !== null && (
          <div className="mt-2">
            <ActionButton icon={ClipboardCheck} onPress={() => onTest(test)}>
              {t(finding.outcome === 'unread' ? 'verdict.doTest' : 'verdict.testAgain')}
            </ActionButton>
          </div>
        )}
        {finding.outcome === 'unread' && test === null && (
          <div className="mt-2">
            <ActionButton onPress={() => onReadAgain(finding)}>
              {t(asAdministrator ? 'verdict.readAsAdministrator' : 'verdict.readAgain')}
            </ActionButton>
          </div>
        )}
      </td>
    </tr>
  )
}
