import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { campaignViews, deviceViews, hashOf, routeOf, type Route } from '../../renderer/navigation.ts'
import { cardsOf, goTo } from './driving.ts'
import { benchReady, expect, test } from './station-app.ts'

/** Each place once; those of a device are gone through view by view. */
const places: readonly Route[] = [
  { place: 'bench' },
  { place: 'connect', way: 'network' },
  { place: 'connect', way: 'hand' },
  { place: 'devices', search: '' },
  { place: 'evidence', search: '' },
  { place: 'queue', lotId: null },
  ...campaignViews.map((view) => ({ place: 'campaign', operationId: null, view }) as const),
  { place: 'impact', operationId: null },
  { place: 'organisation' },
  { place: 'packing', of: null, id: '' },
  { place: 'packing', of: 'kits', id: '' },
  { place: 'packing', of: 'pallet', id: '' },
  { place: 'planning', view: 'assign' },
  { place: 'planning', view: 'upgrade' },
  { place: 'planning', view: 'what-if' },
  { place: 'scanner' },
  { place: 'templates', templateId: '' },
  { place: 'printers' },
  { place: 'people' },
]

async function show(page: Page, route: Route): Promise<void> {
  await goTo(page, hashOf(route))
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeAttached()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
}

const faultsOf = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

test('axe finds no fault on any screen, and none of them breaks the content policy', async ({ running }) => {
  const { app, page } = running
  await benchReady(page)
  await app.context().addInitScript(() => {
    const broken: string[] = []
    Object.assign(window, { broken })
    document.addEventListener('securitypolicyviolation', (event) => void broken.push(event.violatedDirective))
  })
  await page.reload()
  await benchReady(page)
  await page.keyboard.press('F2')
  await expect(cardsOf(page).first()).toHaveAttribute('data-stage', 'done')
  await page.keyboard.press('F8')
  await expect(page.getByRole('tab', { name: 'Verdict' })).toBeVisible()
  const opened = routeOf(await page.evaluate(() => window.location.hash))
  if (opened.place !== 'device') throw new Error('the card opened no device')
  const views = deviceViews.map((view): Route => ({ ...opened, view }))
  const faults: Record<string, string[]> = {}
  for (const route of [...places, ...views]) {
    await show(page, route)
    const found = await faultsOf(page)
    if (found.length > 0) faults[hashOf(route)] = found
  }
  expect(faults).toEqual({})
  expect(await page.evaluate(() => (window as unknown as { broken: string[] }).broken)).toEqual([])
})
