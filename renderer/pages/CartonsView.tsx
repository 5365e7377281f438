import { PackageOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { say } from '../components/notices.ts'
import { Problem } from '../components/Problem.tsx'
import { CartonPanel } from '../features/packing/CartonPanel.tsx'
import { PackingSide } from '../features/packing/PackingSide.tsx'
import { ShipmentPanel } from '../features/packing/ShipmentPanel.tsx'
import { go } from '../navigation.ts'
import { useStationQuery } from '../station/use-station-query.ts'
import { shipCarton } from './packing-effects.ts'

export interface CartonsViewProps {
  readonly of: 'carton' | 'shipment' | null
  readonly id: string
}

/** Packing by scan: the open carton or the shipment big in the middle, everything else beside it. */
export function CartonsView({ of, id }: CartonsViewProps) {
  const { t } = useTranslation()
  const open = useStationQuery('carton.list', { state: 'open', after: null, limit: 100 })
  const waiting = useStationQuery('carton.list', { isWaiting: true, after: null, limit: 100 })
  const shipments = useStationQuery('shipment.list', { state: null, partnerId: null, after: null, limit: 100 })
  const packed = useStationQuery('carton.get', { cartonId: id }, { isEnabled: of === 'carton' })
  const error = open.error ?? waiting.error ?? shipments.error ?? (of === 'carton' ? packed.error : null)
  return (
    <div className="grid h-full grid-cols-[20rem_minmax(0,1fr)] 2xl:grid-cols-[27rem_minmax(0,1fr)]">
      <div className="min-h-0 overflow-auto border-r-2 border-line bg-surface p-4">
        {error !== null && <Problem error={error} />}
        <PackingSide
          open={open.data?.cartons}
          waiting={waiting.data?.cartons}
          shipments={shipments.data?.shipments}
          chosenId={of === null ? null : id}
          onCarton={(cartonId) => go({ place: 'packing', of: 'carton', id: cartonId })}
          onShipment={(shipmentId) => go({ place: 'packing', of: 'shipment', id: shipmentId })}
        />
      </div>
      <div className="min-h-0 min-w-0 p-4 2xl:p-6">
        {of === 'carton' && packed.data !== undefined && (
          <CartonPanel
            packed={packed.data}
            onShip={() => {
              const { carton } = packed.data
              shipCarton(carton).catch((failure: unknown) => say({ kind: 'refusal', error: failure as Error }))
            }}
          />
        )}
        {of === 'shipment' && <ShipmentPanel key={id} shipmentId={id} />}
        {of === null && (
          <div className="grid h-full place-content-center justify-items-center gap-4 text-center">
            <PackageOpen aria-hidden size={96} className="text-quiet" />
            <p className="text-3xl font-bold">{t('packing.start')}</p>
            <p className="text-xl text-quiet">{t('packing.startMore')}</p>
          </div>
        )}
      </div>
    </div>
  )
}
