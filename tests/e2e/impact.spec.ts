import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerSaveDialog } from './driving.ts'
import { typeByHand } from './scanner-keys.ts'
import { benchReady, expect, root, test } from './station-app.ts'

const screens = join(root, 'test-results', 'screens')
mkdirSync(screens, { recursive: true })
const pin = '480213'

test('coordination enters who the papers are from, signs another factor, and saves the page for those who gave', async ({
  running,
  folder,
}) => {
  test.setTimeout(150_000)
  const { app, page } = running
  await benchReady(page)
  const shot = (name: string) => page.screenshot({ path: join(screens, `impact-${name}.png`) })

  await test.step('the organisation is saved, and stands there when one comes back', async () => {
    await page.evaluate(() => void (window.location.hash = '#/organisation'))
    await page.getByLabel('Nom de l’organisme').click()
    await typeByHand(page, 'Atelier du Canal')
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
    await expect(page.getByText('Organisme enregistré')).toBeVisible()
    await shot('organisation')
  })

  await test.step('somebody works here by name', async () => {
    await page.evaluate(() => window.etabli.station.call('operation.add', { name: 'Rentrée' }))
    await page.getByRole('button', { name: 'Personnes' }).click()
    await page.getByRole('button', { name: 'Inscrire quelqu’un' }).click()
    await typeByHand(page, 'Awa Diop')
    await page.getByLabel(/^Code/).click()
    await typeByHand(page, pin)
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
    await expect(page.getByText('Awa Diop')).toBeVisible()
    await shot('people')
  })

  await test.step('a factor changes with its source and her signature only', async () => {
    await page.evaluate(() => void (window.location.hash = '#/impact/'))
    await page.getByRole('button', { name: 'Changer les facteurs…' }).click()
    const kind = page.getByRole('group', { name: 'portable' })
    const kilograms = kind.getByLabel(/^Déchets évités/)
    await kilograms.fill('2,1')
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
    await expect(page.getByText(/ce chiffre a changé, pas sa source/)).toBeVisible()
    await kind.getByLabel('Source du chiffre').first().fill('Pesées de l’atelier, 2026')
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
    const sheet = page.getByRole('dialog', { name: 'Qui en répond ?' })
    for (const digit of pin) await sheet.getByRole('button', { name: digit, exact: true }).click()
    await shot('signature')
    await sheet.getByRole('button', { name: 'Valider' }).click()
    await expect(page.getByText('Facteurs enregistrés')).toBeVisible()
    await expect(page.getByRole('row', { name: /^portable/ })).toContainText('Pesées de l’atelier, 2026')
    await shot('factors')
  })

  await test.step('the page is saved as a PDF', async () => {
    const path = join(folder, 'bilan.pdf')
    await answerSaveDialog(app, path)
    await page.getByRole('button', { name: 'Enregistrer en PDF…' }).click()
    await expect(page.getByText('Bilan enregistré')).toBeVisible()
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
    await shot('saved')
  })
})
