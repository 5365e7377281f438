import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../../shared/report/quantities.ts'
import { Panel } from '../../components/Panel.tsx'
import { Picker } from '../../components/Picker.tsx'
import { Problem } from '../../components/Problem.tsx'
import { useStationQuery } from '../../station/use-station-query.ts'
import { PrintJobs } from './PrintJobs.tsx'

export interface PrintJobsPanelProps {
  readonly language: Language
  readonly printerTitles: ReadonlyMap<string, string>
}

const listings = ['newest', 'spoilt'] as const
type Listing = (typeof listings)[number]
const limits: Readonly<Record<Listing, number>> = { newest: 30, spoilt: 200 }

/** What became of the latest prints; or, all together, the labels that are waste, whose tags nobody gets any more. */
export function PrintJobsPanel({ language, printerTitles }: PrintJobsPanelProps) {
  const { t } = useTranslation()
  const [listing, setListing] = useState<Listing>('newest')
  const jobs = useStationQuery(`print.${listing}`, { limit: limits[listing] }, { isAskedAnew: true })
  return (
    <Panel title={t('printing.jobs')}>
      <div className="mb-4 flex flex-col gap-3">
        <Picker
          label={t('printing.listing')}
          isLabelHidden
          choices={listings.map((id) => ({ id, text: t(`printing.listings.${id}`) }))}
          chosenId={listing}
          onChoose={(id) => setListing(listings.find((one) => one === id) ?? 'newest')}
        />
        {listing === 'spoilt' && <p className="text-quiet">{t('printing.spoiltHow')}</p>}
      </div>
      {jobs.error !== null && <Problem error={jobs.error} />}
      {jobs.data !== undefined && (
        <PrintJobs
          jobs={jobs.data}
          language={language}
          printerTitles={printerTitles}
          isOfMany
          {...(listing === 'spoilt' ? { none: t('printing.noSpoilt') } : {})}
        />
      )}
    </Panel>
  )
}
