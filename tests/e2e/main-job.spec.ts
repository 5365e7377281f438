import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { laptop } from '../fixtures/laptop-changes.ts'
import { answerSaveDialog, cardsOf, readCapture, shot } from './driving.ts'
import { scanKeys } from './scanner-keys.ts'
import { benchReady, expect, machinesFolder, startApp, test } from './station-app.ts'

/** Real captures of other people's machines where they are at hand, else our own made-up one alone. */
const captures = [
  laptop,
  ...['acer-a315-53-4gb', 'thinkpad-t480-two-batteries'].map((name) => join(machinesFolder, name)),
].filter((folder) => existsSync(folder))

const newestCard = (page: Page) => cardsOf(page).first()

async function addPartnerAndLot(page: Page): Promise<void> {
  await page.keyboard.press('F5')
  await page.getByRole('button', { name: 'Ajouter une structure' }).click()
  await page.getByRole('textbox', { name: 'Nom de la structure' }).fill('Aide sociale à l’enfance')
  await page.getByRole('dialog').getByRole('button', { name: 'Ajouter', exact: true }).click()
  await page.getByRole('button', { name: 'Ajouter un lot' }).click()
  await page.getByRole('textbox', { name: 'Nom de l’opération' }).fill('Connexion d’Urgence')
  await page.getByRole('textbox', { name: /Appareils attribués/ }).fill('12')
  await page.getByRole('dialog').getByRole('button', { name: 'Attribuer', exact: true }).click()
  await page.getByRole('textbox', { name: 'Nom du lot' }).fill('Vague 1')
  await page.getByRole('textbox', { name: /Nombre demandé/ }).fill('12')
  await page.getByRole('dialog').getByRole('button', { name: 'Ajouter', exact: true }).click()
  await expect(page.getByRole('button', { name: /Vague 1/ }).first()).toBeVisible()
}

test('from a plugged machine to the shipping queue, and still there after a restart', async ({ userData, running }) => {
  test.setTimeout(180_000)
  const { app, page } = running
  await benchReady(page)
  await shot(running, 'bench-empty')

  await page.keyboard.press('F2')
  await expect(newestCard(page)).toHaveAttribute('data-stage', 'done')
  await expect(newestCard(page)).toContainText(/CONFORME|INCOMPLET/)
  for (const folder of captures.toReversed()) await readCapture(running, folder)
  await expect(page.getByRole('article')).toHaveCount(captures.length + 1)
  await expect(newestCard(page)).toContainText('CONFORME')
  await shot(running, 'bench-cards')
  if (captures.length > 1) {
    await expect(page.getByRole('article').filter({ hasText: 'Aspire A315-53' })).toContainText(/ajouter 4\sGio/)
  }

  await addPartnerAndLot(page)
  await page.keyboard.press('F1')
  await page.getByRole('button', { name: /Lot pour la file/ }).click()
  await page.getByRole('option', { name: /Vague 1/ }).click()
  await newestCard(page).click()
  await page.keyboard.press('F7')
  await expect(newestCard(page)).toContainText('Vague 1')

  await page.keyboard.press('F8')
  await expect(page.getByRole('tab', { name: 'Verdict' })).toBeVisible()
  await shot(running, 'device-verdict')
  await page.getByRole('tab', { name: 'Relevé' }).click()
  await shot(running, 'device-report')
  await page.getByRole('tab', { name: 'Étiquette' }).click()
  const pdf = join(userData, 'label.pdf')
  await answerSaveDialog(app, pdf)
  await page.getByRole('button', { name: /Enregistrer en PDF/ }).click()
  await expect(page.getByText(/Étiquette enregistrée/)).toBeVisible()
  await shot(running, 'device-label')
  const tag = await decodedTag(pdf)
  await page.getByRole('tab', { name: 'Journal' }).click()
  await expect(page.getByText(/Vague 1/).first()).toBeVisible()
  await shot(running, 'device-journal')
  await page.keyboard.press('F4')
  await expect(page.getByRole('row')).toHaveCount(captures.length + 1)
  await shot(running, 'devices')
  await app.close()

  const again = await startApp(userData)
  try {
    await benchReady(again.page)
    await scanKeys(again.page, `${tag}\n`)
    await expect(again.page.getByRole('tab', { name: 'Verdict' })).toBeVisible()
    await expect(again.page.getByText(`${tag.slice(0, 2)} ${tag.slice(2, 8)} ${tag.slice(8)}`).first()).toBeVisible()
    await again.page.keyboard.press('F5')
    await again.page
      .getByRole('button', { name: /Vague 1/ })
      .first()
      .click()
    await expect(again.page.getByText('1 sur 12')).toBeVisible()
    await shot(again, 'queue')
  } finally {
    await again.app.close()
  }
})

/** What an independent decoder reads from the printed label at the resolution of a label printer. */
async function decodedTag(pdf: string): Promise<string> {
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')
  const prefix = pdf.replace('.pdf', '')
  expect(spawnSync('pdftoppm', ['-r', '300', '-mono', pdf, prefix]).status).toBe(0)
  const decoded = spawnSync('zbarimg', ['--quiet', '--raw', `${prefix}-1.pbm`], { encoding: 'utf8' })
  expect(decoded.stdout.trim()).toMatch(/^[0-9CDEFHJKNPRTVX]{9}$/)
  return decoded.stdout.trim()
}
