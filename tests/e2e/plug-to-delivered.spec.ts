import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { controlCode, type ControlAction } from '../../shared/label/station-code.ts'
import { otherNumbers, writeLaptop } from '../fixtures/laptop-changes.ts'
import { attachStick, canMountImages, detachStick } from '../fixtures/stick-device.ts'
import { Zebra } from '../station/printers/zpl/zebra.ts'
import { madeIccid } from '../station/store/made-kits.ts'
import { cardsOf, shot } from './driving.ts'
import { commandsThatSee } from './plugged-stick.ts'
import { scanKeys } from './scanner-keys.ts'
import { enterLot } from './one-lot.ts'
import { benchReady, expect, startApp, test } from './station-app.ts'

const flash = (page: Page) => page.locator('[data-scan]')
const command = (page: Page, action: ControlAction) => scanKeys(page, `${controlCode(action)}\n`)

/** Scans and waits for what the whole window says of it, and for its going. */
async function scan(page: Page, code: string, tone: 'right' | 'wrong' | 'attention', word: string | RegExp) {
  await scanKeys(page, `${code}\n`)
  await expect(flash(page)).toContainText(word)
  await expect(flash(page)).toHaveAttribute('data-scan', tone)
  await expect(flash(page)).toBeHidden({ timeout: 15_000 })
}

/** What a coordinator enters before: a partner's lot with its promise, two SIMs, the bench's lot and label printer. */
async function prepare(page: Page, printer: string, iccids: readonly string[]): Promise<void> {
  const known = { printer, iccids, lotId: await enterLot(page) }
  await page.evaluate(async ({ printer: name, iccids: sims, lotId }) => {
    const { station } = window.etabli
    const sure = <T>(answer: { ok: true; output: T } | { ok: false }): T => {
      if (!answer.ok) throw new Error(JSON.stringify(answer))
      return answer.output
    }
    const promised = { connection: 'sim' as const, hasCharger: true, accessories: [] }
    sure(await station.call('promise.make', { whose: { for: 'lot', lotId }, promised }))
    for (const iccid of sims) {
      const kit = { kind: 'sim' as const, serial: null, plan: '20 Go', supplier: 'Opérateur' }
      // oxlint-disable-next-line no-await-in-loop -- one kit after the other, in this order
      sure(await station.call('kit.add', { ...kit, iccid }))
    }
    const offsets = { offsetXMillimetres: 0, offsetYMillimetres: 0 }
    sure(await station.call('printer.keep', { name, title: 'Zebra', dotsPerInch: 203, tellsState: true, ...offsets }))
    sure(
      await station.call('bench.configure', { printer: name, labelFormat: '62x29', profileId: 'laptop-2026', lotId }),
    )
  }, known)
}

/** The tags of the devices, in the order in which they came. */
const tagsOf = (page: Page) =>
  page.evaluate(async () => {
    const answer = await window.etabli.station.call('device.list', { search: '', after: null, limit: 5 })
    return answer.ok ? answer.output.devices.map(({ tag }) => tag).toSorted() : []
  })

test('a machine goes from plugged in to delivered by scanner bursts, without a mouse; a swapped label and a missing SIM are caught', async ({
  userData,
  folder,
}) => {
  test.skip(!canMountImages, 'a stick needs root, a loop device and a file system')
  test.setTimeout(240_000)
  const device = attachStick(folder, (stick) => {
    writeLaptop(join(stick, 'pc 1'), {})
    writeLaptop(join(stick, 'pc 2'), otherNumbers(4102))
  })
  const stick = join(folder, 'RELEVES')
  mkdirSync(stick)
  const zebra = await Zebra.start()
  const running = await startApp(userData, { PATH: commandsThatSee(device, folder) })
  const { page } = running
  const iccids = [madeIccid(21), madeIccid(22)]
  try {
    await benchReady(page)
    await prepare(page, zebra.name, iccids)

    // Plugged in: both machines are read, judged, tagged and queued by themselves.
    execFileSync('mount', [device, stick])
    await expect(cardsOf(page)).toHaveCount(2)
    for (const card of await cardsOf(page).all()) await expect(card).toHaveAttribute('data-stage', 'done')
    execFileSync('umount', [stick])
    const [first = '', second = ''] = await tagsOf(page)
    await shot(running, 'plugged')

    // Each label is printed by a code; the first one is stuck on the wrong machine.
    await scanKeys(page, `${first}\n`)
    await expect(page.getByRole('tab', { name: 'Verdict' })).toBeVisible()
    await command(page, 'print')
    await expect(page.getByText(/Collez l’étiquette/)).toBeVisible()
    await expect.poll(() => zebra.printed).toBe(1)
    await scanKeys(page, `${second}\n`)
    const alarm = page.getByRole('alertdialog', { name: 'MAUVAISE ÉTIQUETTE' })
    await expect(alarm).toBeVisible()
    await shot(running, 'swapped-label')
    // The alarm is taken away; then the right machine's label is scanned.
    await command(page, 'cancel')
    await expect(alarm).toBeHidden()
    await command(page, 'check-on')
    await expect(flash(page)).toBeHidden({ timeout: 15_000 })
    await scan(page, first, 'right', 'ÉTIQUETTE VÉRIFIÉE')
    await command(page, 'check-off')
    await expect(flash(page)).toBeHidden({ timeout: 15_000 })

    // Into the carton, which stays open without the second SIM.
    await page.keyboard.press('F12')
    await scan(page, first, 'right', 'MIS EN COLIS')
    await scan(page, iccids[0] ?? '', 'right', 'PACK ASSOCIÉ')
    await scan(page, second, 'right', 'MIS EN COLIS')
    await scan(page, controlCode('ready'), 'wrong', 'IL MANQUE')
    await shot(running, 'sim-missing')
    await scan(page, iccids[1] ?? '', 'right', 'PACK ASSOCIÉ')
    for (const word of ['VÉRIFIÉ', 'VÉRIFIÉ', 'COLIS FERMÉ', 'EXPÉDITION', 'PAPIERS NUMÉROTÉS', 'PARTIE']) {
      await scan(page, controlCode('ready'), 'right', word)
    }

    // The receiver scans both.
    await scan(page, first, 'right', 'REÇU')
    await scan(page, second, 'right', 'REÇU')
    await shot(running, 'all-received')
    const states = await page.evaluate(async () => {
      const answer = await window.etabli.station.call('bench.status', {})
      return answer.ok ? answer.output.devicesByState : {}
    })
    expect(states).toEqual({ delivered: 2 })
  } finally {
    await running.app.close()
    await zebra.stop()
    try {
      execFileSync('umount', [stick], { stdio: 'ignore' })
    } catch {
      // It was pulled already.
    }
    detachStick(device)
  }
})
