import { useTranslation } from 'react-i18next'
import type { DashboardView } from '../../../shared/contract/dashboard.ts'
import { formatNumber, type Language } from '../../../shared/report/quantities.ts'
import { ToneWord } from '../../components/ToneWord.tsx'

export interface FigureTableProps {
  readonly figures: DashboardView['figures']
  readonly language: Language
}

const cell = 'py-1 pl-3 text-right whitespace-nowrap tabular-nums'

/** What was said beside what is counted, with the difference named; "about" is shown and excuses nothing. */
export function FigureTable({ figures, language }: FigureTableProps) {
  const { t } = useTranslation()
  const number = (value: number) => formatNumber(value, language)
  return (
    <table className="w-full text-base 2xl:text-lg">
      <thead>
        <tr className="text-quiet">
          <th className="text-left font-medium">{t('campaign.subject')}</th>
          <th className={`${cell} font-medium`}>{t('campaign.announced')}</th>
          <th className={`${cell} font-medium`}>{t('campaign.counted')}</th>
          <th className={`${cell} font-medium`}>{t('campaign.gap')}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ subject, announced, isAbout, wording, counted, difference, by }) => (
          <tr key={subject} className="border-t border-line">
            <th scope="row" className="py-1 text-left font-semibold leading-tight">
              {t(`campaign.subjects.${subject}`)}
            </th>
            <td className={cell} title={wording ?? undefined}>
              {announced === null ? (
                <span className="text-sm text-quiet 2xl:text-lg">{t('campaign.notAnnounced')}</span>
              ) : isAbout ? (
                t('campaign.about', { value: number(announced) })
              ) : (
                number(announced)
              )}
            </td>
            <td className={cell}>
              {counted === null ? (
                <span className="text-sm text-quiet 2xl:text-lg">{t('campaign.notCounted')}</span>
              ) : (
                <strong>{number(counted)}</strong>
              )}
            </td>
            <td className={cell}>
              {difference === 'agrees' && <ToneWord tone="good">{t('campaign.agrees')}</ToneWord>}
              {by !== null && by !== 0 && <strong>{`${by > 0 ? '+' : '−'}${number(Math.abs(by))}`}</strong>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
