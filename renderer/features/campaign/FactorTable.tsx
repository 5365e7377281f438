import { useTranslation } from 'react-i18next'
import type { FactorsView } from '../../../shared/contract/impact.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { ToneWord } from '../../components/ToneWord.tsx'
import { massText } from './mass-text.ts'

export interface FactorTableProps {
  readonly factors: readonly FactorsView[]
  readonly language: Language
}

/** What a device of each kind stands for, with who says so; where nobody does, that nothing is counted. */
export function FactorTable({ factors, language }: FactorTableProps) {
  const { t } = useTranslation()
  return (
    <table className="w-full table-fixed text-base 2xl:text-lg">
      <thead>
        <tr className="text-left text-quiet">
          <th className="w-28 font-medium 2xl:w-36">{t('impact.kind')}</th>
          <th className="font-medium">{t('impact.wasteOf')}</th>
          <th className="font-medium">{t('impact.carbonOf')}</th>
        </tr>
      </thead>
      <tbody>
        {factors.map(({ kind, waste, carbon }) => (
          <tr key={kind} className="border-t border-line align-top">
            <th scope="row" className="py-2 text-left font-semibold">
              {t(`kind.${kind}`)}
            </th>
            {[waste, carbon].map((factor, index) => (
              <td key={index === 0 ? 'waste' : 'carbon'} className="py-2 pr-3">
                {factor === null ? (
                  <span className="text-quiet">{t('impact.noFactor')}</span>
                ) : (
                  <>
                    <p className="flex flex-wrap items-center gap-x-3">
                      <strong className="tabular-nums">{massText(factor.grams, language)}</strong>
                      {!factor.isVerified && <ToneWord tone="open">{t('impact.toVerify')}</ToneWord>}
                    </p>
                    <p className="text-sm break-words text-quiet 2xl:text-base">{factor.source}</p>
                  </>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
