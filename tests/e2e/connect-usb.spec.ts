import { existsSync } from 'node:fs'
import { shot } from './driving.ts'
import { benchReady, expect, test } from './station-app.ts'

test('without a USB bus the screen says so, and why a laptop would never be there; the other ways stay open', async ({
  running,
}) => {
  test.skip(process.platform !== 'linux' || existsSync('/sys/bus/usb/devices'), 'this computer has a USB bus')
  const { page } = running
  await benchReady(page)
  await page.keyboard.press('F10')
  await page.getByRole('link', { name: /Tablettes USB/ }).click()
  await expect(page.locator('[data-bus=no-bus]')).toContainText('ne voit aucun bus USB')
  await expect(page.getByText('Un portable branché en USB n’apparaît jamais.')).toBeVisible()
  await shot(running, 'connect-usb-none')
  await page.keyboard.press('F2')
  await expect(page.getByRole('article').first()).toHaveAttribute('data-stage', 'done')
})
