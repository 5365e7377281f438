import { Layers } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { say } from '../components/notices.ts'
import { Problem } from '../components/Problem.tsx'
import { PalletPanel } from '../features/packing/PalletPanel.tsx'
import { PalletSide } from '../features/packing/PalletSide.tsx'
import { go } from '../navigation.ts'
import { useStationQuery } from '../station/use-station-query.ts'
import { shipCarton } from './packing-effects.ts'

export interface PalletsViewProps {
  /** The pallet that is shown; empty for none. */
  readonly id: string
}

/** Pallets by scan: the one that is loaded big in the middle, the others beside it. */
export function PalletsView({ id }: PalletsViewProps) {
  const { t } = useTranslation()
  const pallets = useStationQuery('pallet.list', {})
  const shown = pallets.data?.find(({ palletId }) => palletId === id)
  return (
    <div className="grid h-full grid-cols-[20rem_minmax(0,1fr)] 2xl:grid-cols-[27rem_minmax(0,1fr)]">
      <div className="min-h-0 overflow-auto border-r-2 border-line bg-surface p-4">
        {pallets.error !== null && <Problem error={pallets.error} />}
        <PalletSide
          pallets={pallets.data}
          chosenId={id}
          onPallet={(palletId) => go({ place: 'packing', of: 'pallet', id: palletId })}
        />
      </div>
      <div className="min-h-0 min-w-0 p-4 2xl:p-6">
        {shown === undefined ? (
          <div className="grid h-full place-content-center justify-items-center gap-4 text-center">
            <Layers aria-hidden size={96} className="text-quiet" />
            <p className="text-3xl font-bold">{t('stock.palletStart')}</p>
          </div>
        ) : (
          <PalletPanel
            key={id}
            pallet={shown}
            onShipment={(shipmentId) => go({ place: 'packing', of: 'shipment', id: shipmentId })}
            onShip={() => {
              shipCarton(shown).catch((error: unknown) => say({ kind: 'refusal', error: error as Error }))
            }}
          />
        )}
      </div>
    </div>
  )
}
