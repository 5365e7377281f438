import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { ElectronApplication, Page } from '@playwright/test'
import { controlCode, paperCode, type ControlAction } from '../../shared/label/station-code.ts'
import { Zebra } from '../station/printers/zpl/zebra.ts'
import { scanKeys, typeByHand } from './scanner-keys.ts'
import { benchReady, expect, root, test } from './station-app.ts'

const screens = join(root, 'test-results', 'screens')
mkdirSync(screens, { recursive: true })
const shot = (page: Page, name: string) => page.screenshot({ path: join(screens, `scan-${name}.png`) })

const flash = (page: Page) => page.locator('[data-scan]')
const command = (page: Page, action: ControlAction) => scanKeys(page, `${controlCode(action)}\n`)

type Device = { readonly tag: string; readonly deviceId: string }

/** Two devices: a conforming laptop and this very machine. */
async function twoDevices(app: ElectronApplication, page: Page): Promise<[Device, Device]> {
  await app.evaluate(
    ({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    },
    join(root, 'tests', 'fixtures', 'captures', 'laptop-2018'),
  )
  for (const key of ['F3', 'F2']) {
    const before = await page.getByRole('article').count()
    await page.keyboard.press(key)
    await expect(page.getByRole('article')).toHaveCount(before + 1)
    await expect(page.getByRole('article').first()).toHaveAttribute('data-stage', 'done')
  }
  const found = await page.evaluate(async () => {
    const answer = await window.etabli.station.call('device.list', { search: '', after: null, limit: 5 })
    return answer.ok ? answer.output.devices.map(({ tag, deviceId }) => ({ tag, deviceId })) : []
  })
  const [machine, laptop] = found
  if (machine === undefined || laptop === undefined) throw new Error('two devices were expected')
  return [laptop, machine]
}

test('a scan is taken whatever has the focus, and typed text stays as it was', async ({ running }) => {
  test.setTimeout(120_000)
  const { app, page } = running
  await benchReady(page)
  const [laptop] = await twoDevices(app, page)

  await test.step('in a text field, in the middle of typing', async () => {
    await page.getByRole('button', { name: 'Scanner, sons et caméra' }).click()
    const field = page.getByRole('textbox', { name: 'Avant le code' })
    await field.click()
    await typeByHand(page, 'bonjour')
    await page.keyboard.press('ArrowLeft')
    await scanKeys(page, `${laptop.tag}\n`)
    await expect(flash(page)).toHaveAttribute('data-scan', 'right')
    await expect(page.getByText('9 touches, 4 ms chacune')).toBeVisible()
    await expect(field).toHaveValue('bonjour')
    await typeByHand(page, 'X')
    await expect(field).toHaveValue('bonjouXr')
    await shot(page, 'set-up')
  })

  await test.step('in a date field', async () => {
    await page.evaluate(() => {
      const date = document.createElement('input')
      Object.assign(date, { type: 'date', value: '2026-11-23', id: 'date' })
      document.querySelector('main')?.append(date)
      date.focus()
    })
    await scanKeys(page, `${laptop.tag}\n`)
    await expect(flash(page)).toHaveAttribute('data-scan', 'right')
    expect(await page.locator('#date').inputValue()).toBe('2026-11-23')
  })

  await test.step('in an open dialog, whose text is kept', async () => {
    await page.keyboard.press('F5')
    await page.getByRole('button', { name: 'Ajouter une structure' }).click()
    const name = page.getByRole('textbox', { name: 'Nom de la structure' })
    await typeByHand(page, 'Emma')
    await scanKeys(page, `${laptop.tag}\n`)
    await expect(flash(page)).toContainText('FENÊTRE OUVERTE')
    await expect(name).toHaveValue('Emma')
    await command(page, 'cancel')
    await expect(name).toBeHidden()
  })

  await test.step('on a list that chooses by its first letter, and stays as it was', async () => {
    await page.keyboard.press('F1')
    const profile = page.getByRole('button', { name: /Profil/ }).first()
    const chosen = await profile.textContent()
    for (const tag of ['T70123820', 'F00000010']) {
      await profile.focus()
      await scanKeys(page, `${tag}\n`)
      await expect(flash(page)).toBeVisible()
      await expect(flash(page)).toBeHidden()
    }
    expect(await profile.textContent()).toBe(chosen)
  })

  await test.step('with nothing in particular: the device opens', async () => {
    await page.keyboard.press('F1')
    await scanKeys(page, `${laptop.tag}\n`)
    await expect(flash(page)).toContainText('Appareil ouvert')
    await shot(page, 'opened')
    await expect(page.getByRole('tab', { name: 'Verdict' })).toBeVisible()
  })
})

test('each scan is heard, unless the bench has its sound off; its screens can be used by everybody', async ({
  running,
}) => {
  const { app, page } = running
  await app.context().addInitScript(() => {
    const notes: number[] = []
    const Oscillator = OscillatorNode
    Object.assign(window, {
      notes,
      OscillatorNode: class extends Oscillator {
        constructor(context: BaseAudioContext, options: OscillatorOptions) {
          super(context, options)
          this.addEventListener('ended', () => void notes.push(options.frequency ?? 0))
        }
      },
    })
  })
  await page.reload()
  await benchReady(page)
  const heard = () => page.evaluate(() => (window as unknown as { notes: number[] }).notes)
  await scanKeys(page, 'T70123821\n')
  await expect(flash(page)).toHaveAttribute('data-scan', 'wrong')
  // Notes that have ended were played to their end by the audio system, not only asked for.
  await expect.poll(heard).toEqual([196, 196, 196])
  const flashed = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(flashed.violations.map(({ id, nodes }) => [id, nodes.length])).toEqual([])

  await page.getByRole('button', { name: 'Scanner, sons et caméra' }).click()
  await page.getByText('Jouer un son après chaque scan').click()
  await expect(page.getByRole('checkbox', { name: /Jouer un son/ })).not.toBeChecked()
  await scanKeys(page, 'T70123820\n')
  await expect(flash(page)).toHaveAttribute('data-scan', 'right')
  await expect(flash(page)).toBeHidden()
  expect(await heard()).toEqual([196, 196, 196])
  const setUp = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(setUp.violations.map(({ id, nodes }) => [id, nodes.length])).toEqual([])
})

test('codes that are no device of this bench say what they are', async ({ running }) => {
  const { page } = running
  await benchReady(page)
  const cases = [
    ['T70123821', 'À SCANNER DE NOUVEAU'],
    [paperCode('paper', 'T7', 12), 'PAPIER'],
    [paperCode('carton', 'T7', 12), 'COLIS'],
    ['5CG1234XYZ', 'CODE INCONNU'],
  ] as const
  for (const [code, word] of cases) {
    await scanKeys(page, `${code}\n`)
    await expect(flash(page)).toContainText(word)
  }
  await shot(page, 'unknown')
  const { prefix } = await page.evaluate(async () => {
    const answer = await window.etabli.station.call('bench.status', {})
    if (!answer.ok) throw new Error('the bench does not answer')
    return answer.output
  })
  await scanKeys(page, prefix === 'K3' ? 'T70123820\n' : 'K3000001E\n')
  await expect(flash(page)).toContainText('AUTRE POSTE')
})

test('a day without a keyboard: label check right and wrong, repair and back, by codes alone', async ({ running }) => {
  test.setTimeout(120_000)
  const { app, page } = running
  await benchReady(page)
  const [laptop, machine] = await twoDevices(app, page)
  const spaced = ({ tag }: Device) => `${tag.slice(0, 2)} ${tag.slice(2, 8)} ${tag.slice(8)}`

  await scanKeys(page, `${laptop.tag}\n`)
  await expect(page.getByRole('tab', { name: 'Verdict' })).toBeVisible()
  await command(page, 'check-on')
  await expect(flash(page)).toContainText('CONTRÔLE')
  await expect(page.getByText(/chaque scan est comparé/)).toBeVisible()
  await expect(flash(page)).toBeHidden()
  await shot(page, 'label-check')

  await scanKeys(page, `${laptop.tag}\n`)
  await expect(flash(page)).toContainText('ÉTIQUETTE VÉRIFIÉE')
  await shot(page, 'label-right')

  await scanKeys(page, `${machine.tag}\n`)
  const alarm = page.getByRole('alertdialog', { name: 'MAUVAISE ÉTIQUETTE' })
  await expect(alarm).toContainText(spaced(laptop))
  await expect(alarm).toContainText(spaced(machine))
  await shot(page, 'label-wrong')
  await command(page, 'cancel')
  await expect(alarm).toBeHidden()
  await command(page, 'check-off')
  await expect(page.getByText(/chaque scan est comparé/)).toBeHidden()

  await command(page, 'repair')
  await expect(flash(page)).toContainText('EN RÉPARATION')
  await shot(page, 'repair')
  await command(page, 'undo')
  await expect(flash(page)).toContainText('n’est plus en réparation')
  await command(page, 'undo')
  await expect(flash(page)).toContainText('RIEN À ANNULER')
  await command(page, 'ready')
  await expect(flash(page)).toContainText('AUCUN LOT')
  await command(page, 'print')
  await expect(flash(page)).toContainText('PAS D’IMPRIMANTE')
  await command(page, 'next')
  await expect(flash(page)).toContainText('Carte suivante')

  await page.getByRole('tab', { name: 'Journal' }).click()
  const { types } = await page.evaluate(async (deviceId) => {
    const answer = await window.etabli.station.call('device.journal', { deviceId })
    return { types: answer.ok ? answer.output.map(({ type }) => type) : [] }
  }, laptop.deviceId)
  expect(types).toEqual(
    expect.arrayContaining(['label.verified', 'label.mismatched', 'device.sentToRepair', 'device.repairTakenBack']),
  )
})

test('a code prints the label, and the stuck label that is scanned next verifies the print', async ({ running }) => {
  const { app, page } = running
  await benchReady(page)
  const [laptop, machine] = await twoDevices(app, page)
  const zebra = await Zebra.start()
  try {
    await page.evaluate(async (name) => {
      const keep = {
        name,
        title: 'Zebra',
        dotsPerInch: 203,
        tellsState: true,
        offsetXMillimetres: 0,
        offsetYMillimetres: 0,
      }
      await window.etabli.station.call('printer.keep', keep)
      await window.etabli.station.call('bench.configure', { printer: name, labelFormat: '62x29' })
    }, zebra.name)
    await scanKeys(page, `${laptop.tag}\n`)
    await expect(page.getByRole('tab', { name: 'Verdict' })).toBeVisible()
    await command(page, 'print')
    await expect(page.getByText(/Collez l’étiquette/)).toBeVisible()
    await expect.poll(() => zebra.printed).toBe(1)
    await scanKeys(page, `${machine.tag}\n`)
    await expect(page.getByRole('alertdialog', { name: 'MAUVAISE ÉTIQUETTE' })).toBeVisible()
    await page.keyboard.press('Escape')
    await scanKeys(page, `${laptop.tag}\n`)
    await expect(flash(page)).toContainText('ÉTIQUETTE VÉRIFIÉE')
    await expect(page.getByText(/Collez l’étiquette/)).toBeHidden()
    const states = await page.evaluate(async (deviceId) => {
      const answer = await window.etabli.station.call('print.list', { deviceId })
      return answer.ok ? answer.output.map(({ state }) => state) : []
    }, laptop.deviceId)
    expect(states).toEqual(['verified'])
    await command(page, 'print')
    await expect(flash(page)).toContainText('DÉJÀ IMPRIMÉE')
    await expect(page.getByRole('tab', { name: 'Étiquette' })).toHaveAttribute('aria-selected', 'true')
    expect(zebra.printed).toBe(1)
  } finally {
    await zebra.stop()
  }
})
