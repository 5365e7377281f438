import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ask } from './ask.ts'
import { answerSaveDialog, goTo, shot } from './driving.ts'
import { typeByHand } from './scanner-keys.ts'
import { enterFirstPerson, signOnKeys } from './signing.ts'
import { benchReady, expect, test } from './station-app.ts'

const awa = { name: 'Awa Diop', pin: '480213' }

test('coordination enters who the papers are from, signs another factor, and saves the page for those who gave', async ({
  running,
  folder,
}) => {
  test.setTimeout(150_000)
  const { app, page } = running
  await benchReady(page)

  await test.step('the organisation is saved, and stands there when one comes back', async () => {
    await goTo(page, '#/organisation')
    await page.getByLabel('Nom de l’organisme').click()
    await typeByHand(page, 'Atelier du Canal')
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
    await expect(page.getByText('Organisme enregistré')).toBeVisible()
    await shot(running, 'impact-organisation')
  })

  await test.step('somebody works here by name', async () => {
    await ask(page, 'operation.add', { name: 'Rentrée' })
    await enterFirstPerson(page, awa.name, awa.pin)
    await shot(running, 'impact-people')
  })

  await test.step('a factor changes with its source and her signature only', async () => {
    await goTo(page, '#/impact/')
    await page.getByRole('button', { name: 'Changer les facteurs…' }).click()
    const kind = page.getByRole('group', { name: 'portable' })
    const kilograms = kind.getByLabel(/^Déchets évités/)
    await kilograms.fill('2,1')
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
    await expect(page.getByText(/ce chiffre a changé, pas sa source/)).toBeVisible()
    await kind.getByLabel('Source du chiffre').first().fill('Pesées de l’atelier, 2026')
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
    await signOnKeys(page, awa, () => shot(running, 'impact-signature'))
    await expect(page.getByText('Facteurs enregistrés')).toBeVisible()
    await expect(page.getByRole('row', { name: /^portable/ })).toContainText('Pesées de l’atelier, 2026')
    await shot(running, 'impact-factors')
  })

  await test.step('the page is saved as a PDF', async () => {
    const path = join(folder, 'bilan.pdf')
    await answerSaveDialog(app, path)
    await page.getByRole('button', { name: 'Enregistrer en PDF…' }).click()
    await expect(page.getByText('Bilan enregistré')).toBeVisible()
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
    await shot(running, 'impact-saved')
  })
})
