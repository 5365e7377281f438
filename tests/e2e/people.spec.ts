import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { ElectronApplication, Page } from '@playwright/test'
import { cardsOf } from './driving.ts'
import { scanKeys, typeByHand } from './scanner-keys.ts'
import { benchReady, expect, root, test } from './station-app.ts'

const screens = join(root, 'test-results', 'screens')
mkdirSync(screens, { recursive: true })
const shot = (page: Page, name: string) => page.screenshot({ path: join(screens, `people-${name}.png`) })

const pin = '480213'
const badge = 'EMMAUS0417'

async function openCapture(app: ElectronApplication, page: Page): Promise<void> {
  await app.evaluate(
    ({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    },
    join(root, 'tests', 'fixtures', 'captures', 'laptop-2018'),
  )
  await page.keyboard.press('F3')
  await expect(cardsOf(page).first()).toHaveAttribute('data-stage', 'done')
}

async function expectAccessible(page: Page, part: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include(part).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

test('people come by badge, and an act that needs a role waits for a badge or a PIN', async ({ running }) => {
  test.setTimeout(150_000)
  const { app, page } = running
  await benchReady(page)
  const sheet = page.getByRole('dialog', { name: 'Qui en répond ?' })

  await test.step('the first person is added, with a PIN', async () => {
    await page.getByRole('button', { name: 'Personnes' }).click()
    await page.getByRole('button', { name: 'Inscrire quelqu’un' }).click()
    await typeByHand(page, 'Awa Diop')
    await page.getByLabel(/^Code/).click()
    await typeByHand(page, pin)
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(page.getByText('Awa Diop')).toBeVisible()
    await expectAccessible(page, 'body')
  })

  await test.step('a badge from elsewhere becomes hers by a scan, and her PIN on the big keys says so', async () => {
    await page.getByRole('button', { name: 'Badge…' }).click()
    await scanKeys(page, `${badge}\n`)
    await expect(sheet).toBeVisible()
    await expectAccessible(page, '[role="dialog"]')
    for (const digit of pin) await sheet.getByRole('button', { name: digit, exact: true }).click()
    await shot(page, 'sign')
    await sheet.getByRole('button', { name: 'Valider' }).click()
    await expect(page.getByText('Ce badge vaut maintenant pour Awa Diop.')).toBeVisible()
    await expect(page.getByText('code · badge d’ailleurs')).toBeVisible()
  })

  await test.step('her badge puts her at the bench, and what is done is hers', async () => {
    await page.keyboard.press('F1')
    await scanKeys(page, `${badge}\n`)
    await expect(page.locator('[data-scan]')).toHaveAttribute('data-scan', 'right')
    await expect(page.getByRole('button', { name: 'Au poste : Awa Diop' })).toBeVisible()
    await openCapture(app, page)
    await page.keyboard.press('F8')
    await page.getByRole('tab', { name: 'Journal' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: 'Awa Diop' }).first()).toBeVisible()
    await shot(page, 'journal')
    await expectAccessible(page, '[role="tabpanel"]')
  })

  await test.step('another scan than a badge of somebody with the role leaves the act undone', async () => {
    await page.getByRole('tab', { name: 'Prêt' }).click()
    await page.getByRole('button', { name: 'Ce que ce poste demande…' }).click()
    await page.getByText('Grade esthétique', { exact: true }).last().click()
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(sheet).toBeVisible()
    await scanKeys(page, 'NOBODY99\n')
    await expect(sheet.getByRole('alert')).toContainText('Ce badge n’est à personne ici')
    await scanKeys(page, `${badge}\n`)
    await expect(sheet).toBeHidden()
    const asked = await page.evaluate(() => window.etabli.station.call('gates.asked', {}))
    expect(asked).toMatchObject({ ok: true, output: { asked: ['verdict', 'grade'] } })
  })
})
