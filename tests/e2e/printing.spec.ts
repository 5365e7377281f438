import { laptop } from '../fixtures/laptop-changes.ts'
import { Zebra } from '../station/printers/zpl/zebra.ts'
import { addPrinter, readCapture, shot } from './driving.ts'
import { benchReady, expect, startApp, test } from './station-app.ts'

test('a label printer is added by its address, gets a label after the refill and once, and one that was left in it is asked about', async ({
  userData,
  running,
}) => {
  test.setTimeout(120_000)
  const zebra = await Zebra.start()
  try {
    const { app, page } = running
    await benchReady(page)
    await addPrinter(page, zebra.name)
    await shot(running, 'printers')

    await page.keyboard.press('F1')
    await readCapture(running, laptop)
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
