// A packing table at work until it is killed: `node kill-shipping-worker.ts FOLDER SEED`. Each line on stdout is one change
// that was committed.
import { writeSync } from 'node:fs'
import { closeCarton, openCarton } from '../../../../electron/station/store/packing/change-carton.ts'
import { loadShipment, prepareShipment } from '../../../../electron/station/store/shipping/change-shipment.ts'
import {
  closeShipment,
  departShipment,
  reopenShipment,
} from '../../../../electron/station/store/shipping/close-shipment.ts'
import { findLot, listLots } from '../../../../electron/station/store/campaign/lots.ts'
import { openStore } from '../../../../electron/station/store/open-store.ts'
import { packDevice } from '../../../../electron/station/store/packing/pack-device.ts'
import { pairKit } from '../../../../electron/station/store/packing/pair-kit.ts'
import { takeReceipt } from '../../../../electron/station/store/shipping/receipts.ts'
import { listSources } from '../../../../electron/station/store/arrivals/sources.ts'
import { act, madeLot } from '../made/made-intake.ts'
import { madeKit, queuedDevice } from '../made/made-kits.ts'
import { importList, madeSource } from '../made/made-lists.ts'
import { day, sure } from '../made/made-shipment.ts'

const [folder = '', seed = '1'] = process.argv.slice(2)
const say = (line: string) => void writeSync(1, `${line}\n`)
const store = openStore({ folder, newBench: { prefix: 'T7' } })
say('open')

const lotId = listLots(store)[0]?.lotId ?? madeLot(store)
const partnerId = findLot(store, lotId)?.partnerId ?? ''
const [operation] = store.db
  .prepare<[], { id: string }>(`SELECT operation_id AS id FROM sources UNION SELECT '' ORDER BY 1 DESC LIMIT 1`)
  .all()
const sourceId = listSources(store, operation?.id ?? '')[0]?.sourceId ?? madeSource(store).sourceId

/** Three devices with their kits, in a closed carton of a shipment that is prepared. */
function prepared(round: string): { shipmentId: string; devices: readonly string[] } {
  const { cartonId, code } = sure(openCarton(store, act, lotId))
  const devices = [1, 2, 3].map((number) => {
    const { deviceId } = queuedDevice(store, lotId, { serial: `S${round}-${number}` })
    packDevice(store, act, cartonId, deviceId)
    const kit = madeKit(store, Number(round) * 3 + number)
    pairKit(store, act, deviceId, kit.code)
    return deviceId
  })
  closeCarton(store, act, cartonId)
  const { shipmentId } = sure(prepareShipment(store, act, partnerId))
  sure(loadShipment(store, act, shipmentId, code))
  return { shipmentId, devices }
}

for (let count = 0; ; count += 1) {
  const round = `${seed}${String(count).padStart(3, '0')}`
  const list = Array.from({ length: 300 }, (_, index) => `Latitude;L${round}-${index}`).join('\n')
  importList(store, sourceId, `Modèle;Numéro de série\n${list}\n`)
  say(`list L${round}-`)
  const { shipmentId, devices } = prepared(round)
  closeShipment(store, act, shipmentId, day)
  if (count % 2 === 0) {
    sure(reopenShipment(store, act, shipmentId, 'oubli'))
    closeShipment(store, act, shipmentId, day)
  }
  say(`closed ${shipmentId}`)
  sure(departShipment(store, act, shipmentId, day))
  const lines = devices.map(
    (deviceId, index) => ({ deviceId, mark: index === 0 ? 'missing' : 'received', note: null }) as const,
  )
  const file = { name: 'retour.csv', bytes: Buffer.from(`${shipmentId};${'x'.repeat(200_000)}`) }
  sure(takeReceipt(store, act, shipmentId, { by: 'table', lines, extras: [], file }))
  say(`received ${shipmentId}`)
}
