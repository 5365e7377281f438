import type { Handlers } from '../../../shared/contract/define.ts'
import type { PaperView, ShipmentView } from '../../../shared/contract/shipments.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import { paperNumberText, type Paper } from '../../../shared/shipping/papers/paper.ts'
import { actOf, type StationContext } from '../context.ts'
import { localDay } from '../local-day.ts'
import type { ShipmentPaper } from '../papers/paper-press.ts'
import {
  addressShipment,
  discardShipment,
  loadShipment,
  prepareShipment,
  unloadShipment,
} from '../store/shipping/change-shipment.ts'
import { closeShipment, departShipment, reopenShipment } from '../store/shipping/close-shipment.ts'
import { findPaper, getPaper, paperDocument, papersOf, type KeptPaper } from '../store/shipping/papers.ts'
import { getShipment, listExtras, listLines, listShipments } from '../store/shipping/shipments.ts'
import { incompleteRefusal, orRefusePacking, packingRefusal } from './packing-refusal.ts'
import { parcelLabels } from '../papers/parcel-labels.ts'

type ShipmentHandlers = Pick<
  Handlers<StationContract>,
  | 'shipment.list'
  | 'shipment.get'
  | 'shipment.find'
  | 'shipment.lines'
  | 'shipment.prepare'
  | 'shipment.load'
  | 'shipment.unload'
  | 'shipment.address'
  | 'shipment.close'
  | 'shipment.reopen'
  | 'shipment.discard'
  | 'shipment.depart'
  | 'shipment.paper'
  | 'shipment.labels'
>

const paperView = ({ paperId, number, code, issuedOn, voidReason }: KeptPaper): PaperView => ({
  paperId,
  kind: number.kind,
  number: paperNumberText(number),
  code,
  issuedOn,
  voidReason,
})

const plainCode = (code: string): string => code.replaceAll(/\s/g, '').toUpperCase()

/** Shipments: filled with closed cartons, closed with numbered papers, handed over. */
export function shipmentHandlers(context: StationContext): ShipmentHandlers {
  const { store } = context
  const act = () => actOf(context)
  const today = () => localDay(context.now())
  const known = (shipmentId: string): ShipmentView => {
    const shipment = getShipment(store, shipmentId)
    if (shipment === null) throw packingRefusal('shipment-not-found', shipmentId)
    return shipment
  }
  const told = (shipment: ShipmentView): ShipmentView => {
    context.publish('packing.changed', {})
    return shipment
  }
  return {
    'shipment.list': (query) => listShipments(store, query),
    'shipment.get': ({ shipmentId }) => ({
      shipment: known(shipmentId),
      papers: papersOf(store, shipmentId).map(paperView),
      extras: listExtras(store, shipmentId),
    }),
    'shipment.find': ({ code }) => {
      const paper = findPaper(store, plainCode(code))
      if (paper === null || paper.shipmentId === null) throw packingRefusal('paper-not-found', code)
      return { shipment: known(paper.shipmentId), paper: paperView(paper) }
    },
    'shipment.lines': (query) => {
      known(query.shipmentId)
      return listLines(store, query)
    },
    'shipment.prepare': ({ partnerId }) => told(orRefusePacking(prepareShipment(store, act(), partnerId), partnerId)),
    'shipment.load': ({ shipmentId, code }) => {
      const loaded = loadShipment(store, act(), shipmentId, plainCode(code))
      const isOfShipment = loaded === 'shipment-not-found' || loaded === 'shipment-not-prepared'
      return told(orRefusePacking(loaded, isOfShipment ? shipmentId : code))
    },
    'shipment.unload': ({ code }) => told(orRefusePacking(unloadShipment(store, act(), plainCode(code)), code)),
    'shipment.address': ({ shipmentId, ...way }) =>
      told(orRefusePacking(addressShipment(store, act(), shipmentId, way), shipmentId)),
    'shipment.close': ({ shipmentId }) => {
      const closed = closeShipment(store, act(), shipmentId, today())
      if (closed.result === 'carton-incomplete') throw incompleteRefusal(closed.devices, closed.cartonCode)
      if (closed.result !== 'closed') throw packingRefusal(closed.result, shipmentId)
      return told(closed.shipment)
    },
    'shipment.reopen': ({ shipmentId, reason }) =>
      told(orRefusePacking(reopenShipment(store, act(), shipmentId, reason), shipmentId)),
    'shipment.discard': ({ shipmentId }) =>
      told(orRefusePacking(discardShipment(store, act(), shipmentId), shipmentId)),
    'shipment.depart': ({ shipmentId }) => {
      const departed = orRefusePacking(departShipment(store, act(), shipmentId, today()), shipmentId)
      // One word for all of its devices: a window asks again for what it shows.
      context.publish('campaign.changed', {})
      return told(departed)
    },
    'shipment.paper': async ({ paperId, language }) => {
      const paper = getPaper(store, paperId)
      if (paper === null || paper.shipmentId === null) throw packingRefusal('paper-not-found', paperId)
      const { carrier, trackingNumber, departedOn } = known(paper.shipmentId)
      const frozen = paperDocument(store, paperId) as Paper
      // Who carries it and when it left are told after the number was taken; everything else is as it was then.
      const shipment = { ...frozen.shipment, carrier, trackingNumber, handedOverOn: departedOn }
      const document = { ...frozen, shipment, isVoid: paper.voidedAt !== null } as ShipmentPaper
      const press = await context.paperPress()
      return {
        fileName: `${paperNumberText(paper.number)}.pdf`,
        bytes: new Uint8Array(await press.paper(document, language)),
      }
    },
    'shipment.labels': async ({ codes, size, language }) => {
      const labels = parcelLabels(store, codes.map(plainCode), { at: act().at, day: today() })
      if (typeof labels === 'string') throw packingRefusal('carton-not-found', labels.slice('none '.length))
      const press = await context.paperPress()
      const fileName = `${codes[0] === undefined ? 'colis' : plainCode(codes[0])}.pdf`
      return { fileName, bytes: new Uint8Array(await press.parcelLabels(labels, size, language)) }
    },
  }
}
