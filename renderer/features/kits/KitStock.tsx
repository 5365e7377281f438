import { Search } from 'lucide-react'
import { useState } from 'react'
import { Input, Label, SearchField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { KitView } from '../../../shared/contract/packing.ts'
import { Panel } from '../../components/Panel.tsx'
import { usePreferences } from '../../preferences.ts'
import { useStationQuery } from '../../station/use-station-query.ts'
import { useKitIntake } from './kit-intake.ts'
import { KitCounts } from './KitCounts.tsx'
import { KitList } from './KitList.tsx'
import { TakeInKits } from './TakeInKits.tsx'

export interface KitStockProps {
  readonly onNumber: (text: string) => void
  readonly onDevice: (deviceId: string) => void
}

/** The stock of connection kits: what comes in, how many stand where, and each of them. */
export function KitStock({ onNumber, onDevice }: KitStockProps) {
  const { t } = useTranslation()
  const [state, setState] = useState<KitView['state'] | null>(null)
  const language = usePreferences((preferences) => preferences.language)
  const search = useKitIntake((intake) => intake.search)
  const { data } = useStationQuery('kit.list', { state: null, search: '', after: null, limit: 1 }, { keepsLast: true })
  return (
    <div className="grid h-full grid-cols-[24rem_minmax(0,1fr)] 2xl:grid-cols-[32rem_minmax(0,1fr)]">
      <div className="flex min-h-0 flex-col gap-4 overflow-auto border-r-2 border-line p-4">
        <Panel title={t('stock.takeIn')}>
          <TakeInKits onNumber={onNumber} />
        </Panel>
      </div>
      <div className="flex min-h-0 min-w-0 flex-col gap-3 p-4">
        <KitCounts counts={data?.counts ?? []} chosen={state} onChoose={setState} language={language} />
        <SearchField
          value={search}
          onChange={(typed) => useKitIntake.setState({ search: typed })}
          className="relative w-full"
        >
          <Label className="sr-only">{t('stock.search')}</Label>
          <Search
            aria-hidden
            size={20}
            className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-quiet"
          />
          <Input
            placeholder={t('stock.search')}
            maxLength={100}
            className="min-h-12 w-full rounded-lg border-2 border-edge bg-surface pr-3 pl-10 text-lg placeholder:text-quiet"
          />
        </SearchField>
        <div className="min-h-0 flex-1 overflow-auto rounded-xl border-2 border-line bg-surface px-4">
          <KitList state={state} search={search} after={null} onDevice={onDevice} />
        </div>
      </div>
    </div>
  )
}
