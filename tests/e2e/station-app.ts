import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, test as base, expect, type ElectronApplication, type Page } from '@playwright/test'

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const machinesFolder = join(root, '..', 'shared', 'machines')

/** Which binary to start, and whether it is the packaged app (which takes no folder argument). */
const executablePath = process.env['ETABLI_E2E_EXECUTABLE'] ?? ''
const isPackaged = process.env['ETABLI_E2E_PACKAGED'] === '1'

export type RunningApp = { readonly app: ElectronApplication; readonly page: Page; readonly log: string[] }

/** Starts the app on a data folder; what it prints is kept for the report of a failure. */
export async function startApp(
  userData: string,
  environment: Record<string, string> = {},
  switches: readonly string[] = [],
): Promise<RunningApp> {
  const app = await _electron.launch({
    executablePath,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--lang=fr',
      ...switches,
      ...(isPackaged ? [] : [root]),
    ],
    env: {
      ...(process.env as Record<string, string>),
      LANG: 'fr_FR.UTF-8',
      // A machine without the French locale would take file names for plain bytes otherwise.
      LC_ALL: 'C.UTF-8',
      ETABLI_E2E: '1',
      ETABLI_USER_DATA: userData,
      ETABLI_SOFTWARE_RENDERING: '1',
      ETABLI_STATION_NODE: process.execPath,
      ...environment,
    },
    timeout: 45_000,
  })
  const log: string[] = []
  app.process().stdout?.on('data', (chunk: Buffer) => log.push(chunk.toString()))
  app.process().stderr?.on('data', (chunk: Buffer) => log.push(chunk.toString()))
  const page = await app.firstWindow()
  await page.waitForLoadState('domcontentloaded')
  return { app, page, log }
}

type Fixtures = { userData: string; folder: string; running: RunningApp; page: Page }

async function withFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'etabli-e2e-'))
  await use(folder)
  rmSync(folder, { recursive: true, force: true })
}

/** Every test has a data folder, a folder for files of its own and an app of its own; a failing one leaves its window and what the app printed. */
export const test = base.extend<Fixtures>({
  userData: async ({}, use) => withFolder(use),
  folder: async ({}, use) => withFolder(use),
  running: async ({ userData }, use, info) => {
    const running = await startApp(userData)
    await use(running)
    if (info.status !== info.expectedStatus) {
      const [window] = running.app.windows()
      if (window !== undefined) {
        await info.attach('window', { body: await window.screenshot(), contentType: 'image/png' })
      }
      await info.attach('app.log', { body: running.log.join(''), contentType: 'text/plain' })
    }
    await running.app.close()
  },
  page: async ({ running }, use) => {
    await benchReady(running.page)
    await use(running.page)
  },
})

/** Waits until the station has answered: the bench's own profile stands in its picker. */
export const benchReady = (page: Page): Promise<void> => page.getByRole('button', { name: /Portable 2026/ }).waitFor()

export { expect }
