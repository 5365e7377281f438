import { laptop } from '../fixtures/laptop-changes.ts'
import { ask } from './ask.ts'
import { noViolations, readCapture, shot } from './driving.ts'
import { scanKeys } from './scanner-keys.ts'
import { flash } from './scanning.ts'
import { enterFirstPerson, signOnKeys, signSheet } from './signing.ts'
import { benchReady, expect, test } from './station-app.ts'

const awa = { name: 'Awa Diop', pin: '480213' }
const badge = 'EMMAUS0417'

test('people come by badge, and an act that needs a role waits for a badge or a PIN', async ({ running }) => {
  test.setTimeout(150_000)
  const { page } = running
  await benchReady(page)
  const sheet = signSheet(page)

  await test.step('the first person is added, with a PIN', async () => {
    await enterFirstPerson(page, awa.name, awa.pin)
    await noViolations(page)
  })

  await test.step('a badge from elsewhere becomes hers by a scan, and her PIN on the big keys says so', async () => {
    await page.getByRole('button', { name: 'Badge…' }).click()
    await scanKeys(page, `${badge}\n`)
    await expect(sheet).toBeVisible()
    await noViolations(page, '[role="dialog"]')
    await signOnKeys(page, awa, () => shot(running, 'people-sign'))
    await expect(page.getByText('Ce badge vaut maintenant pour Awa Diop.')).toBeVisible()
    await expect(page.getByText('code · badge d’ailleurs')).toBeVisible()
  })

  await test.step('her badge puts her at the bench, and what is done is hers', async () => {
    await page.keyboard.press('F1')
    await scanKeys(page, `${badge}\n`)
    await expect(flash(page)).toHaveAttribute('data-scan', 'right')
    await expect(page.getByRole('button', { name: 'Au poste : Awa Diop' })).toBeVisible()
    await readCapture(running, laptop)
    await page.keyboard.press('F8')
    await page.getByRole('tab', { name: 'Journal' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: 'Awa Diop' }).first()).toBeVisible()
    await shot(running, 'people-journal')
    await noViolations(page, '[role="tabpanel"]')
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
    expect((await ask(page, 'gates.asked', {})).asked).toEqual(['verdict', 'grade'])
  })
})
