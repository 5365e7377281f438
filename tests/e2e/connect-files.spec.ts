import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { laptop, otherNumbers, writeLaptop } from '../fixtures/laptop-changes.ts'
import { cardsOf, dropOnWindow, shot } from './driving.ts'
import { benchReady, expect, root, test } from './station-app.ts'

const foreignFolder = join(root, '..', 'shared', 'foreign-reports')

test('a folder of captures that is dropped on the bench becomes a card a machine, judged', async ({
  running,
  folder: own,
}) => {
  const { page } = running
  await benchReady(page)
  const folder = join(own, 'relevés du mardi')
  for (const number of [1101, 1102, 1103]) {
    mkdirSync(join(folder, `pc ${number}`), { recursive: true })
    writeLaptop(join(folder, `pc ${number}`), otherNumbers(number))
  }
  await dropOnWindow(page, [folder, laptop], async () => {
    await expect(page.getByText('Déposez les relevés ici')).toBeVisible()
    await shot(running, 'connect-drop-held')
  })
  await expect(page.getByText('Déposez les relevés ici')).toBeHidden()
  await expect(cardsOf(page)).toHaveCount(4)
  for (const card of await cardsOf(page).all()) {
    await expect(card).toHaveAttribute('data-stage', 'done')
    await expect(card).toContainText('CONFORME')
  }
  await shot(running, 'connect-dropped')
  // The same pile once more is known, and the screen says so for each.
  await dropOnWindow(page, [folder])
  await expect(page.locator('li[data-result=known]')).toHaveCount(3)
  await shot(running, 'connect-dropped-again')
  await page.keyboard.press('F1')
  await expect(cardsOf(page)).toHaveCount(4)
})

test('reports of other tools come in by drop and by the file dialog; a broken one says what to do', async ({
  running,
  folder,
}) => {
  test.skip(!existsSync(foreignFolder), 'the real reports of other tools are not at hand')
  const { page } = running
  await benchReady(page)
  await dropOnWindow(page, [join(foreignFolder, 'ereuse-new-latitude-e7240.json')])
  const card = cardsOf(page).first()
  await expect(card).toHaveAttribute('data-stage', 'done')
  await expect(card).toContainText('Latitude E7240')
  await expect(card).toContainText(/CONFORME|INCOMPLET/)

  await page.keyboard.press('F10')
  await page.getByRole('link', { name: /Fichiers de relevé/ }).click()
  const broken = join(folder, 'coupe.json')
  writeFileSync(broken, '{"data": {"dmidecode": "')
  const asked = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choisir des fichiers…' }).click()
  await (await asked).setFiles([join(foreignFolder, 'glpi-computer_1.json'), broken])
  await expect(page.locator('li[data-result=card]')).toHaveCount(2)
  await expect(page.getByRole('listitem').filter({ hasText: 'coupe.json' })).toContainText('Illisible')
  await shot(running, 'connect-files')
  await page.keyboard.press('F1')
  await expect(cardsOf(page)).toHaveCount(2)
  await shot(running, 'connect-foreign-cards')
})
