import type { CartonDevice, CartonView } from '../../../../shared/contract/packing.ts'
import type { ShipmentView } from '../../../../shared/contract/shipments.ts'
import type { CosmeticGrade } from '../../../../shared/device/cosmetic-grade.ts'
import { deviceName } from '../../../../shared/device/device-name.ts'
import type { Gate, GateName } from '../../../../shared/device/gate.ts'
import { isPlaceholder } from '../../../../shared/report/placeholder.ts'
import type { Paper, PaperDevice, PaperNumber, PaperPartner } from '../../../../shared/shipping/papers/paper.ts'
import { statement } from '../connection.ts'
import { partnerAddress } from '../campaign/partner-addresses.ts'
import { findPartner } from '../campaign/partner-tree.ts'
import type { TakenNumber } from './papers.ts'
import { promisedFor } from '../packing/promises.ts'
import { getOrganisation } from '../bench/organisation.ts'
import type { Store } from '../store.ts'

type Reading = Pick<Store, 'db'>
export type CartonWithDevices = { readonly carton: CartonView; readonly devices: readonly CartonDevice[] }

/** What the newest event of a type says of a device, or null. */
function newest({ db }: Reading, deviceId: string, type: string): unknown {
  const sql = 'SELECT payload FROM events WHERE device_id = ? AND type = ? ORDER BY seq DESC LIMIT 1'
  const row = statement<{ payload: string }>(db, sql).get(deviceId, type)
  return row === undefined ? null : (JSON.parse(row.payload) as unknown)
}

/** The gates that were waived or not asked for when the device became ready: the papers repeat them. */
function notProven(store: Reading, deviceId: string): readonly GateName[] {
  const readied = newest(store, deviceId, 'device.readied') as { gates: readonly Gate[] } | null
  const open = readied?.gates.filter(({ outcome }) => outcome === 'waived' || outcome === 'not-required') ?? []
  return open.map(({ name }) => name)
}

function deviceOf(store: Reading, device: CartonDevice, isChargerPromised: boolean): PaperDevice {
  const { deviceId, tag, kind, serial, kit } = device
  const charger = device.hasCharger ? 'packed' : isChargerPromised ? 'missing' : 'not-needed'
  return {
    tag,
    kind,
    model: deviceName(device),
    serial: serial === null || isPlaceholder(serial, 'serial') ? null : serial,
    grade: (newest(store, deviceId, 'grade.given') as { grade: CosmeticGrade } | null)?.grade ?? null,
    kit: kit === null ? null : { kitCode: kit.code, kind: kit.kind },
    charger,
    accessories: device.accessories,
    notProven: notProven(store, deviceId),
  }
}

/** A partner with what it stands under, from the top. */
export function paperPartner(store: Reading, partnerId: string): PaperPartner {
  const partner = findPartner(store, partnerId)
  if (partner === null) throw new Error(`partner ${partnerId} of a shipment is gone`)
  const place: string[] = []
  for (let above = partner.parentId; above !== null;) {
    const one = findPartner(store, above)
    if (one === null) break
    place.unshift(one.name)
    above = one.parentId
  }
  const { addressLines, contact } = partnerAddress(store, partnerId)
  return { name: partner.name, place, addressLines, contact }
}

/** The operation and the wave that a lot's devices are for. */
function campaignOf({ db }: Reading, lotId: string): { operationName: string | null; waveName: string | null } {
  const row = statement<{ operationName: string; waveName: string }>(
    db,
    `SELECT operations.name AS operationName, waves.name AS waveName FROM lot_allocations
       JOIN allocations ON allocations.id = allocation_id JOIN waves ON waves.id = wave_id
       JOIN operations ON operations.id = operation_id WHERE lot_id = ?`,
  ).get(lotId)
  return row ?? { operationName: null, waveName: null }
}

/**
 * What the papers of a shipment say, worked out once for all of them: the receiver's note and the return form also name
 * the delivery note that they answer.
 */
export function shipmentDocument(
  store: Reading,
  shipment: ShipmentView,
  packed: readonly CartonWithDevices[],
): (taken: TakenNumber, issuedAt: string, issuedOn: string, answers: PaperNumber | undefined) => Paper {
  const [first] = packed
  const cartons = packed.map(({ carton, devices }) => {
    const { hasCharger } = promisedFor(store, carton.lotId)
    const { code, palletCode, weightGrams } = carton
    return { code, palletCode, weightGrams, devices: devices.map((device) => deviceOf(store, device, hasCharger)) }
  })
  const document = {
    isVoid: false,
    sender: getOrganisation(store),
    partner: paperPartner(store, shipment.partnerId),
    shipment: {
      name: shipment.name,
      ...(first === undefined ? { operationName: null, waveName: null } : campaignOf(store, first.carton.lotId)),
      lotNames: [...new Set(packed.map(({ carton }) => carton.lotName))],
      carrier: shipment.carrier,
      trackingNumber: shipment.trackingNumber,
      handedOverOn: shipment.departedOn,
    },
    cartons,
  }
  return ({ number, code }, issuedAt, issuedOn, answers) => ({
    number,
    code,
    issuedAt,
    issuedOn,
    ...document,
    ...(answers === undefined ? {} : { answers }),
  })
}
