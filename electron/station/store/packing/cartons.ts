import type { CartonDevice, CartonView, PalletView } from '../../../../shared/contract/packing.ts'
import { missingOf, type KitKind } from '../../../../shared/shipping/promise.ts'
import { statement } from '../connection.ts'
import { promisedFor } from './promises.ts'
import type { Store } from '../store.ts'

type Reading = Pick<Store, 'db'>

const select = `SELECT cartons.id AS cartonId, cartons.code, cartons.lot_id AS lotId, lots.name AS lotName,
    lots.partner_id AS partnerId, partners.name AS partnerName, cartons.state, cartons.devices,
    cartons.weight_grams AS weightGrams, cartons.pallet_id AS palletId, pallets.code AS palletCode,
    cartons.shipment_id AS shipmentId, shipments.state AS shipmentState, cartons.opened_at AS openedAt,
    cartons.closed_at AS closedAt
  FROM cartons JOIN lots ON lots.id = cartons.lot_id JOIN partners ON partners.id = lots.partner_id
    LEFT JOIN pallets ON pallets.id = cartons.pallet_id LEFT JOIN shipments ON shipments.id = cartons.shipment_id`

export function getCarton({ db }: Reading, cartonId: string): CartonView | null {
  return statement<CartonView>(db, `${select} WHERE cartons.id = ?`).get(cartonId) ?? null
}

/** The carton with this code (XK…), or null. */
export function findCarton({ db }: Reading, code: string): CartonView | null {
  return statement<CartonView>(db, `${select} WHERE cartons.code = ?`).get(code) ?? null
}

/** The carton that a device stands in, also on its way and at its receiver's; null for none. */
export function cartonOf({ db }: Reading, deviceId: string): CartonView | null {
  const sql = `${select} WHERE cartons.id = (SELECT carton_id FROM carton_items WHERE device_id = ?)`
  return statement<CartonView>(db, sql).get(deviceId) ?? null
}

export type CartonQuery = {
  readonly state: CartonView['state'] | null
  readonly lotId: string | null
  readonly shipmentId: string | null
  readonly palletId: string | null
  /** Closed and in no shipment yet. */
  readonly isWaiting: boolean
  readonly after: string | null
  readonly limit: number
}

/** Cartons in the order they were opened, a page at a time. */
export function listCartons({ db }: Reading, query: CartonQuery): { cartons: CartonView[]; next: string | null } {
  const { isWaiting, limit, after, ...values } = query
  const conditions = [
    ...(values.state === null ? [] : ['cartons.state = :state']),
    ...(values.lotId === null ? [] : ['cartons.lot_id = :lotId']),
    ...(values.shipmentId === null ? [] : ['cartons.shipment_id = :shipmentId']),
    ...(values.palletId === null ? [] : ['cartons.pallet_id = :palletId']),
    ...(isWaiting ? [`cartons.state = 'closed'`, 'cartons.shipment_id IS NULL'] : []),
  ]
  const where = ['cartons.id > :after', ...conditions].join(' AND ')
  // By its figures SQLite takes the index of all closed cartons, of which nearly every one has left long ago.
  const from = isWaiting ? select.replace('FROM cartons', 'FROM cartons INDEXED BY cartons_waiting') : select
  const rows = statement<CartonView>(db, `${from} WHERE ${where} ORDER BY cartons.id LIMIT :limit`).all({
    ...values,
    after: after ?? '',
    limit: limit + 1,
  })
  const cartons = rows.slice(0, limit)
  return { cartons, next: rows.length > limit ? (cartons.at(-1)?.cartonId ?? null) : null }
}

type ItemRow = Omit<CartonDevice, 'kit' | 'hasCharger' | 'accessories' | 'missing'> & {
  kitId: string | null
  kitCode: string | null
  kitKind: KitKind | null
  hasCharger: number
  accessories: string
}

/** What is in a carton in the order it went in, each device with what is still missing of what its lot was promised. */
export function devicesInCarton(
  store: Reading,
  { cartonId, lotId }: Pick<CartonView, 'cartonId' | 'lotId'>,
): CartonDevice[] {
  const promised = promisedFor(store, lotId)
  return statement<ItemRow>(
    store.db,
    `SELECT devices.id AS deviceId, devices.tag, devices.kind, devices.manufacturer, devices.model,
       devices.model_version AS modelVersion, devices.serial, devices.state, kits.id AS kitId, kits.code AS kitCode,
       kits.kind AS kitKind, has_charger AS hasCharger, accessories
     FROM carton_items JOIN devices ON devices.id = carton_items.device_id
       LEFT JOIN kits ON kits.device_id = devices.id
     WHERE carton_id = ? ORDER BY position`,
  )
    .all(cartonId)
    .map(({ kitId, kitCode, kitKind, hasCharger, accessories, ...device }) => {
      const inCarton = { hasCharger: hasCharger === 1, accessories: JSON.parse(accessories) as string[] }
      const kit =
        kitId === null || kitCode === null || kitKind === null ? null : { kitId, code: kitCode, kind: kitKind }
      return { ...device, ...inCarton, kit, missing: [...missingOf(promised, { ...inCarton, kitKind })] }
    })
}

const palletSelect = `SELECT pallets.id AS palletId, pallets.code, pallets.partner_id AS partnerId,
    partners.name AS partnerName, pallets.shipment_id AS shipmentId, shipments.state AS shipmentState,
    pallets.weight_grams AS weightGrams, pallets.opened_at AS openedAt,
    (SELECT count(*) FROM cartons WHERE pallet_id = pallets.id) AS cartons,
    (SELECT coalesce(sum(devices), 0) FROM cartons WHERE pallet_id = pallets.id) AS devices
  FROM pallets JOIN partners ON partners.id = pallets.partner_id LEFT JOIN shipments ON shipments.id = pallets.shipment_id`

export function getPallet({ db }: Reading, palletId: string): PalletView | null {
  return statement<PalletView>(db, `${palletSelect} WHERE pallets.id = ?`).get(palletId) ?? null
}

/** The pallet with this code (XK…), or null. */
export function findPallet({ db }: Reading, code: string): PalletView | null {
  return statement<PalletView>(db, `${palletSelect} WHERE pallets.code = ?`).get(code) ?? null
}

/** Pallets that are in no shipment that has left, the newest first. */
export function listPallets({ db }: Reading): PalletView[] {
  const sql = `${palletSelect} WHERE pallets.shipment_id IS NULL OR shipments.state IN ('prepared', 'closed')
    ORDER BY pallets.id DESC LIMIT 500`
  return statement<PalletView>(db, sql).all()
}
