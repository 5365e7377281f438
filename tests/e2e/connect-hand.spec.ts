import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { laptop, laptopOutput, otherDisk, otherNumbers, writeLaptop } from '../fixtures/laptop-changes.ts'
import { cardsOf, readCapture, shot } from './driving.ts'
import { benchReady, expect, test } from './station-app.ts'

const field = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name })

test('a dead machine gets its tag first and its details later, and what was typed is marked as typed', async ({
  running,
}) => {
  const { page } = running
  await benchReady(page)
  await page.keyboard.press('F10')
  await page.getByRole('link', { name: /À la main/ }).click()
  await shot(running, 'connect-hand-form')
  // Nothing but its kind: the machine says nothing, and the tag can't wait.
  await page.getByRole('button', { name: 'Donner un numéro' }).click()
  const given = page.locator('output', { hasText: 'Numéro d’inventaire' })
  await expect(given).toBeVisible()
  const tag = /[0-9A-Z]{2} [0-9]{6} [0-9A-Z]/.exec((await given.textContent()) ?? '')?.[0]
  expect(tag).toBeDefined()
  await shot(running, 'connect-hand-tag')

  await page.getByRole('button', { name: 'Compléter', exact: true }).click()
  await page.getByRole('button', { name: 'Compléter à la main…' }).click()
  await field(page, 'Fabricant').fill('Dell')
  await field(page, 'Modèle').fill('Latitude 5480')
  await field(page, 'Numéro de série').fill('7XK3M12')
  await field(page, /Mémoire \(Gio\)/).fill('8')
  await shot(running, 'connect-hand-details')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText(`${tag} est complété`)).toBeVisible()
  for (const value of ['Latitude 5480', '7XK3M12']) {
    const row = page.getByRole('row').filter({ hasText: value }).first()
    await expect(row).toContainText('saisi à la main')
  }
  await shot(running, 'connect-hand-typed')
})

test('a machine that comes again shows its other disk and its added memory; a doubt shows both sides', async ({
  running,
  folder,
}) => {
  test.setTimeout(120_000)
  const { page } = running
  await benchReady(page)
  await readCapture(running, laptop)
  const first = await cardsOf(page)
    .first()
    .getByText(/^\S{2} \d{6} \S$/)
    .textContent()

  const upgraded = join(folder, 'pc revenu')
  const emptySlot = 'Size: No Module Installed'
  writeLaptop(upgraded, {
    ...otherDisk(777001),
    'dmidecode.txt': laptopOutput('dmidecode.txt')
      .replace(emptySlot, 'Size: 8192 MB')
      .replace(/(Locator: ChannelB-DIMM0[\s\S]*?)Type: Unknown/, '$1Type: DDR4'),
  })
  await readCapture(running, upgraded)
  await expect(cardsOf(page).first()).toContainText('Déjà connu, relu')
  await expect(cardsOf(page).first()).toContainText(first ?? 'no tag')
  await page.keyboard.press('F8')
  await page.getByRole('tab', { name: 'Relevé' }).click()
  const changes = page.getByRole('region', { name: 'Changé depuis la lecture précédente' })
  await expect(changes).toContainText(/S41GNX0K512903.*S41GNX0K777001/)
  await expect(changes).toContainText('ajouté')
  await expect(changes).toContainText(/16\sGio/)
  await shot(running, 'connect-again-differences')

  // Another machine with the first one's disk and cards: parts that moved, or a serial that somebody rewrote.
  await page.keyboard.press('F1')
  const doubtful = join(folder, 'pc douteux')
  writeLaptop(doubtful, { 'dmidecode.txt': otherNumbers(5201)['dmidecode.txt'] ?? null, ...otherDisk(777001) })
  await readCapture(running, doubtful, 'undecided')
  const card = cardsOf(page).first()
  await expect(card).toContainText(first ?? 'no tag')
  await expect(card).toContainText('777001')
  await shot(running, 'connect-again-doubt')
  await card.getByRole('button', { name: 'Autre machine' }).click()
  await expect(card).toHaveAttribute('data-stage', 'done')
  await expect(card).not.toContainText(first ?? 'no tag')
})
