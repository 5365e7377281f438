import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { controlCode } from '../../shared/label/station-code.ts'
import { otherNumbers, writeLaptop } from '../fixtures/laptop-changes.ts'
import { attachStick, canMountImages, detachStick } from '../fixtures/stick-device.ts'
import { Zebra } from '../station/printers/zpl/zebra.ts'
import { madeIccid } from '../station/store/made/made-kits.ts'
import { ask, devicesByState } from './ask.ts'
import { cardsOf, shot } from './driving.ts'
import { commandsThatSee } from './plugged-stick.ts'
import { enterLot } from './one-lot.ts'
import { scanKeys } from './scanner-keys.ts'
import { flash, scan, scanControl } from './scanning.ts'
import { benchReady, expect, startApp, test } from './station-app.ts'

/** What a coordinator enters before: a partner's lot with its promise, two SIMs, the bench's lot and label printer. */
async function prepare(page: Page, printer: string, iccids: readonly string[]): Promise<void> {
  const lotId = await enterLot(page)
  const promised = { connection: 'sim' as const, hasCharger: true, accessories: [] }
  await ask(page, 'promise.make', { whose: { for: 'lot', lotId }, promised })
  const kit = { kind: 'sim' as const, serial: null, plan: '20 Go', supplier: 'Opérateur' }
  for (const iccid of iccids) await ask(page, 'kit.add', { ...kit, iccid })
  const offsets = { offsetXMillimetres: 0, offsetYMillimetres: 0 }
  await ask(page, 'printer.keep', { name: printer, title: 'Zebra', dotsPerInch: 203, tellsState: true, ...offsets })
  await ask(page, 'bench.configure', { printer, labelFormat: '62x29', profileId: 'laptop-2026', lotId })
}

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
    // In the order in which they came.
    const { devices } = await ask(page, 'device.list', { search: '', after: null, limit: 5 })
    const [first = '', second = ''] = devices.map(({ tag }) => tag).toSorted()
    await shot(running, 'plugged')

    // Each label is printed by a code; the first one is stuck on the wrong machine.
    await scanKeys(page, `${first}\n`)
    await expect(page.getByRole('tab', { name: 'Verdict' })).toBeVisible()
    await scanControl(page, 'print')
    await expect(page.getByText(/Collez l’étiquette/)).toBeVisible()
    await expect.poll(() => zebra.printed).toBe(1)
    await scanKeys(page, `${second}\n`)
    const alarm = page.getByRole('alertdialog', { name: 'MAUVAISE ÉTIQUETTE' })
    await expect(alarm).toBeVisible()
    await shot(running, 'swapped-label')
    // The alarm is taken away; then the right machine's label is scanned.
    await scanControl(page, 'cancel')
    await expect(alarm).toBeHidden()
    await scanControl(page, 'check-on')
    await expect(flash(page)).toBeHidden({ timeout: 15_000 })
    await scan(page, first, 'right', 'ÉTIQUETTE VÉRIFIÉE')
    await scanControl(page, 'check-off')
    await expect(flash(page)).toBeHidden({ timeout: 15_000 })

    // Into the carton, which stays open without the second SIM.
    await page.keyboard.press('F12')
    await scan(page, first, 'right', 'MIS EN COLIS')
    await scan(page, iccids[0] ?? '', 'right', 'PACK ASSOCIÉ')
    await scan(page, second, 'right', 'MIS EN COLIS')
    await scan(page, controlCode('ready'), 'wrong', 'IL MANQUE')
    await shot(running, 'sim-missing')
    // The window asks before it closes; the station itself refuses all the same.
    const [carton] = (await ask(page, 'carton.list', { state: 'open', after: null, limit: 1 })).cartons
    const closing = ask(page, 'carton.close', { cartonId: carton?.cartonId ?? '' })
    await expect(closing).rejects.toThrow('carton-incomplete')
    await scan(page, iccids[1] ?? '', 'right', 'PACK ASSOCIÉ')
    for (const word of ['VÉRIFIÉ', 'VÉRIFIÉ', 'COLIS FERMÉ', 'EXPÉDITION', 'PAPIERS NUMÉROTÉS', 'PARTIE']) {
      await scan(page, controlCode('ready'), 'right', word)
    }

    // The receiver scans both.
    await scan(page, first, 'right', 'REÇU')
    await scan(page, second, 'right', 'REÇU')
    await shot(running, 'all-received')
    expect(await devicesByState(page)).toEqual({ delivered: 2 })
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
