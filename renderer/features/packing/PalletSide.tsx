import { Layers } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { PalletView } from '../../../shared/contract/packing.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Picker } from '../../components/Picker.tsx'
import { ToneWord } from '../../components/ToneWord.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useStationQuery } from '../../station/use-station-query.ts'
import { shipmentTone } from './shipment-tone.ts'

export interface PalletSideProps {
  /** Undefined while they are on their way: that is not none. */
  readonly pallets: readonly PalletView[] | undefined
  readonly chosenId: string
  readonly onPallet: (palletId: string) => void
}

/** A pallet for a partner is begun here; those that are there stand under it, the newest first. */
export function PalletSide({ pallets, chosenId, onPallet }: PalletSideProps) {
  const { t } = useTranslation()
  const [partnerId, setPartnerId] = useState<string | null>(null)
  const partners = useStationQuery('partner.list', {}).data
  const open = useStationCommand('pallet.open', { onDone: ({ palletId }) => onPallet(palletId) })
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-3">
        {partners?.length === 0 && <p className="text-quiet">{t('stock.noPartner')}</p>}
        <Picker
          label={t('stock.forPartner')}
          placeholder={t('stock.choosePartner')}
          choices={(partners ?? []).map(({ partnerId: id, name }) => ({ id, text: name }))}
          chosenId={partnerId}
          isDisabled={partners === undefined || partners.length === 0}
          onChoose={setPartnerId}
        />
        <ActionButton
          isBig
          icon={Layers}
          look="main"
          isDisabled={partnerId === null || open.isPending}
          onPress={() => {
            if (partnerId !== null) open.mutate({ partnerId })
          }}
        >
          {t('stock.openPallet')}
        </ActionButton>
      </div>
      <section aria-label={t('stock.views.pallets')} className="flex flex-col gap-2">
        <h2 className="text-lg font-bold">{t('stock.views.pallets')}</h2>
        {pallets?.length === 0 && <p className="text-quiet">{t('stock.noPallet')}</p>}
        {pallets?.toReversed().map(({ palletId, code, partnerName, cartons, shipmentState }) => (
          <Button
            key={palletId}
            onPress={() => onPallet(palletId)}
            aria-current={palletId === chosenId}
            className={`flex w-full flex-col gap-1 rounded-lg border-2 px-3 py-2 text-left ${palletId === chosenId ? 'border-accent bg-accent-soft' : 'border-line hover:bg-raised'}`}
          >
            <span className="flex w-full items-baseline justify-between gap-2">
              <strong className="font-mono text-lg">{code}</strong>
              <span className="tabular-nums">{t('packing.cartons', { count: cartons })}</span>
            </span>
            <span className="line-clamp-2 w-full text-sm leading-tight text-quiet">{partnerName}</span>
            {shipmentState !== null && (
              <span className="text-sm">
                <ToneWord tone={shipmentTone[shipmentState]}>{t(`packing.shipmentState.${shipmentState}`)}</ToneWord>
              </span>
            )}
          </Button>
        ))}
      </section>
    </div>
  )
}
