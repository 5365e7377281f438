import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { expect, root, type RunningApp } from './station-app.ts'

/** Where pictures of screens and papers are kept, for people to look at. */
export const screens = join(root, 'test-results', 'screens')
mkdirSync(screens, { recursive: true })

/** With ETABLI_E2E_LOOK=1 each screen is pictured in both sizes, themes and languages, to be looked at by a person. */
const looksAtAll = process.env['ETABLI_E2E_LOOK'] === '1'
const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const

/** The system's dialogs can't be driven; everything before and after them is real. */
export async function answerFolderDialog(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, folder)
}

export async function answerSaveDialog(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
  }, file)
}

/** The cards on the bench, newest first. */
export const cardsOf = (page: Page): Locator => page.getByRole('article')

/** Opens the capture of a machine from the bench by its key, and waits until its card stands there, `stage` reached. */
export async function readCapture(
  { app, page }: Pick<RunningApp, 'app' | 'page'>,
  folder: string,
  stage: 'done' | 'undecided' = 'done',
): Promise<void> {
  const before = await cardsOf(page).count()
  await answerFolderDialog(app, folder)
  await page.keyboard.press('F3')
  await expect(cardsOf(page)).toHaveCount(before + 1)
  await expect(cardsOf(page).first()).toHaveAttribute('data-stage', stage)
}

/** Adds a label printer by its address on the page of printers; the bench prints on it from then on. */
export async function addPrinter(page: Page, address: string): Promise<void> {
  await page.getByRole('button', { name: 'Imprimantes' }).click()
  await page.getByRole('textbox', { name: /^Adresse de l’imprimante/ }).fill(address)
  await page.getByRole('button', { name: 'Essayer' }).click()
  await page.getByRole('button', { name: 'Ajouter' }).click()
  await expect(page.getByText('Imprime ici')).toBeVisible()
}

/** Goes to a page of the app by its address, as a link would. */
export const goTo = (page: Page, hash: string): Promise<void> =>
  page.evaluate((next) => void (window.location.hash = next), hash)

/** Axe finds nothing that would keep somebody from using what is shown, or that `part` of it. */
export async function noViolations(page: Page, part = 'html'): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include(part).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

/**
 * Files and folders of the disk, held over the middle of the window and dropped there, as the window system would: the
 * page gets the browser's own entries, which it may walk.
 *
 * @param whileHeld what to look at before they fall.
 */
export async function dropOnWindow(
  page: Page,
  paths: readonly string[],
  whileHeld: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const { x, y } = await page.evaluate(() => ({ x: window.innerWidth / 2, y: window.innerHeight / 2 }))
  const send = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    session.send('Input.dispatchDragEvent', {
      type,
      x,
      y,
      data: { items: [], files: [...paths], dragOperationsMask: 1 },
    })
  await send('dragEnter')
  await send('dragOver')
  await whileHeld()
  await send('drop')
  await session.detach()
}

/** Opens the intake from the bench with the keyboard alone, on this computer's own address; answers address and code. */
export async function openIntake(page: Page): Promise<{ readonly host: string; readonly code: string }> {
  await page.keyboard.press('F10')
  await page.getByRole('button', { name: /Réseau de l’établi/ }).click()
  await page.getByRole('option', { name: /127\.0\.0\.1/ }).click()
  await page.getByRole('button', { name: 'Ouvrir la réception' }).click()
  const told = async (name: string) =>
    (await page.locator('dl > div', { hasText: name }).locator('dd').textContent()) ?? ''
  return { host: await told('Adresse'), code: (await told('Code')).replaceAll(/\s/g, '') }
}

/** The window's content in this size. */
export async function resize(app: ElectronApplication, size: { width: number; height: number }): Promise<void> {
  await app.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(wanted.width, wanted.height)
  }, size)
}

const languageButton = (page: Page) => page.getByRole('button', { name: /Français|English/ })

/** Keeps a picture of the screen as it is, for people. */
export async function shot({ app, page }: RunningApp, name: string): Promise<void> {
  const picture = (mark: string) =>
    page.screenshot({ path: join(screens, `${name}${mark}.png`), animations: 'disabled' })
  await picture('')
  if (!looksAtAll) return
  // Under an open dialog the language can't be changed.
  const isCovered = (await page.getByRole('dialog').count()) > 0
  for (const language of isCovered ? ['fr'] : ['fr', 'en']) {
    for (const { width, height } of sizes) {
      await resize(app, { width, height })
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await picture(`-${width}-${colorScheme}-${language}`)
      }
    }
    // Twice: the second press brings the first language back.
    if (!isCovered) await languageButton(page).click()
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await resize(app, sizes[0])
}
