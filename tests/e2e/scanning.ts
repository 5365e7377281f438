import type { Locator, Page } from '@playwright/test'
import { controlCode, type ControlAction } from '../../shared/label/station-code.ts'
import { scanKeys } from './scanner-keys.ts'
import { expect } from './station-app.ts'

/** What the whole window says of a scan, from far away. */
export const flash = (page: Page): Locator => page.locator('[data-scan]')

/** Scans a code and waits for what the whole window says of it, and for its going. */
export async function scan(
  page: Page,
  code: string,
  tone: 'right' | 'wrong' | 'attention',
  word: string | RegExp,
): Promise<void> {
  await scanKeys(page, `${code}\n`)
  await expect(flash(page)).toContainText(word)
  await expect(flash(page)).toHaveAttribute('data-scan', tone)
  await expect(flash(page)).toBeHidden({ timeout: 15_000 })
}

/** Scans a code of the control card. */
export const scanControl = (page: Page, action: ControlAction): Promise<void> =>
  scanKeys(page, `${controlCode(action)}\n`)
