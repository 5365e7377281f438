import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeCarton, openCarton } from '../../electron/station/store/packing/change-carton.ts'
import { loadShipment, prepareShipment } from '../../electron/station/store/shipping/change-shipment.ts'
import { closeShipment, departShipment } from '../../electron/station/store/shipping/close-shipment.ts'
import { openStore } from '../../electron/station/store/open-store.ts'
import { packDevice } from '../../electron/station/store/packing/pack-device.ts'
import { takeReceipt } from '../../electron/station/store/shipping/receipts.ts'
import { act, madeLot } from '../station/store/made/made-intake.ts'
import { queuedDevice } from '../station/store/made/made-kits.ts'
import { sure } from '../station/store/made/made-shipment.ts'

const [cartons, perCarton] = [30, 20]
const folder = mkdtempSync(join(tmpdir(), 'etabli-packing-'))
const store = openStore({ folder, newBench: { prefix: 'T7' } })
const times = new Map<string, number[]>()
const timed = <T>(what: string, work: () => T): T => {
  const start = performance.now()
  const done = work()
  times.set(what, [...(times.get(what) ?? []), performance.now() - start])
  return done
}

try {
  const lotId = madeLot(store)
  const deviceIds: string[] = []
  const codes: string[] = []
  let partnerId = ''
  for (let carton = 0; carton < cartons; carton += 1) {
    const opened = sure(openCarton(store, act, lotId))
    partnerId = opened.partnerId
    codes.push(opened.code)
    for (let index = 0; index < perCarton; index += 1) {
      const { deviceId } = queuedDevice(store, lotId, { serial: `SN-${carton}-${index}` })
      deviceIds.push(deviceId)
      timed('a device packed', () => packDevice(store, act, opened.cartonId, deviceId))
    }
    timed(`a carton of ${perCarton} closed`, () => closeCarton(store, act, opened.cartonId))
  }
  const { shipmentId } = sure(prepareShipment(store, act, partnerId))
  for (const code of codes) timed('a carton loaded', () => sure(loadShipment(store, act, shipmentId, code)))
  const size = `a shipment of ${deviceIds.length} devices`
  timed(`${size} closed`, () => closeShipment(store, act, shipmentId, '2026-11-23'))
  timed(`${size} handed over`, () => sure(departShipment(store, act, shipmentId, '2026-11-23')))
  const lines = deviceIds.map((deviceId) => ({ deviceId, mark: 'received' as const, note: null }))
  timed(`${size} received`, () =>
    sure(takeReceipt(store, act, shipmentId, { by: 'table', lines, extras: [], file: null })),
  )
  for (const [what, all] of times) {
    const sorted = all.toSorted((left, right) => left - right)
    const at = (share: number) =>
      (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)
    console.log(`${what}: median ${at(0.5)} ms, p99 ${at(0.99)} ms (${sorted.length})`)
  }
} finally {
  store.close()
  rmSync(folder, { recursive: true, force: true })
}
