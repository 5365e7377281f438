import type { Page } from '@playwright/test'
import { askedCodes } from '../../renderer/features/guided-tests/keyboard/keyboard-keys.ts'
import { screenSteps } from '../../renderer/features/guided-tests/screen/screen-steps.ts'
import { areaCount, areaGrid } from '../../renderer/features/guided-tests/touchpad/touchpad-test.ts'
import { journalTypes, newestDevice } from './ask.ts'
import { recordChirps } from './chirp-recording.ts'
import { cardsOf, goTo, shot } from './driving.ts'
import { benchReady, expect, startApp, test } from './station-app.ts'

/** What becomes of asking for the microphone from the page. */
const askMicrophone = (page: Page) =>
  page.evaluate(async () => {
    try {
      for (const track of (await navigator.mediaDevices.getUserMedia({ audio: true })).getTracks()) track.stop()
      return 'given'
    } catch (error) {
      return (error as DOMException).name
    }
  })

/** Reads this machine and opens its gates. */
async function openOwnDevice(page: Page): Promise<string> {
  await benchReady(page)
  await page.keyboard.press('F2')
  await expect(cardsOf(page).first()).toHaveAttribute('data-stage', 'done', { timeout: 60_000 })
  const { deviceId } = await newestDevice(page)
  await goTo(page, `#/device/${deviceId}/ready`)
  return deviceId
}

/** The line of an item in the list, with its result. */
const itemOf = (page: Page, item: string) =>
  page.getByRole('button', { name: new RegExp(`^${item} (Bon|En panne|Absent|Pas testé)$`) })

/** Starts the guided test of an item of the list. */
async function startTest(page: Page, item: string): Promise<void> {
  await itemOf(page, item).click()
  await page.getByRole('button', { name: 'Test guidé' }).click()
}

/** Presses a key. The driver does not know the one that only ISO keyboards have; the window gets it all the same. */
async function strike(page: Page, code: string): Promise<void> {
  if (code.startsWith('Meta')) return
  if (code !== 'IntlBackslash') {
    await page.keyboard.press(code)
    return
  }
  const session = await page.context().newCDPSession(page)
  for (const type of ['keyDown', 'keyUp'] as const) {
    await session.send('Input.dispatchKeyEvent', { type, code, key: '<', windowsVirtualKeyCode: 226 })
  }
  await session.detach()
}

const record = (page: Page) => page.getByRole('button', { name: 'Bon : inscrire' }).click()

test('the machine that the station runs on is tested under guidance, and photographed', async ({ userData }) => {
  test.setTimeout(240_000)
  const running = await startApp(userData, {}, [
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-audio-capture=${recordChirps(userData)}`,
  ])
  const { app, page } = running
  try {
    const violations: string[] = []
    page.on('console', (message) => {
      if (/Content Security Policy|Trusted/i.test(message.text())) violations.push(message.text())
    })
    const deviceId = await openOwnDevice(page)
    await page.getByRole('button', { name: /^Test de bon fonctionnement/ }).click()
    await page.getByRole('button', { name: /Liste/ }).click()
    await page.getByRole('option', { name: 'Portable' }).click()

    // At the pace of a scanner: while a keyboard is tested, none is listened for.
    await startTest(page, 'Clavier')
    for (const code of askedCodes('iso', false)) await strike(page, code)
    await expect(page.getByText('La mesure dit : bon')).toBeVisible()
    await shot(running, 'guided-keyboard')
    await record(page)
    await expect(itemOf(page, 'Clavier')).toContainText('Bon')

    const isFilled = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen())
    await startTest(page, 'Écran')
    await page.getByRole('button', { name: 'Montrer les images' }).click()
    for (const step of screenSteps) {
      await expect(page.locator(`[data-picture="${step}"]`)).toBeVisible()
      await expect.poll(isFilled).toBe(true)
      // The digit is no answer to the item while the pictures are shown: the journal is counted below.
      if (step === 'red') await page.keyboard.press('Digit1')
      else await page.locator('[data-picture]').click()
    }
    await expect.poll(isFilled).toBe(false)
    await page.getByRole('button', { name: 'Rien à signaler' }).click()
    await record(page)
    await expect(itemOf(page, 'Écran')).toContainText('Bon')

    await startTest(page, 'Pavé tactile')
    const field = await page.locator('[data-field]').boundingBox()
    if (field === null) throw new Error('a field was expected')
    for (let area = 0; area < areaCount; area += 1) {
      const [column, row] = [area % areaGrid.columns, Math.floor(area / areaGrid.columns)]
      const across = ((column + 0.5) / areaGrid.columns) * field.width
      await page.mouse.move(field.x + across, field.y + ((row + 0.5) / areaGrid.rows) * field.height)
    }
    await page.mouse.click(field.x + 60, field.y + 60)
    await page.mouse.click(field.x + 60, field.y + 60, { button: 'right' })
    await page.mouse.wheel(0, 7)
    await page.mouse.wheel(0, -7)
    await expect(page.getByText('La mesure dit : bon')).toBeVisible()
    await record(page)
    await expect(itemOf(page, 'Pavé tactile')).toContainText('Bon')

    await startTest(page, 'Caméra')
    await expect(page.locator('[data-camera-test="live"]')).toBeVisible()
    await expect(page.getByText('La mesure dit : bon')).toBeVisible()
    await shot(running, 'guided-camera')
    await record(page)

    expect(await askMicrophone(page)).toBe('NotAllowedError')
    await startTest(page, 'Micro')
    await page.getByRole('button', { name: 'Jouer et écouter' }).click()
    await expect(page.locator('[data-side="left"]')).toHaveAttribute('data-heard', 'heard', { timeout: 20_000 })
    await expect(page.locator('[data-side="right"]')).toHaveAttribute('data-heard', 'heard')
    await shot(running, 'guided-sound')
    await record(page)
    await expect(itemOf(page, 'Micro')).toContainText('Bon')
    await expect(itemOf(page, 'Haut-parleurs')).toContainText('Bon')
    expect(await askMicrophone(page)).toBe('NotAllowedError')

    await page.getByRole('button', { name: /^Grade esthétique/ }).click()
    await page.getByRole('button', { name: 'Prendre une photo' }).click()
    await page.getByRole('button', { name: 'Photographier' }).click()
    await page.getByRole('button', { name: 'Garder' }).click()
    await expect(page.getByRole('button', { name: 'Photographier' })).toBeVisible()
    await page.getByRole('dialog').getByText('Fermer').click()
    await expect(page.getByText('1 sur 8')).toBeVisible()
    await shot(running, 'guided-photo')
    await page.getByRole('img', { name: /^Photo 1/ }).click()
    await page.getByRole('button', { name: 'Retirer…' }).click()
    await page.getByLabel('Motif').fill('Floue')
    await page.getByRole('button', { name: 'Retirer cette photo' }).click()
    await expect(page.getByText('0 sur 8')).toBeVisible()
    await shot(running, 'guided-photo-withdrawn')

    const types = await journalTypes(page, deviceId)
    expect(types.filter((type) => type === 'checklist.recorded')).toHaveLength(6)
    expect(types.slice(-2)).toEqual(['photo.taken', 'photo.withdrawn'])
    expect(violations).toEqual([])
  } finally {
    await app.close()
  }
})
