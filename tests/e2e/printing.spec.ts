import { join } from 'node:path'
import { Zebra } from '../station/printers/zpl/zebra.ts'
import { answerFolderDialog } from './driving.ts'
import { benchReady, expect, root, startApp, test } from './station-app.ts'

const capture = join(root, 'tests', 'fixtures', 'captures', 'laptop-2018')

test('a label printer is added by its address, gets a label after the refill and once, and one that was left in it is asked about', async ({
  userData,
  running,
}) => {
  test.setTimeout(120_000)
  const zebra = await Zebra.start()
  try {
    const { app, page } = running
    await benchReady(page)
    await page.getByRole('button', { name: 'Imprimantes' }).click()
    await page.getByRole('textbox', { name: /^Adresse de l’imprimante/ }).fill(zebra.name)
    await page.getByRole('button', { name: 'Essayer' }).click()
    await page.getByRole('button', { name: 'Ajouter' }).click()
    await expect(page.getByText('Imprime ici')).toBeVisible()
    await page.screenshot({ path: join(root, 'test-results', 'screens', 'printers.png') })

    await page.keyboard.press('F1')
    await answerFolderDialog(app, capture)
    await page.keyboard.press('F3')
    await expect(page.getByRole('article').first()).toHaveAttribute('data-stage', 'done')
    zebra.hindrances.add('paper')
    await page.keyboard.press('F6')
    await page.getByRole('button', { name: 'Imprimantes' }).click()
    const newest = page.locator('li[data-state]').first()
    await expect(newest).toContainText('plus de papier')
    expect(zebra.formats).toHaveLength(0)
    zebra.refill()
    await expect(newest).toHaveAttribute('data-state', 'printed?')
    expect(zebra.printed).toBe(1)

    // Once more, with a reason; the app dies while the printer has the label.
    await page.keyboard.press('F11')
    zebra.paperEndsWithNext = true
    await page.getByRole('button', { name: 'Abîmée' }).click()
    await expect(newest).toHaveAttribute('data-state', 'blocked')
    await app.close()
    zebra.paperEndsWithNext = false
    zebra.refill()
    const again = await startApp(userData)
    try {
      await benchReady(again.page)
      await again.page.getByRole('button', { name: 'Imprimantes' }).click()
      const doubted = again.page.locator('li[data-state]').first()
      await expect(doubted).toHaveAttribute('data-state', 'unknown')
      await again.page.getByRole('button', { name: 'Oui, elle est sortie' }).click()
      await expect(doubted).toHaveAttribute('data-state', 'printed?')
      expect(zebra.formats).toHaveLength(2)
    } finally {
      await again.app.close()
    }
  } finally {
    await zebra.stop()
  }
})
