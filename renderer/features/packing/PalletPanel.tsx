import { Scale, Tag, Truck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PalletView } from '../../../shared/contract/packing.ts'
import { formatNumber } from '../../../shared/report/quantities.ts'
import { heaviestGrams } from '../../../shared/shipping/parcel-weight.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Problem } from '../../components/Problem.tsx'
import { ReasonSheet } from '../../components/ReasonSheet.tsx'
import { usePreferences } from '../../preferences.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useStationQuery } from '../../station/use-station-query.ts'
import { CodeLabelState } from './CodeLabelState.tsx'
import { palletStepText } from './next-step.ts'
import { NextStep } from './NextStep.tsx'
import { askCodeLabel } from '../../station/code-label.ts'
import { typedDecimal } from '../../text/typed-number.ts'

export interface PalletPanelProps {
  readonly pallet: PalletView
  /** Puts it with all of its cartons into its partner's shipment. */
  readonly onShip: () => void
  readonly onShipment: (shipmentId: string) => void
}

/** One pallet, big: what to do next, its cartons, its weight and its label. */
export function PalletPanel({ pallet, onShip, onShipment }: PalletPanelProps) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const [isWeighing, setWeighing] = useState(false)
  const { palletId, code, partnerName, shipmentId, shipmentState, weightGrams } = pallet
  const loaded = useStationQuery('carton.list', { palletId, after: null, limit: 500 })
  const unload = useStationCommand('pallet.unload')
  const weigh = useStationCommand('pallet.weigh')
  const isChangeable = shipmentState === null || shipmentState === 'prepared'
  return (
    <section aria-label={`${t('stock.pallet')} ${code}`} className="flex h-full min-h-0 flex-col gap-4">
      <NextStep text={palletStepText(pallet, t)} />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <h2 className="font-mono text-4xl font-bold">{code}</h2>
        <p className="flex-1 text-right text-2xl font-bold tabular-nums">
          {t('packing.cartons', { count: pallet.cartons })} · {t('packing.devices', { count: pallet.devices })}
        </p>
      </div>
      <p className="-mt-2 text-xl">{partnerName}</p>
      <CodeLabelState code={code} />
      {loaded.error !== null && <Problem error={loaded.error} />}
      <ul className="min-h-0 flex-1 overflow-auto rounded-xl border-2 border-line bg-surface px-4">
        {loaded.isPending && <li className="py-2">{t('frame.loading')}</li>}
        {(loaded.data?.cartons ?? []).map((carton) => (
          <li key={carton.cartonId} className="flex items-center gap-4 border-b border-line py-1.5 text-xl">
            <span className="font-mono font-bold">{carton.code}</span>
            <span className="min-w-0 flex-1 truncate text-base text-quiet">{carton.lotName}</span>
            <span className="tabular-nums">{t('packing.devices', { count: carton.devices })}</span>
            {isChangeable && (
              <ActionButton isDisabled={unload.isPending} onPress={() => unload.mutate({ cartonId: carton.cartonId })}>
                {t('stock.takeOff')}
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-3">
        {shipmentId === null ? (
          <ActionButton isBig look="main" icon={Truck} isDisabled={pallet.cartons === 0} onPress={onShip}>
            {t('stock.toShipment')}
          </ActionButton>
        ) : (
          <ActionButton isBig icon={Truck} onPress={() => onShipment(shipmentId)}>
            {t('stock.showShipment')}
          </ActionButton>
        )}
        <ActionButton isBig icon={Tag} onPress={() => askCodeLabel({ kind: 'parcel', code })}>
          {t('packing.do.label')}
        </ActionButton>
        <ActionButton isBig icon={Scale} isDisabled={!isChangeable} onPress={() => setWeighing(true)}>
          {weightGrams === null
            ? t('packing.notWeighed')
            : t('stock.kilograms', { weight: formatNumber(weightGrams / 1000, language, 1) })}
        </ActionButton>
      </div>
      {isWeighing && (
        <ReasonSheet
          title={t('packing.about', { act: t('stock.weighPallet'), of: code })}
          saveText={t('stock.weighPallet')}
          fields={[
            {
              name: 'kilograms',
              label: t('stock.palletWeight'),
              isDecimal: true,
              most: heaviestGrams.pallet / 1000,
              text: weightGrams === null ? '' : formatNumber(weightGrams / 1000, language, 1),
            },
          ]}
          onClose={() => setWeighing(false)}
          onSubmit={(text) => {
            const grams = Math.round(typedDecimal(text('kilograms')) * 1000)
            return weigh.mutateAsync({ palletId, weightGrams: grams > 0 ? grams : null })
          }}
        />
      )}
    </section>
  )
}
