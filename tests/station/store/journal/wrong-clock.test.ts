import { describe, expect, test } from 'vitest'
import { closeCarton, openCarton } from '../../../../electron/station/store/packing/change-carton.ts'
import { loadShipment, prepareShipment } from '../../../../electron/station/store/shipping/change-shipment.ts'
import { closeShipment, departShipment } from '../../../../electron/station/store/shipping/close-shipment.ts'
import { returnDevice } from '../../../../electron/station/store/devices/come-back.ts'
import { findDevice } from '../../../../electron/station/store/devices/device-rows.ts'
import { gateEvidence } from '../../../../electron/station/store/proofs/gates.ts'
import { findLot } from '../../../../electron/station/store/campaign/lots.ts'
import { packDevice } from '../../../../electron/station/store/packing/pack-device.ts'
import { papersOf } from '../../../../electron/station/store/shipping/papers.ts'
import { importErasures } from '../../../../electron/station/store/proofs/record-erasure.ts'
import type { Store } from '../../../../electron/station/store/store.ts'
import type { ErasureRecord } from '../../../../shared/device/erasure.ts'
import { paperNumberText } from '../../../../shared/shipping/papers/paper.ts'
import { expectInvariants } from '../invariants.ts'
import { act, madeLot } from '../made/made-intake.ts'
import { queuedDevice } from '../made/made-kits.ts'
import { sure } from '../made/made-shipment.ts'
import { temporaryStore } from '../temporary-store.ts'

const at = (moment: string) => ({ ...act, at: `${moment}.000Z` })

/** An erasure of the disk that ended then, by the erasing machine's clock, and was taken down then, by the bench's. */
function wipe(store: Store, finishedAt: string, recordedAt: string): void {
  const record: ErasureRecord = {
    source: 'nwipe-log',
    result: 'erased',
    disk: { serial: 'DISK-A', model: 'Disk', sizeBytes: 256_060_514_304 },
    method: 'Fill With Zeros',
    passes: 1,
    rounds: 1,
    verification: 'last',
    errors: { pass: 0, verification: 0, synchronisation: 0 },
    startedAt: null,
    finishedAt,
    tool: 'nwipe',
    toolVersion: '0.34',
    erasedBy: null,
    verifiedBy: null,
  }
  importErasures(store, at(recordedAt), { name: 'nwipe.log', bytes: Buffer.from(finishedAt + recordedAt) }, [record])
}

/** A shipment of one device with that disk, on its way; its papers are of this day. */
function shipped(store: Store, lotId: string, serial: string, day: string): { deviceId: string; shipmentId: string } {
  const { deviceId } = queuedDevice(store, lotId, { serial, diskSerial: `DISK-${serial}` })
  const { cartonId, code } = sure(openCarton(store, act, lotId))
  packDevice(store, act, cartonId, deviceId)
  closeCarton(store, act, cartonId)
  const { shipmentId } = sure(prepareShipment(store, act, findLot(store, lotId)?.partnerId ?? ''))
  sure(loadShipment(store, act, shipmentId, code))
  expect(closeShipment(store, act, shipmentId, day)).toMatchObject({ result: 'closed' })
  sure(departShipment(store, act, shipmentId, day))
  return { deviceId, shipmentId }
}

const stateOf = (store: Store, deviceId: string) =>
  gateEvidence(store, findDevice(store, deviceId) ?? expect.fail()).disks?.map(({ proof }) => proof.state)

describe('a device that came back while the clock of the bench was wrong', () => {
  test('is proven by an erasure after it once the clock is right, and by none from before it left', () => {
    const store = temporaryStore()
    const { deviceId } = shipped(store, madeLot(store), 'A', '2026-11-23')
    wipe(store, '2026-11-20T10:00:00', '2026-11-23T09:00:00')
    expect(stateOf(store, deviceId)).toEqual(['erased'])
    expect(returnDevice(store, at('2031-01-01T00:00:00'), deviceId, 'écran')).toBe('returned')
    expect(stateOf(store, deviceId)).toEqual(['none'])
    // An old log that comes only now ended long before anything that is known of the return.
    wipe(store, '2026-11-20T10:00:00', '2026-12-02T09:00:00')
    expect(stateOf(store, deviceId)).toEqual(['none'])
    wipe(store, '2026-12-02T09:30:00', '2026-12-02T10:00:00')
    expect(stateOf(store, deviceId)).toEqual(['erased'])
    expectInvariants(store)
  })

  test('is proven by nothing from before though the clock had gone back when it came', () => {
    const store = temporaryStore()
    const { deviceId } = shipped(store, madeLot(store), 'A', '2026-11-23')
    wipe(store, '2026-11-20T10:00:00', '2026-11-23T09:00:00')
    expect(returnDevice(store, at('2020-01-01T00:00:00'), deviceId, 'écran')).toBe('returned')
    expect(stateOf(store, deviceId)).toEqual(['none'])
  })
})

test('papers count on in each year, without gaps, when the year ends and when the clock goes back over its end', () => {
  const store = temporaryStore()
  const lotId = madeLot(store)
  const numbers = ['2026-12-31', '2027-01-01', '2026-12-31', '2027-01-02'].map((day, index) => {
    const { shipmentId } = shipped(store, lotId, `S${index}`, day)
    return papersOf(store, shipmentId).map(({ number }) => paperNumberText(number))[0]
  })
  expect(numbers).toEqual(['LC-T7-2026-000001', 'LC-T7-2027-000001', 'LC-T7-2026-000002', 'LC-T7-2027-000002'])
  expectInvariants(store)
})
