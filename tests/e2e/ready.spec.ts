import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { laptop, otherDisk, writeLaptop } from '../fixtures/laptop-changes.ts'
import { laptopDisk, logOf } from '../station/erasure/logs.ts'
import { newestDevice } from './ask.ts'
import { answerSaveDialog, cardsOf, dropOnWindow, readCapture, shot } from './driving.ts'
import { scanKeys } from './scanner-keys.ts'
import { benchReady, expect, test } from './station-app.ts'

const newestCard = (page: Page) => cardsOf(page).first()
const gate = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) })

async function openReady(page: Page): Promise<void> {
  await page.keyboard.press('F1')
  await newestCard(page).click()
  await page.keyboard.press('F8')
  await page.getByRole('tab', { name: 'Prêt' }).click()
  await gate(page, 'Verdict').waitFor()
}

async function askForEverything(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ce que ce poste demande…' }).click()
  for (const box of await page.getByRole('dialog').getByRole('checkbox').all()) await box.check({ force: true })
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

test('a device is made ready by its log, its tests, its grade and its label, and another disk takes that away', async ({
  running,
  folder,
}) => {
  test.setTimeout(240_000)
  const { app, page } = running
  await benchReady(page)
  await readCapture(running, laptop)
  await openReady(page)
  await askForEverything(page)
  await expect(page.getByText('4 conditions restent à tenir')).toBeVisible()
  await expect(gate(page, 'Effacement des disques')).toContainText('Un disque n’a pas de preuve d’effacement.')
  await shot(running, 'ready-open')

  const log = join(folder, 'nwipe.log')
  writeFileSync(log, logOf(laptopDisk))
  await dropOnWindow(page, [log])
  // The screen stays where the work is.
  await expect(gate(page, 'Effacement des disques')).toContainText(/ en règle/)
  await shot(running, 'ready-erased')

  // Each item by its key, as a hand presses it; the next one stands there after it.
  const progress = page.getByText(/^\d+ testés? sur \d+$/)
  const total = Number(/sur (\d+)/.exec((await progress.textContent()) ?? '')?.[1])
  expect(total).toBeGreaterThan(10)
  for (let done = 1; done <= total; done += 1) {
    await page.keyboard.press('1')
    if (done === 3) await shot(running, 'ready-checklist')
    if (done < total) await expect(progress).toHaveText(`${done} ${done < 2 ? 'testé' : 'testés'} sur ${total}`)
  }
  await expect(gate(page, 'Test de bon fonctionnement')).toContainText(/ en règle/)

  await page.getByRole('button', { name: /^B / }).click()
  await expect(gate(page, 'Grade esthétique')).toContainText(/ en règle/)
  const { tag } = await newestDevice(page)
  await scanKeys(page, `${tag}\n`)
  await expect(gate(page, 'Étiquette collée')).toContainText(/ en règle/)
  await page.keyboard.press('Escape')

  if (!(await gate(page, 'Verdict').isVisible())) await openReady(page)
  await expect(page.getByText('Toutes les conditions demandées sont tenues.')).toBeVisible()
  await page.getByRole('button', { name: 'Marquer prêt' }).click()
  await expect(page.getByText('Cet appareil est prêt.')).toBeVisible()
  await shot(running, 'ready-ready')

  const file = join(folder, 'fiche.pdf')
  await answerSaveDialog(app, file)
  await page.getByRole('button', { name: 'Fiche de conformité (PDF)' }).click()
  await expect(page.getByText(/Fiche FC-.*-000001 enregistrée/)).toBeVisible()
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')

  const changed = join(folder, 'autre disque')
  writeLaptop(changed, otherDisk(777))
  await page.keyboard.press('F1')
  await readCapture(running, changed)
  await expect(page.getByText(/n’est plus prêt\s: Un disque n’a pas de preuve d’effacement/)).toBeVisible()
  await shot(running, 'ready-lost-card')
  await openReady(page)
  await expect(page.getByText('1 condition reste à tenir')).toBeVisible()
  await expect(gate(page, 'Effacement des disques')).toContainText('Un disque n’a pas de preuve d’effacement.')
  await expect(page.getByRole('button', { name: 'Marquer prêt' })).toBeDisabled()
  await expect(page.getByText(/N’est plus prêt depuis le/)).toBeVisible()
  await shot(running, 'ready-lost')
  await page.getByRole('tab', { name: 'Journal' }).click()
  await expect(page.getByText(/Retiré\s: «\sprêt\s» devient «\saudité\s»/)).toBeVisible()
  await expect(page.getByText(/Fiche de conformité FC-.*-000001 établie/)).toBeVisible()
  await shot(running, 'ready-lost-journal')
})
