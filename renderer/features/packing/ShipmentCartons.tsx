import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Problem } from '../../components/Problem.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useStationQuery } from '../../station/use-station-query.ts'

export interface ShipmentCartonsProps {
  readonly shipmentId: string
  /** Until it is closed, a carton can be taken out again. */
  readonly isPrepared: boolean
}

/** What is in a shipment that has not left: its cartons, each with its pallet. */
export function ShipmentCartons({ shipmentId, isPrepared }: ShipmentCartonsProps) {
  const { t } = useTranslation()
  const { data, error } = useStationQuery('carton.list', { shipmentId, after: null, limit: 500 })
  const unload = useStationCommand('shipment.unload')
  if (error !== null) return <Problem error={error} />
  if (data === undefined) return <p className="py-2">{t('frame.loading')}</p>
  return (
    <ul className="grid grid-cols-2 py-2 gap-2 2xl:grid-cols-3">
      {data.cartons.map(({ cartonId, code, devices, palletCode }) => (
        <li key={cartonId} className="flex items-center gap-3 rounded-lg border-2 border-line py-1 pr-1 pl-3">
          <span className="min-w-0 flex-1 py-1">
            <strong className="block truncate font-mono text-xl leading-tight">{code}</strong>
            {palletCode !== null && (
              <span className="block truncate text-sm text-quiet">
                {t('stock.pallet')} {palletCode}
              </span>
            )}
          </span>
          <span className="text-lg whitespace-nowrap tabular-nums">{t('packing.devices', { count: devices })}</span>
          {isPrepared && (
            <ActionButton isDisabled={unload.isPending} onPress={() => unload.mutate({ code })}>
              {t('stock.takeOut')}
            </ActionButton>
          )}
        </li>
      ))}
    </ul>
  )
}
