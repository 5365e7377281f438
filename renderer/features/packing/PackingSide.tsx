import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { CartonView } from '../../../shared/contract/packing.ts'
import type { ShipmentView } from '../../../shared/contract/shipments.ts'
import { ToneWord } from '../../components/ToneWord.tsx'
import { shipmentTone } from './shipment-tone.ts'

export interface PackingSideProps {
  /** Each list is undefined while it is on its way: that is not none. */
  readonly open: readonly CartonView[] | undefined
  readonly waiting: readonly CartonView[] | undefined
  readonly shipments: readonly ShipmentView[] | undefined
  readonly chosenId: string | null
  readonly onCarton: (cartonId: string) => void
  readonly onShipment: (shipmentId: string) => void
}

type Line = {
  readonly id: string
  readonly code: string
  readonly partner: string
  readonly lot: string
  readonly count: string
}

/** What stands around: cartons that are open, those that wait for a shipment, and shipments with their states. */
export function PackingSide({ open, waiting, shipments, chosenId, onCarton, onShipment }: PackingSideProps) {
  const { t } = useTranslation()
  const lineOf = ({ cartonId, code, lotName, partnerName, devices }: CartonView): Line => ({
    id: cartonId,
    code,
    partner: partnerName,
    lot: lotName,
    count: t('packing.devices', { count: devices }),
  })
  const look = (id: string) =>
    `flex w-full flex-col gap-1 rounded-lg border-2 px-3 py-2 text-left ${id === chosenId ? 'border-accent bg-accent-soft' : 'border-line hover:bg-raised'}`
  const cartons = (title: string, none: string, list: readonly CartonView[] | undefined) => (
    <section aria-label={title} className="flex flex-col gap-2">
      <h2 className="text-lg font-bold">{title}</h2>
      {list?.length === 0 && <p className="text-quiet">{none}</p>}
      {list?.map(lineOf).map(({ id, code, partner, lot, count }) => (
        <Button key={id} onPress={() => onCarton(id)} aria-current={id === chosenId} className={look(id)}>
          <span className="flex w-full items-baseline justify-between gap-2">
            <strong className="font-mono text-lg">{code}</strong>
            <span className="tabular-nums">{count}</span>
          </span>
          <span className="line-clamp-2 w-full text-sm leading-tight text-quiet">{partner}</span>
          {/* What tells two cartons of one partner apart is never what is cut off. */}
          <span className="line-clamp-2 w-full leading-tight font-semibold">{lot}</span>
        </Button>
      ))}
    </section>
  )
  return (
    <div className="flex flex-col gap-6">
      {cartons(t('packing.openCartons'), t('packing.noOpenCarton'), open)}
      {cartons(t('packing.waiting'), t('packing.noWaiting'), waiting)}
      <section aria-label={t('packing.shipments')} className="flex flex-col gap-2">
        <h2 className="text-lg font-bold">{t('packing.shipments')}</h2>
        {shipments?.length === 0 && <p className="text-quiet">{t('packing.noShipment')}</p>}
        {shipments?.map(({ shipmentId, name, partnerName, state, devices }) => (
          <Button
            key={shipmentId}
            onPress={() => onShipment(shipmentId)}
            aria-current={shipmentId === chosenId}
            className={look(shipmentId)}
          >
            <span className="flex w-full items-baseline justify-between gap-2">
              <strong className="font-mono text-lg">{name}</strong>
              <span className="tabular-nums">{t('packing.devices', { count: devices })}</span>
            </span>
            <span className="line-clamp-2 w-full text-sm leading-tight text-quiet">{partnerName}</span>
            <span className="text-sm">
              <ToneWord tone={shipmentTone[state]}>{t(`packing.shipmentState.${state}`)}</ToneWord>
            </span>
          </Button>
        ))}
      </section>
    </div>
  )
}
