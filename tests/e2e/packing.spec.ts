import type { Page } from '@playwright/test'
import { controlCode } from '../../shared/label/station-code.ts'
import { laptop } from '../fixtures/laptop-changes.ts'
import { madeIccid } from '../station/store/made/made-kits.ts'
import { ask, devicesByState, newestDevice } from './ask.ts'
import { noViolations, readCapture, shot } from './driving.ts'
import { enterLot } from './one-lot.ts'
import { scan } from './scanning.ts'
import { benchReady, expect, test } from './station-app.ts'

const line = (page: Page) => page.getByRole('status').first()

test('one device goes from the queue to its receiver by scanner bursts only; without its SIM the carton stays open', async ({
  running,
}) => {
  test.setTimeout(180_000)
  const { page } = running
  await benchReady(page)
  await readCapture(running, laptop)
  const lotId = await enterLot(page)
  const promised = { connection: 'sim' as const, hasCharger: true, accessories: ['souris'] }
  await ask(page, 'promise.make', { whose: { for: 'lot', lotId }, promised })
  const iccid = madeIccid(7)
  await ask(page, 'kit.add', { kind: 'sim', serial: null, plan: '20 Go', supplier: 'Opérateur', iccid })
  const { tag, deviceId } = await newestDevice(page)
  await ask(page, 'queue.add', { deviceId, lotId })
  const ready = controlCode('ready')

  await page.keyboard.press('F12')
  await expect(page.getByText('Scannez un appareil en file : son colis s’ouvre.')).toBeVisible()
  await shot(running, 'packing-empty')
  await scan(page, tag, 'right', 'MIS EN COLIS')
  await expect(line(page)).toContainText('Scannez la SIM de')
  await shot(running, 'packing-missing')
  await scan(page, ready, 'wrong', 'IL MANQUE')
  await scan(page, tag, 'wrong', 'Cet appareil est déjà dans un colis')
  await scan(page, iccid, 'right', 'PACK ASSOCIÉ')
  await expect(line(page)).toContainText('chargeur, souris')
  await scan(page, ready, 'right', 'VÉRIFIÉ')
  await expect(line(page)).toContainText('PRÊT pour fermer le colis')
  await shot(running, 'packing-complete')
  await noViolations(page)
  await scan(page, ready, 'right', 'COLIS FERMÉ')
  await scan(page, ready, 'right', 'EXPÉDITION')
  await expect(line(page)).toContainText('clore et numéroter')
  await scan(page, ready, 'right', 'PAPIERS NUMÉROTÉS')
  const note = page.getByRole('button', { name: /Bon de livraison BL-/ })
  await expect(note).toBeVisible()
  await shot(running, 'packing-closed')
  await scan(page, ready, 'right', 'PARTIE')
  await expect(line(page)).toContainText('Scannez les appareils reçus')
  await shot(running, 'packing-in-transit')

  await page.keyboard.press('F1')
  const query = { state: 'in-transit', partnerId: null, after: null, limit: 1 } as const
  const [shipment] = (await ask(page, 'shipment.list', query)).shipments
  const { papers } = await ask(page, 'shipment.get', { shipmentId: shipment?.shipmentId ?? '' })
  const codeOfNote = papers.find(({ kind }) => kind === 'receiver-note')?.code ?? 'no receiver note'
  await scan(page, codeOfNote, 'right', /BR-/)
  await scan(page, tag, 'right', 'REÇU')
  await expect(line(page)).toContainText('Tout est réglé')
  await shot(running, 'packing-delivered')
  await noViolations(page)
  expect(await devicesByState(page)).toEqual({ delivered: 1 })
})
