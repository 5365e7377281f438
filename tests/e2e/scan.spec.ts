import { AxeBuilder } from '@axe-core/playwright'
import { paperCode } from '../../shared/label/station-code.ts'
import { laptop as laptopCapture } from '../fixtures/laptop-changes.ts'
import { Zebra } from '../station/printers/zpl/zebra.ts'
import { ask, journalTypes } from './ask.ts'
import { cardsOf, readCapture, shot } from './driving.ts'
import { scanKeys, typeByHand } from './scanner-keys.ts'
import { flash, scanControl } from './scanning.ts'
import { benchReady, expect, test, type RunningApp } from './station-app.ts'

type Device = { readonly tag: string; readonly deviceId: string }

/** Two devices: a conforming laptop and this very machine. */
async function twoDevices(running: RunningApp): Promise<[Device, Device]> {
  const { page } = running
  await readCapture(running, laptopCapture)
  await page.keyboard.press('F2')
  await expect(cardsOf(page)).toHaveCount(2)
  await expect(cardsOf(page).first()).toHaveAttribute('data-stage', 'done')
  const { devices } = await ask(page, 'device.list', { search: '', after: null, limit: 5 })
  const [machine, laptop] = devices
  if (machine === undefined || laptop === undefined) throw new Error('two devices were expected')
  return [laptop, machine]
}

test('a scan is taken whatever has the focus, and typed text stays as it was', async ({ running }) => {
  test.setTimeout(120_000)
  const { page } = running
  await benchReady(page)
  const [laptop] = await twoDevices(running)

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
    await shot(running, 'scan-set-up')
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
    await scanControl(page, 'cancel')
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
    await shot(running, 'scan-opened')
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
  await shot(running, 'scan-unknown')
  const { prefix } = await ask(page, 'bench.status', {})
  await scanKeys(page, prefix === 'K3' ? 'T70123820\n' : 'K3000001E\n')
  await expect(flash(page)).toContainText('AUTRE POSTE')
})

test('a day without a keyboard: label check right and wrong, repair and back, by codes alone', async ({ running }) => {
  test.setTimeout(120_000)
  const { page } = running
  await benchReady(page)
  const [laptop, machine] = await twoDevices(running)
  const spaced = ({ tag }: Device) => `${tag.slice(0, 2)} ${tag.slice(2, 8)} ${tag.slice(8)}`

  await scanKeys(page, `${laptop.tag}\n`)
  await expect(page.getByRole('tab', { name: 'Verdict' })).toBeVisible()
  await scanControl(page, 'check-on')
  await expect(flash(page)).toContainText('CONTRÔLE')
  await expect(page.getByText(/chaque scan est comparé/)).toBeVisible()
  await expect(flash(page)).toBeHidden()
  await shot(running, 'scan-label-check')

  await scanKeys(page, `${laptop.tag}\n`)
  await expect(flash(page)).toContainText('ÉTIQUETTE VÉRIFIÉE')
  await shot(running, 'scan-label-right')

  await scanKeys(page, `${machine.tag}\n`)
  const alarm = page.getByRole('alertdialog', { name: 'MAUVAISE ÉTIQUETTE' })
  await expect(alarm).toContainText(spaced(laptop))
  await expect(alarm).toContainText(spaced(machine))
  await shot(running, 'scan-label-wrong')
  await scanControl(page, 'cancel')
  await expect(alarm).toBeHidden()
  await scanControl(page, 'check-off')
  await expect(page.getByText(/chaque scan est comparé/)).toBeHidden()

  await scanControl(page, 'repair')
  await expect(flash(page)).toContainText('EN RÉPARATION')
  await shot(running, 'scan-repair')
  await scanControl(page, 'undo')
  await expect(flash(page)).toContainText('n’est plus en réparation')
  await scanControl(page, 'undo')
  await expect(flash(page)).toContainText('RIEN À ANNULER')
  await scanControl(page, 'ready')
  await expect(flash(page)).toContainText('AUCUN LOT')
  await scanControl(page, 'print')
  await expect(flash(page)).toContainText('PAS D’IMPRIMANTE')
  await scanControl(page, 'next')
  await expect(flash(page)).toContainText('Carte suivante')

  await page.getByRole('tab', { name: 'Journal' }).click()
  expect(await journalTypes(page, laptop.deviceId)).toEqual(
    expect.arrayContaining(['label.verified', 'label.mismatched', 'device.sentToRepair', 'device.repairTakenBack']),
  )
})

test('a code prints the label, and the stuck label that is scanned next verifies the print', async ({ running }) => {
  const { page } = running
  await benchReady(page)
  const [laptop, machine] = await twoDevices(running)
  const zebra = await Zebra.start()
  try {
    const offsets = { offsetXMillimetres: 0, offsetYMillimetres: 0 }
    const keep = { name: zebra.name, title: 'Zebra', dotsPerInch: 203, tellsState: true, ...offsets }
    await ask(page, 'printer.keep', keep)
    await ask(page, 'bench.configure', { printer: zebra.name, labelFormat: '62x29' })
    await scanKeys(page, `${laptop.tag}\n`)
    await expect(page.getByRole('tab', { name: 'Verdict' })).toBeVisible()
    await scanControl(page, 'print')
    await expect(page.getByText(/Collez l’étiquette/)).toBeVisible()
    await expect.poll(() => zebra.printed).toBe(1)
    await scanKeys(page, `${machine.tag}\n`)
    await expect(page.getByRole('alertdialog', { name: 'MAUVAISE ÉTIQUETTE' })).toBeVisible()
    await page.keyboard.press('Escape')
    await scanKeys(page, `${laptop.tag}\n`)
    await expect(flash(page)).toContainText('ÉTIQUETTE VÉRIFIÉE')
    await expect(page.getByText(/Collez l’étiquette/)).toBeHidden()
    const jobs = await ask(page, 'print.list', { deviceId: laptop.deviceId })
    expect(jobs.map(({ state }) => state)).toEqual(['verified'])
    await scanControl(page, 'print')
    await expect(flash(page)).toContainText('DÉJÀ IMPRIMÉE')
    await expect(page.getByRole('tab', { name: 'Étiquette' })).toHaveAttribute('aria-selected', 'true')
    expect(zebra.printed).toBe(1)
  } finally {
    await zebra.stop()
  }
})
