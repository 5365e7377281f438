import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { AxeBuilder } from '@axe-core/playwright'
import { controlCode } from '../../shared/label/station-code.ts'
import { answerFolderDialog } from './driving.ts'
import { enterLot } from './one-lot.ts'
import { scanKeys } from './scanner-keys.ts'
import { benchReady, expect, root, test } from './station-app.ts'

const screens = join(root, 'test-results', 'screens')
mkdirSync(screens, { recursive: true })
const shot = (page: Page, name: string) => page.screenshot({ path: join(screens, `chargers-${name}.png`) })

const flash = (page: Page) => page.locator('[data-scan]')
/** Scans a code and waits for what the whole window says of it. */
async function scan(page: Page, code: string, tone: 'right' | 'wrong' | 'attention', word: string | RegExp) {
  await scanKeys(page, `${code}\n`)
  await expect(flash(page)).toContainText(word)
  await expect(flash(page)).toHaveAttribute('data-scan', tone)
  await expect(flash(page)).toBeHidden({ timeout: 15_000 })
}

const onShelf = (page: Page) =>
  page.evaluate(async () => {
    const answer = await window.etabli.station.call('part.list', {})
    return answer.ok ? answer.output.parts.map((part) => part.onShelf) : []
  })

test('a charger goes from the shelf into the carton by its code, back by one scan, and without it the carton stays open', async ({
  running,
}) => {
  test.setTimeout(180_000)
  const { app, page } = running
  await benchReady(page)
  await answerFolderDialog(app, join(root, 'tests', 'fixtures', 'captures', 'laptop-2018'))
  await page.keyboard.press('F3')
  await expect(page.getByRole('article').first()).toHaveAttribute('data-stage', 'done')
  const lotId = await enterLot(page)
  const { tag, deviceId } = await page.evaluate(async (queuedInto) => {
    const { station } = window.etabli
    const sure = <T>(answer: { ok: true; output: T } | { ok: false }): T => {
      if (!answer.ok) throw new Error(JSON.stringify(answer))
      return answer.output
    }
    const promised = { connection: 'none' as const, hasCharger: true, accessories: [] }
    sure(await station.call('promise.make', { whose: { for: 'lot', lotId: queuedInto }, promised }))
    const kind = { category: 'charger', model: 'ADLX65YDC3A' } as const
    sure(await station.call('part.receive', { kind, quantity: 2, reason: '' }))
    const [device] = sure(await station.call('device.list', { search: '', after: null, limit: 1 })).devices
    if (device === undefined) throw new Error('no device')
    return device
  }, lotId)

  await test.step('the test finds no charger; the device’s page says so, and the stock has one to take', async () => {
    await page.evaluate(async (id) => {
      const item = { checklistId: 'laptop', itemId: 'charger', result: 'fail', note: null } as const
      await window.etabli.station.call('checklist.record', { deviceId: id, ...item })
      window.location.hash = `#/device/${id}/verdict`
    }, deviceId)
    await expect(page.getByText(/aucun n’est encore connu pour ce modèle/)).toBeVisible()
    await shot(page, 'unknown')
    await page.evaluate(async (id) => {
      const item = { checklistId: 'laptop', itemId: 'charger', result: 'pass', note: null } as const
      await window.etabli.station.call('checklist.record', { deviceId: id, ...item })
    }, deviceId)
    await page.evaluate(
      async ([id, lot]) => {
        await window.etabli.station.call('queue.add', { deviceId: id, lotId: lot })
      },
      [deviceId, lotId] as const,
    )
  })

  await page.keyboard.press('F12')
  await scan(page, tag, 'right', 'MIS EN COLIS')
  await expect(page.getByText('Chargeur pris au stock :')).toBeVisible()
  await shot(page, 'missing')
  expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations.map(({ id }) => id)).toEqual([])
  await page.getByRole('button', { name: 'Fermer le colis' }).click()
  await expect(page.getByText(/Il manque/).first()).toBeVisible()
  // What nobody's stock has is no charger, and no kit either.
  await scan(page, 'ADLX90', 'attention', 'CODE INCONNU')
  await scan(page, 'ADLX65YDC3A', 'right', 'CHARGEUR')
  expect(await onShelf(page)).toEqual([1])
  await scan(page, 'ADLX65YDC3A', 'attention', 'PAS ICI')
  await scan(page, controlCode('undo'), 'right', /de nouveau au stock/)
  expect(await onShelf(page)).toEqual([2])
  await scan(page, 'ADLX65YDC3A', 'right', 'CHARGEUR')
  expect(await onShelf(page)).toEqual([1])
  await shot(page, 'complete')
  await scan(page, controlCode('ready'), 'right', 'COLIS FERMÉ')
  const told = await page.evaluate(async (id) => {
    const answer = await window.etabli.station.call('device.journal', { deviceId: id })
    return answer.ok ? answer.output.map(({ type }) => type).filter((type) => type.startsWith('part.')) : []
  }, deviceId)
  expect(told).toEqual(['part.fitted', 'part.givenBack', 'part.fitted'])
})
