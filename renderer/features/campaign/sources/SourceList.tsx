import { Gift, ShoppingCart } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { SourceView } from '../../../../shared/contract/arrivals.ts'
import { formatNumber, type Language } from '../../../../shared/report/quantities.ts'

export interface SourceListProps {
  readonly sources: readonly SourceView[]
  readonly chosenId: string | null
  readonly language: Language
  readonly onChoose: (sourceId: string) => void
}

/** Every source with its numbers: what was said, what its lists name, what arrived, and where a person is asked. */
export function SourceList({ sources, chosenId, language, onChoose }: SourceListProps) {
  const { t } = useTranslation()
  const number = (value: number) => formatNumber(value, language)
  return (
    <ul className="flex flex-col gap-2">
      {sources.map(({ sourceId, kind, name, reference, announced, expected, arrived, missing, offered }) => {
        const Icon = kind === 'purchase' ? ShoppingCart : Gift
        const told = [
          ['announced', announced === null ? t('sources.nothingAnnounced') : number(announced)],
          ['expected', number(expected)],
          ['arrived', number(arrived)],
          ...(missing === 0 ? [] : [['missing', number(missing)] as const]),
          ...(offered === 0 ? [] : [['offered', number(offered)] as const]),
        ] as const
        const isChosen = sourceId === chosenId
        return (
          <li key={sourceId}>
            <Button
              aria-pressed={isChosen}
              onPress={() => onChoose(sourceId)}
              className={`flex w-full items-start gap-3 rounded-lg border-2 p-4 text-left ${isChosen ? 'border-accent bg-accent-soft' : 'border-line bg-surface hover:bg-raised'}`}
            >
              <Icon aria-hidden size={24} className="mt-0.5 shrink-0" />
              <span className="flex min-w-0 flex-col gap-1">
                <strong className="text-lg leading-tight">{name}</strong>
                <span className="text-quiet">
                  {[t(`sources.sourceKinds.${kind}`), ...(reference === '' ? [] : [reference])].join(' · ')}
                </span>
                <span className="flex flex-wrap gap-x-5 tabular-nums">
                  {told.map(([which, said]) => (
                    <span key={which}>{t(`sources.sourceNumbers.${which}`, { number: said })}</span>
                  ))}
                </span>
              </span>
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
