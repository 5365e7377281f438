import { PackageCheck, PackageOpen, Scale, Tag, Trash2, Truck } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CartonDevice, PackedCarton } from '../../../shared/contract/packing.ts'
import { formatNumber } from '../../../shared/report/quantities.ts'
import { heaviestGrams } from '../../../shared/shipping/parcel-weight.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { unsayRefused } from '../../components/notices.ts'
import { ReasonSheet } from '../../components/ReasonSheet.tsx'
import { ToneBadge } from '../../components/ToneBadge.tsx'
import { usePreferences } from '../../preferences.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { ChargerChoice } from './ChargerChoice.tsx'
import { CodeLabelState } from './CodeLabelState.tsx'
import { CartonDeviceRow } from './CartonDeviceRow.tsx'
import { promisedLine } from './missing-text.ts'
import { cartonStep, cartonStepText } from './next-step.ts'
import { NextStep } from './NextStep.tsx'
import { askCodeLabel } from '../../station/code-label.ts'
import { typedDecimal } from '../../text/typed-number.ts'

export interface CartonPanelProps {
  readonly packed: PackedCarton
  /** Puts the closed carton into its partner's shipment. */
  readonly onShip: () => void
}

/** The open carton, big: what to do next, its devices, and what is missing of each. */
export function CartonPanel({ packed, onShip }: CartonPanelProps) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const [sheet, setSheet] = useState<'weigh' | 'reopen' | null>(null)
  const confirm = useStationCommand('carton.confirm')
  const close = useStationCommand('carton.close')
  const unpack = useStationCommand('carton.unpack')
  const reopen = useStationCommand('carton.reopen')
  const weigh = useStationCommand('carton.weigh')
  const discard = useStationCommand('carton.discard')
  const { carton, devices, promised } = packed
  const { cartonId, code, state, weightGrams } = carton
  const { step, device } = cartonStep(packed)
  const kilograms = formatNumber((weightGrams ?? 0) / 1000, language, 3)
  const isOpen = state === 'open'
  const lacksCharger = (one: CartonDevice) => one.missing.some(({ thing }) => thing === 'charger')
  const isLackingNothing = step !== 'scan-kit' && step !== 'confirm'
  useEffect(() => {
    if (isLackingNothing) unsayRefused('carton-incomplete')
  }, [isLackingNothing])
  const lacking = isOpen ? devices.findLast(lacksCharger) : undefined
  // What something is missing of stands on top, wherever it was scanned; then the newest.
  const isLacking = ({ missing }: CartonDevice) => Number(missing.length > 0)
  const ordered = devices.toReversed().toSorted((one, other) => isLacking(other) - isLacking(one))
  const things = promisedLine(promised, t)
  return (
    <section aria-label={`${t('packing.carton')} ${code}`} className="flex h-full min-h-0 flex-col gap-4">
      <NextStep text={cartonStepText(packed, t)} />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <h2 className="font-mono text-4xl font-bold">{code}</h2>
        <ToneBadge tone={isOpen ? 'open' : 'good'}>{t(`packing.state.${state}`)}</ToneBadge>
        <p className="flex-1 text-right text-2xl font-bold tabular-nums">
          {t('packing.devices', { count: devices.length })}
        </p>
      </div>
      <p className="-mt-2 text-xl">
        {carton.partnerName} · {carton.lotName}
      </p>
      <p className="-mt-2 text-lg text-quiet">
        {things === '' ? t('packing.promisedNothing') : t('packing.promised', { things })}
      </p>
      <CodeLabelState code={code} />
      <div className="min-h-0 flex-1 overflow-auto rounded-xl border-2 border-line bg-surface px-4">
        <table className="w-full table-auto">
          <tbody>
            {ordered.map((one) => (
              <CartonDeviceRow
                key={one.deviceId}
                device={one}
                isUnpacking={unpack.isPending}
                onUnpack={isOpen ? () => unpack.mutate({ tag: one.tag }) : null}
              />
            ))}
          </tbody>
        </table>
      </div>
      {lacking !== undefined && <ChargerChoice key={lacking.deviceId} device={lacking} />}
      <div className="flex flex-wrap items-center gap-3">
        {isOpen && (
          <>
            <ActionButton
              isBig
              look={step === 'confirm' ? 'main' : 'plain'}
              isDisabled={device === null || confirm.isPending}
              onPress={() => {
                if (device !== null) confirm.mutate({ tag: device.tag, things: null })
              }}
            >
              {t('packing.do.confirm')}
            </ActionButton>
            <ActionButton
              isBig
              icon={PackageCheck}
              look={step === 'close' ? 'main' : 'plain'}
              isDisabled={devices.length === 0 || close.isPending}
              onPress={() => close.mutate({ cartonId })}
            >
              {t('packing.do.close')}
            </ActionButton>
          </>
        )}
        {isOpen && devices.length === 0 && (
          <ActionButton isBig icon={Trash2} isDisabled={discard.isPending} onPress={() => discard.mutate({ cartonId })}>
            {t('stock.discardCarton')}
          </ActionButton>
        )}
        {step === 'load' && (
          <ActionButton isBig look="main" icon={Truck} onPress={onShip}>
            {t('packing.do.toShipment')}
          </ActionButton>
        )}
        {state === 'closed' && (
          <ActionButton isBig icon={PackageOpen} onPress={() => setSheet('reopen')}>
            {t('packing.do.reopen')}
          </ActionButton>
        )}
        <ActionButton icon={Tag} onPress={() => askCodeLabel({ kind: 'parcel', code })}>
          {t('packing.do.label')}
        </ActionButton>
        <ActionButton icon={Scale} onPress={() => setSheet('weigh')}>
          {weightGrams === null ? t('packing.notWeighed') : t('stock.kilograms', { weight: kilograms })}
        </ActionButton>
      </div>
      {sheet === 'weigh' && (
        <ReasonSheet
          title={t('packing.about', { act: t('packing.weigh'), of: code })}
          saveText={t('packing.weigh')}
          fields={[
            {
              name: 'kilograms',
              label: t('packing.weight'),
              isDecimal: true,
              most: heaviestGrams.carton / 1000,
              text: weightGrams === null ? '' : kilograms,
            },
          ]}
          onClose={() => setSheet(null)}
          onSubmit={(text) => {
            const grams = Math.round(typedDecimal(text('kilograms')) * 1000)
            return weigh.mutateAsync({ cartonId, weightGrams: grams > 0 ? grams : null })
          }}
        />
      )}
      {sheet === 'reopen' && (
        <ReasonSheet
          title={t('packing.about', { act: t('packing.do.reopen'), of: code })}
          saveText={t('packing.do.reopen')}
          fields={[{ name: 'reason', label: t('packing.reason'), isRequired: true }]}
          onClose={() => setSheet(null)}
          onSubmit={(text) => reopen.mutateAsync({ cartonId, reason: text('reason') })}
        />
      )}
    </section>
  )
}
