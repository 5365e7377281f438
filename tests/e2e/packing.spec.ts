import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { controlCode } from '../../shared/label/station-code.ts'
import { madeIccid } from '../station/store/made-kits.ts'
import { scanKeys } from './scanner-keys.ts'
import { answerFolderDialog } from './driving.ts'
import { enterLot } from './one-lot.ts'
import { benchReady, expect, root, test } from './station-app.ts'

const screens = join(root, 'test-results', 'screens')
mkdirSync(screens, { recursive: true })
const shot = (page: Page, name: string) => page.screenshot({ path: join(screens, `packing-${name}.png`) })

const flash = (page: Page) => page.locator('[data-scan]')
const line = (page: Page) => page.getByRole('status').first()
/** Scans a code and waits for what the whole window says of it. */
async function scan(page: Page, code: string, tone: 'right' | 'wrong' | 'attention', word: string | RegExp) {
  await scanKeys(page, `${code}\n`)
  await expect(flash(page)).toContainText(word)
  await expect(flash(page)).toHaveAttribute('data-scan', tone)
  await expect(flash(page)).toBeHidden({ timeout: 15_000 })
}

test('one device goes from the queue to its receiver by scanner bursts only; without its SIM the carton stays open', async ({
  running,
}) => {
  test.setTimeout(180_000)
  const { app, page } = running
  await benchReady(page)
  await answerFolderDialog(app, join(root, 'tests', 'fixtures', 'captures', 'laptop-2018'))
  await page.keyboard.press('F3')
  await expect(page.getByRole('article')).toHaveCount(1)
  await expect(page.getByRole('article').first()).toHaveAttribute('data-stage', 'done')
  const iccid = madeIccid(7)
  const known = { sim: iccid, lotId: await enterLot(page) }
  const tag = await page.evaluate(async ({ sim, lotId }) => {
    const { station } = window.etabli
    const sure = <T>(answer: { ok: true; output: T } | { ok: false }): T => {
      if (!answer.ok) throw new Error(JSON.stringify(answer))
      return answer.output
    }
    const promised = { connection: 'sim', hasCharger: true, accessories: ['souris'] } as const
    sure(
      await station.call('promise.make', {
        whose: { for: 'lot', lotId },
        promised: { ...promised, accessories: ['souris'] },
      }),
    )
    const kit = { kind: 'sim', serial: null, plan: '20 Go', supplier: 'Opérateur' } as const
    sure(await station.call('kit.add', { ...kit, iccid: sim }))
    const [device] = sure(await station.call('device.list', { search: '', after: null, limit: 1 })).devices
    if (device === undefined) throw new Error('no device')
    sure(await station.call('queue.add', { deviceId: device.deviceId, lotId }))
    return device.tag
  }, known)
  const ready = controlCode('ready')

  await page.keyboard.press('F12')
  await expect(page.getByText('Scannez un appareil en file : son colis s’ouvre.')).toBeVisible()
  await shot(page, 'empty')
  await scan(page, tag, 'right', 'MIS EN COLIS')
  await expect(line(page)).toContainText('Scannez la SIM de')
  await shot(page, 'missing')
  await scan(page, ready, 'wrong', 'IL MANQUE')
  await scan(page, tag, 'wrong', 'Cet appareil est déjà dans un colis')
  await scan(page, iccid, 'right', 'PACK ASSOCIÉ')
  await expect(line(page)).toContainText('chargeur, souris')
  await scan(page, ready, 'right', 'VÉRIFIÉ')
  await expect(line(page)).toContainText('PRÊT pour fermer le colis')
  await shot(page, 'complete')
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  await scan(page, ready, 'right', 'COLIS FERMÉ')
  await scan(page, ready, 'right', 'EXPÉDITION')
  await expect(line(page)).toContainText('clore et numéroter')
  await scan(page, ready, 'right', 'PAPIERS NUMÉROTÉS')
  const note = page.getByRole('button', { name: /Bon de livraison BL-/ })
  await expect(note).toBeVisible()
  await shot(page, 'closed')
  await scan(page, ready, 'right', 'PARTIE')
  await expect(line(page)).toContainText('Scannez les appareils reçus')
  await shot(page, 'in-transit')

  await page.keyboard.press('F1')
  const codeOfNote = await page.evaluate(async () => {
    const { station } = window.etabli
    const list = await station.call('shipment.list', { state: 'in-transit', partnerId: null, after: null, limit: 1 })
    const shipmentId = list.ok ? (list.output.shipments[0]?.shipmentId ?? '') : ''
    const shown = await station.call('shipment.get', { shipmentId })
    return shown.ok ? (shown.output.papers.find(({ kind }) => kind === 'receiver-note')?.code ?? '') : ''
  })
  await scan(page, codeOfNote, 'right', /BR-/)
  await scan(page, tag, 'right', 'REÇU')
  await expect(line(page)).toContainText('Tout est réglé')
  await shot(page, 'delivered')
  expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations.map(({ id }) => id)).toEqual([])
  const states = await page.evaluate(async () => {
    const answer = await window.etabli.station.call('bench.status', {})
    return answer.ok ? answer.output.devicesByState : {}
  })
  expect(states).toEqual({ delivered: 1 })
})
