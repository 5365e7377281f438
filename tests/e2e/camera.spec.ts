import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { createLabelPress } from '../../electron/station/labels/label-press.ts'
import { newestDevice } from './ask.ts'
import { cardsOf, shot } from './driving.ts'
import { filmLabel } from './fake-camera.ts'
import { shippedTemplate } from '../station/labels/shipped-template.ts'
import { benchReady, expect, root, startApp, test } from './station-app.ts'

/** What becomes of asking for the camera from the page: the name of the error, or that it was given. */
const ask = (page: Page, audio: boolean) =>
  page.evaluate(async (withSound) => {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ video: true, audio: withSound })
      for (const track of stream.getTracks()) track.stop()
      return 'given'
    } catch (error) {
      return (error as DOMException).name
    }
  }, audio)

test('a label shown to the camera opens its device, and the camera is the page’s only meanwhile', async ({
  userData,
}) => {
  test.setTimeout(180_000)
  const first = await startApp(userData)
  await benchReady(first.page)
  await first.page.keyboard.press('F2')
  await expect(cardsOf(first.page).first()).toHaveAttribute('data-stage', 'done')
  const device = await newestDevice(first.page)
  await first.app.close()

  const content = {
    tag: device.tag,
    specLine: device.specLine,
    profileTitle: null,
    verdict: null,
    manufacturer: device.manufacturer,
    model: device.model,
    serial: null,
    date: '2026-11-23',
    benchName: null,
  }
  const [label] = (await createLabelPress(join(root, 'resources'))).draw([content], {
    template: shippedTemplate('62x29'),
    language: 'fr',
  })
  if (label === undefined) throw new Error('a label without a page')
  const film = await filmLabel(label, userData)
  const running = await startApp(userData, {}, [
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ])
  const { app, page } = running
  try {
    await benchReady(page)
    const violations: string[] = []
    page.on('console', (message) => {
      if (/Content Security Policy|Trusted/i.test(message.text())) violations.push(message.text())
    })
    expect(await ask(page, false)).toBe('NotAllowedError')

    await page.getByRole('button', { name: 'Scanner, sons et caméra' }).click()
    await page.getByRole('button', { name: 'Scanner avec la caméra' }).click()
    await expect(page.locator('[data-camera="looking"]')).toBeVisible()
    await expect(page.getByText('la caméra', { exact: true })).toBeVisible()
    await expect(page.getByText(`${device.tag.slice(0, 2)} ${device.tag.slice(2, 8)}`).first()).toBeVisible()
    await shot(running, 'camera-set-up')
    expect(await ask(page, true)).toBe('NotAllowedError')

    await page.keyboard.press('F1')
    await expect(page.getByRole('tab', { name: 'Verdict' })).toBeVisible({ timeout: 40_000 })
    await shot(running, 'camera-opened')
    await page.getByRole('button', { name: 'Éteindre la caméra' }).click()
    await expect(page.locator('[data-camera]')).toHaveCount(0)
    await expect.poll(() => ask(page, false)).toBe('NotAllowedError')
    expect(violations).toEqual([])
  } finally {
    await app.close()
  }
})
