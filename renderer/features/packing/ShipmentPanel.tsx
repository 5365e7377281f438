import { FileDown, FileText, PackageMinus, PackagePlus, Trash2, Truck } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../shared/report/quantities.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { FormSheet } from '../../components/FormSheet.tsx'
import { Problem } from '../../components/Problem.tsx'
import { ReasonSheet } from '../../components/ReasonSheet.tsx'
import { ToneBadge } from '../../components/ToneBadge.tsx'
import { usePreferences } from '../../preferences.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useStationQuery } from '../../station/use-station-query.ts'
import { hasLeft } from './has-left.ts'
import { isSettled, shipmentStepText } from './next-step.ts'
import { NextStep } from './NextStep.tsx'
import { ReceiverAnswer } from './ReceiverAnswer.tsx'
import { askForExtra, closeExtra, useExtraSheet } from './extra-sheet.ts'
import { ShipmentCartons } from './ShipmentCartons.tsx'
import { ShipmentLines } from './ShipmentLines.tsx'
import { shipmentTone } from './shipment-tone.ts'
import { useSaveForm, useSavePaper } from './use-save-papers.ts'

export interface ShipmentPanelProps {
  readonly shipmentId: string
}

/** A shipment, big: what to do next, its papers, and the receiver's note as it is worked off. */
export function ShipmentPanel({ shipmentId }: ShipmentPanelProps) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const [sheet, setSheet] = useState<'address' | 'reopen' | 'rest' | null>(null)
  const shown = useStationQuery('shipment.get', { shipmentId })
  const close = useStationCommand('shipment.close')
  const reopen = useStationCommand('shipment.reopen')
  const depart = useStationCommand('shipment.depart')
  const address = useStationCommand('shipment.address')
  const rest = useStationCommand('receipt.markRest', { onDone: () => setSheet(null), onRefused: () => undefined })
  const discard = useStationCommand('shipment.discard')
  const addExtra = useStationCommand('receipt.addExtra')
  const extraText = useExtraSheet(({ extra }) => (extra?.shipmentId === shipmentId ? extra.text : null))
  const [savePaper, saveForm] = [useSavePaper(), useSaveForm()]
  if (shown.error !== null) return <Problem error={shown.error} />
  if (shown.data === undefined) return <p className="p-6">{t('frame.loading')}</p>
  const { shipment, papers, extras } = shown.data
  const { name, state, partnerName, carrier, trackingNumber, marks } = shipment
  const onItsWay = hasLeft(state)
  const carriage = (
    <ActionButton isBig={!onItsWay} onPress={() => setSheet('address')}>
      {[carrier, trackingNumber].filter((text) => text !== null).join(' · ') || t('packing.do.address')}
    </ActionButton>
  )
  return (
    <section aria-label={name} className="flex h-full min-h-0 flex-col gap-3 2xl:gap-4">
      <NextStep text={shipmentStepText(shipment, t)} isDone={isSettled(shipment)} />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <h2 className="font-mono text-4xl font-bold">{name}</h2>
        <ToneBadge tone={shipmentTone[state]}>{t(`packing.shipmentState.${state}`)}</ToneBadge>
        <div className="flex flex-1 justify-end">{onItsWay && carriage}</div>
      </div>
      <div className="-mt-2 flex items-baseline justify-between gap-4">
        <p className="text-xl">{partnerName}</p>
        <p className="shrink-0 text-2xl font-bold tabular-nums">
          {t('packing.cartons', { count: shipment.cartons })} · {t('packing.devices', { count: shipment.devices })}
        </p>
      </div>
      {onItsWay && (
        <ul className="-mt-2 flex flex-wrap gap-x-6 gap-y-1 text-xl">
          {(['expected', 'received', 'missing', 'damaged', 'lost', 'returned'] as const)
            .filter((mark) => marks[mark] > 0 || mark === 'expected' || mark === 'received')
            .map((mark) => (
              <li key={mark}>
                {t(`packing.marks.${mark}`)}{' '}
                <strong className="text-2xl tabular-nums">{formatNumber(marks[mark], language)}</strong>
              </li>
            ))}
        </ul>
      )}
      <div className="min-h-0 flex-1 overflow-auto rounded-xl border-2 border-line bg-surface px-4 py-1">
        {onItsWay ? (
          <ShipmentLines shipment={shipment} extras={extras} />
        ) : (
          <ShipmentCartons shipmentId={shipmentId} isPrepared={state === 'prepared'} />
        )}
      </div>
      {papers.length > 0 && (
        <ul aria-label={t('packing.papers')} className="grid grid-cols-4 gap-3">
          {papers
            .filter(({ voidReason }) => voidReason === null)
            .map(({ paperId, kind, number }) => (
              <li key={paperId} className="min-w-0">
                <Button
                  onPress={() => savePaper(paperId)}
                  className="flex min-h-14 w-full min-w-0 flex-col justify-center rounded-lg border-2 border-edge bg-surface px-3 text-left leading-tight hover:bg-raised"
                >
                  <span className="font-semibold">{t(`packing.paper.${kind}`)}</span>
                  <span className="w-full truncate font-mono text-sm">{number}</span>
                </Button>
              </li>
            ))}
        </ul>
      )}
      <div className="flex flex-wrap items-center gap-3">
        {state === 'prepared' && (
          <ActionButton
            isBig
            look="main"
            icon={FileText}
            isDisabled={shipment.cartons === 0 || close.isPending}
            onPress={() => close.mutate({ shipmentId })}
          >
            {t('packing.do.closeShipment')}
          </ActionButton>
        )}
        {state === 'prepared' && shipment.cartons === 0 && (
          <ActionButton
            isBig
            icon={Trash2}
            isDisabled={discard.isPending}
            onPress={() => discard.mutate({ shipmentId })}
          >
            {t('stock.discardShipment')}
          </ActionButton>
        )}
        {state === 'closed' && (
          <>
            <ActionButton
              isBig
              look="main"
              icon={Truck}
              isDisabled={depart.isPending}
              onPress={() => depart.mutate({ shipmentId })}
            >
              {t('packing.do.depart')}
            </ActionButton>
            <ActionButton isBig icon={PackageMinus} onPress={() => setSheet('reopen')}>
              {t('packing.do.reopenShipment')}
            </ActionButton>
          </>
        )}
        {onItsWay && (
          <>
            <ActionButton icon={FileDown} onPress={() => saveForm(shipmentId)}>
              {t('packing.do.form')}
            </ActionButton>
            <ReceiverAnswer shipmentId={shipmentId} />
            <ActionButton isDisabled={marks.expected === 0} onPress={() => setSheet('rest')}>
              {t('packing.do.restMissing')}
            </ActionButton>
            <ActionButton icon={PackagePlus} onPress={() => askForExtra(shipmentId, '')}>
              {t('stock.addExtra')}
            </ActionButton>
          </>
        )}
        {!onItsWay && carriage}
      </div>
      {sheet === 'rest' && (
        // Hundreds of devices at a press, each to be taken back by itself: nobody does that by a slip of a glove.
        <FormSheet
          title={t('packing.about', { act: t('packing.do.restMissing'), of: name })}
          saveText={t('packing.do.restMissing')}
          error={rest.error}
          isPending={rest.isPending}
          onClose={() => setSheet(null)}
          onSubmit={() => rest.mutate({ shipmentId, mark: 'missing' })}
        >
          <p className="text-lg">{t('packing.restMissingHow', { count: marks.expected })}</p>
        </FormSheet>
      )}
      {sheet === 'address' && (
        <ReasonSheet
          title={t('packing.do.address')}
          saveText={t('erasure.save')}
          fields={[
            { name: 'carrier', label: t('packing.carrier'), text: carrier ?? '' },
            { name: 'tracking', label: t('packing.tracking'), text: trackingNumber ?? '' },
          ]}
          onClose={() => setSheet(null)}
          onSubmit={(text) =>
            address.mutateAsync({
              shipmentId,
              carrier: text('carrier') || null,
              trackingNumber: text('tracking') || null,
            })
          }
        />
      )}
      {extraText !== null && onItsWay && (
        <ReasonSheet
          // What is scanned while the sheet is open takes the place of what stood there.
          key={extraText}
          title={t('stock.addExtra')}
          fields={[{ name: 'text', label: t('stock.extraText'), text: extraText, isRequired: true }]}
          onClose={closeExtra}
          onSubmit={(text) => addExtra.mutateAsync({ shipmentId, text: text('text') })}
        />
      )}
      {sheet === 'reopen' && (
        <ReasonSheet
          title={t('packing.about', { act: t('packing.do.reopenShipment'), of: name })}
          saveText={t('packing.do.reopenShipment')}
          fields={[{ name: 'reason', label: t('packing.reason'), isRequired: true }]}
          onClose={() => setSheet(null)}
          onSubmit={(text) => reopen.mutateAsync({ shipmentId, reason: text('reason') })}
        />
      )}
    </section>
  )
}
