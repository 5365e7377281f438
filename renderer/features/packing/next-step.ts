import type { TFunction } from 'i18next'
import type { CartonDevice, PackedCarton, PalletView } from '../../../shared/contract/packing.ts'
import type { ShipmentView } from '../../../shared/contract/shipments.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import { missingText } from './missing-text.ts'

/** What comes next on a carton: `device` is the one that it is about, null for the carton as a whole. */
export type CartonStep = {
  readonly step: 'scan-device' | 'scan-kit' | 'confirm' | 'close' | 'load' | 'in-shipment'
  readonly device: CartonDevice | null
}

const isKit = ({ thing }: CartonDevice['missing'][number]): boolean => thing === 'kit' || thing === 'other-kit'

/**
 * The next step of a carton, the same for the line on the screen and for the code that does it: first what is missing of
 * the newest device, then of the others, then the closing.
 */
export function cartonStep({ carton, devices }: PackedCarton): CartonStep {
  if (carton.state !== 'open') return { step: carton.shipmentId === null ? 'load' : 'in-shipment', device: null }
  const open = devices.findLast(({ missing }) => missing.length > 0)
  if (open !== undefined) return { step: open.missing.some(isKit) ? 'scan-kit' : 'confirm', device: open }
  return { step: devices.length === 0 ? 'scan-device' : 'close', device: null }
}

/** The same in one line. */
export function cartonStepText(packed: PackedCarton, t: TFunction): string {
  const { step, device } = cartonStep(packed)
  const tag = device === null ? '' : spacedTag(device.tag)
  if (step === 'scan-device') return t('packing.next.scanDevice', { lot: packed.carton.lotName })
  if (step === 'close') return t('packing.next.close')
  if (step === 'load') return t('packing.next.load')
  if (step === 'in-shipment') return t('packing.next.inShipment')
  const missing = device?.missing ?? []
  if (step === 'scan-kit') {
    const kind = missing
      .filter(isKit)
      .map((one) => (one.thing === 'kit' ? t(`packing.missing.theKit.${one.promised}`) : missingText(one, t)))
      .join(', ')
    return t('packing.next.scanKit', { kind, tag })
  }
  const isCharger = missing.some(({ thing }) => thing === 'charger')
  return t(isCharger ? 'packing.next.confirmCharger' : 'packing.next.confirm', {
    tag,
    things: missing.map((one) => missingText(one, t)).join(', '),
  })
}

/** What comes next on a shipment, in one line. */
export function shipmentStepText(shipment: ShipmentView, t: TFunction): string {
  const { state, cartons, marks, partnerName } = shipment
  if (state === 'prepared') {
    return cartons === 0 ? t('packing.next.scanCarton', { partner: partnerName }) : t('packing.next.closeShipment')
  }
  if (state === 'closed') return t('packing.next.depart')
  if (isSettled(shipment)) return t('packing.next.done')
  return marks.expected > 0 ? t('packing.next.receive') : t('packing.next.settle')
}

/** Whether a shipment asks for nothing more. */
export const isSettled = ({ state, marks, extras }: ShipmentView): boolean =>
  state !== 'prepared' &&
  state !== 'closed' &&
  (state === 'discarded' || marks.expected + marks.missing + marks.damaged + extras === 0)

/** What comes next on a pallet, in one line. */
export function palletStepText({ cartons, partnerName, shipmentState }: PalletView, t: TFunction): string {
  if (shipmentState === 'prepared') return t('stock.nextPallet.prepared')
  if (shipmentState !== null) return t('stock.nextPallet.fixed')
  return cartons === 0 ? t('stock.nextPallet.scan', { partner: partnerName }) : t('stock.nextPallet.more')
}
