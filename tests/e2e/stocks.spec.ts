import type { Page } from '@playwright/test'
import { controlCode } from '../../shared/label/station-code.ts'
import { laptop } from '../fixtures/laptop-changes.ts'
import { madeIccid } from '../station/store/made/made-kits.ts'
import { ask, devicesByState, newestDevice } from './ask.ts'
import { goTo, noViolations, readCapture, shot } from './driving.ts'
import { enterLot } from './one-lot.ts'
import { scan } from './scanning.ts'
import { benchReady, expect, test } from './station-app.ts'

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()
async function answerSheet(page: Page, field: string | RegExp, text: string, button: string) {
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('textbox', { name: field }).fill(text)
  await sheet.getByRole('button', { name: button }).click()
  await expect(sheet).toBeHidden()
}

test('kits are taken in by scan and by list, a pallet goes to its receiver, whose table is read, and a device comes back', async ({
  running,
}) => {
  test.setTimeout(240_000)
  const { page } = running
  await benchReady(page)
  await readCapture(running, laptop)

  await page.keyboard.press('F12')
  await page.getByRole('tab', { name: 'Packs connexion' }).click()
  await page.getByRole('textbox', { name: 'Forfait' }).fill('20 Go')
  await scan(page, madeIccid(7), 'right', 'ENTRÉ EN STOCK')
  await scan(page, madeIccid(7), 'attention', 'DÉJÀ EN STOCK')
  await page.getByRole('searchbox', { name: /Chercher un code/ }).fill('')
  const list = page.getByLabel('Lire la liste d’un fournisseur').and(page.locator('input'))
  await list.setInputFiles(csv('sims.csv', `ICCID;Forfait\n${madeIccid(8)};50 Go\n8933010000000000001;50 Go\n`))
  await expect(page.getByRole('dialog')).toContainText('Ligne 3')
  await expect(page.getByRole('dialog')).toContainText('numéro de SIM')
  await shot(running, 'stocks-wrong-list')
  await press(page, 'Compris')
  await list.setInputFiles(csv('sims.csv', `ICCID;Forfait\n${madeIccid(8)};50 Go\n${madeIccid(7)};20 Go\n`))
  await expect(page.getByText(/1 pack entré en stock.*1 y était déjà/)).toBeVisible()
  await page
    .getByRole('listitem')
    .filter({ hasText: madeIccid(8) })
    .getByRole('button', { name: 'Bloquer' })
    .click()
  await answerSheet(page, 'Motif', 'ligne coupée', 'Bloquer')
  await expect(page.getByRole('button', { name: 'Remettre en stock' })).toBeVisible()
  await noViolations(page)
  await shot(running, 'stocks-kits')

  const lotId = await enterLot(page)
  const { tag, deviceId } = await newestDevice(page)
  await ask(page, 'queue.add', { deviceId, lotId })
  const { cartonId, code: carton } = (await ask(page, 'carton.open', { lotId })).carton
  await ask(page, 'carton.pack', { cartonId, tag })
  await ask(page, 'kit.pair', { deviceId, kit: madeIccid(7) })
  await ask(page, 'carton.close', { cartonId })

  await page.getByRole('tab', { name: 'Palettes' }).click()
  await page.getByRole('button', { name: /Pour la structure/ }).click()
  await page.getByRole('option', { name: 'Secours populaire' }).click()
  await press(page, 'Commencer une palette')
  await scan(page, carton, 'right', 'SUR LA PALETTE')
  await press(page, 'non pesé')
  await answerSheet(page, /en kilogrammes/, '312', 'Peser la palette')
  await expect(page.getByRole('button', { name: '312 kg' })).toBeVisible()
  await noViolations(page)
  await shot(running, 'stocks-pallet')
  await scan(page, controlCode('ready'), 'right', 'EXPÉDITION')
  await press(page, 'Sortir')
  await expect(page.getByRole('button', { name: 'Abandonner l’expédition' })).toBeVisible()
  await scan(page, carton, 'right', 'EXPÉDITION')
  await expect(page.getByRole('button', { name: 'Abandonner l’expédition' })).toBeHidden()
  await scan(page, controlCode('ready'), 'right', 'PAPIERS NUMÉROTÉS')
  await scan(page, controlCode('ready'), 'right', 'PARTIE')

  await press(page, 'Appareil en plus')
  await answerSheet(page, /appareil en plus/, 'PF0XYZ', 'Appareil en plus')
  await expect(page.getByText('Appareil en plus : PF0XYZ')).toBeVisible()
  const answer = page.getByLabel('Lire sa réponse').and(page.locator('input'))
  await answer.setInputFiles(csv('recus.csv', `Inventaire;État\n${tag};peut-être\n`))
  await expect(page.getByRole('dialog')).toContainText('Ce constat n’est pas connu')
  await press(page, 'Compris')
  await shot(running, 'stocks-shipment')
  await answer.setInputFiles(csv('recus.csv', `Inventaire;État\n${tag};reçu\n`))
  await expect(page.getByText(/Réponse lue.*1 reçu/)).toBeVisible()

  await goTo(page, `#/device/${deviceId}/verdict`)
  await expect(page.getByRole('region', { name: 'Pack connexion' })).toContainText(madeIccid(7))
  await press(page, 'Revenu')
  await answerSheet(page, /Pourquoi/, 'écran fendu', 'est revenu')
  await expect(page.getByRole('button', { name: 'Revenu', exact: true })).toBeHidden()
  await shot(running, 'stocks-back')
  await press(page, 'Recycler (D3E)')
  await answerSheet(page, 'Motif', 'carte mère morte', 'recyclage')
  await expect(page.getByText('recyclage.')).toBeVisible()
  expect(await devicesByState(page)).toEqual({ recycled: 1 })
})
