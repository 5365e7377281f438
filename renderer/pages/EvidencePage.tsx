import { Search } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { Input, Label, SearchField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '../components/ActionButton.tsx'
import { Problem } from '../components/Problem.tsx'
import { ViewTabs } from '../components/ViewTabs.tsx'
import { ReviewLine } from '../features/proofs/ReviewLine.tsx'
import { usePreferences } from '../preferences.ts'
import { useEvidencePages } from '../station/use-evidence-pages.ts'

export interface EvidencePageProps {
  /** A serial or a file's name that somebody came with; empty for all. */
  readonly initialSearch: string
}

/** Evidence of erasure whose disk no device has: each piece waits for its disk or for a person, and none is dropped. */
export function EvidencePage({ initialSearch }: EvidencePageProps) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const [search, setSearch] = useState(initialSearch)
  const [of, setOf] = useState<'waiting' | 'dismissed'>('waiting')
  const asked = useDeferredValue(search.trim())
  const { erasures, waiting, found, error, isAskingMore, askMore } = useEvidencePages({ of, search: asked })
  const empty = of === 'dismissed' ? 'erasure.noneDismissed' : 'erasure.reviewEmpty'
  return (
    <div className="flex h-full flex-col">
      <div className="shrink-0 px-6 pt-4 pb-2">
        <h1 className="text-2xl font-bold">{t('erasure.reviewTitle')}</h1>
        <p className="text-quiet">{t('erasure.reviewHow')}</p>
      </div>
      <ViewTabs
        label={t('erasure.reviewTitle')}
        tabs={[
          { id: 'waiting', text: t('erasure.tabWaiting', { count: waiting }) },
          { id: 'dismissed', text: t('erasure.tabDismissed') },
        ]}
        chosenId={of}
        onChoose={setOf}
        aside={
          <SearchField value={search} onChange={setSearch} className="relative w-96 max-w-full">
            <Label className="sr-only">{t('erasure.searchLabel')}</Label>
            <Search
              aria-hidden
              size={20}
              className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-quiet"
            />
            <Input
              placeholder={t('erasure.searchLabel')}
              maxLength={200}
              className="min-h-11 w-full rounded-lg border-2 border-edge bg-surface pr-3 pl-10 placeholder:text-quiet"
            />
          </SearchField>
        }
      >
        {error !== null && <Problem error={error} />}
        {erasures?.length === 0 && (
          <p className="p-8 text-center text-xl">
            {asked === '' ? t(empty) : t('erasure.nothingFound', { search: asked })}
          </p>
        )}
        {erasures !== undefined && erasures.length > 0 && (
          <section className="rounded-xl border-2 border-line bg-surface px-4 py-1">
            <ul>
              {erasures.map((erasure) => (
                <ReviewLine
                  key={erasure.evidenceId}
                  erasure={erasure}
                  language={language}
                  device={null}
                  isDismissed={of === 'dismissed'}
                />
              ))}
            </ul>
            <div className="flex min-h-16 items-center justify-between gap-4 border-t border-line">
              <p className="text-quiet tabular-nums">{t('erasure.shownOf', { shown: erasures.length, found })}</p>
              {askMore !== null && (
                <ActionButton isDisabled={isAskingMore} onPress={askMore}>
                  {t('erasure.showMore')}
                </ActionButton>
              )}
            </div>
          </section>
        )}
      </ViewTabs>
    </div>
  )
}
