import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { say } from '../components/notices.ts'
import { ViewTabs } from '../components/ViewTabs.tsx'
import { CodeLabelSheet } from '../features/label/CodeLabelSheet.tsx'
import { useKitIntake } from '../features/kits/kit-intake.ts'
import { KitStock } from '../features/kits/KitStock.tsx'
import { go, type Route } from '../navigation.ts'
import { CartonsView } from './CartonsView.tsx'
import { useCodeLabel } from '../station/code-label.ts'
import { usePreferences } from '../preferences.ts'
import { PalletsView } from './PalletsView.tsx'
import { takeInKit } from './stock-effects.ts'

export type PackingPageProps = Omit<Extract<Route, { place: 'packing' }>, 'place'>

const views = ['cartons', 'kits', 'pallets'] as const
type View = (typeof views)[number]

const addresses = {
  cartons: { place: 'packing', of: null, id: '' },
  kits: { place: 'packing', of: 'kits', id: '' },
  pallets: { place: 'packing', of: 'pallet', id: '' },
} as const

const viewOf = (of: PackingPageProps['of']): View => (of === 'kits' ? 'kits' : of === 'pallet' ? 'pallets' : 'cartons')

/** Packing and shipping by scan: cartons with their shipments, the stock of kits, pallets. */
export function PackingPage({ of, id }: PackingPageProps) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const labelled = useCodeLabel((state) => state.of)
  // Whoever comes for one kit sees that one; the list is anybody's again from then on.
  useEffect(() => {
    if (of === 'kits' && id !== '') useKitIntake.setState({ search: id })
  }, [of, id])
  const takeIn = async (text: string) => {
    const { kit, isNew } = await takeInKit([text])
    const number = kit.iccid ?? kit.serial ?? kit.code
    if (isNew) say({ kind: 'done', text: (words) => words('stock.scanned.addedText', { number, plan: kit.plan }) })
    else say({ kind: 'warning', text: (words) => words('stock.scanned.knownText', { code: kit.code }) })
  }
  return (
    <div className="flex h-full flex-col">
      <h1 className="sr-only">{t('packing.title')}</h1>
      <ViewTabs
        isFlush
        label={t('packing.title')}
        tabs={views.map((view) => ({ id: view, text: t(`stock.views.${view}`) }))}
        chosenId={viewOf(of)}
        onChoose={(view) => go(addresses[view])}
        aside={null}
      >
        {of === 'kits' && (
          <KitStock
            onNumber={(text) => {
              takeIn(text).catch((error: unknown) => say({ kind: 'refusal', error: error as Error }))
            }}
            onDevice={(deviceId) => go({ place: 'device', deviceId, view: 'verdict' })}
          />
        )}
        {of === 'pallet' && <PalletsView id={id} />}
        {of !== 'kits' && of !== 'pallet' && <CartonsView of={of} id={id} />}
      </ViewTabs>
      {labelled !== null && <CodeLabelSheet of={labelled} language={language} />}
    </div>
  )
}
