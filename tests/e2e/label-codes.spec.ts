import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { laptop } from '../fixtures/laptop-changes.ts'
import { noLabelPrinterReason, startLabelPrinter } from '../station/printers/label-printer.ts'
import { Zebra } from '../station/printers/zpl/zebra.ts'
import { pictureOf, portableBitmap } from '../station/printers/zpl/zpl-picture.ts'
import { addPrinter, readCapture, screens, shot } from './driving.ts'
import { expect, test, type RunningApp } from './station-app.ts'

const decoders = {
  qr: ['zbarimg', '-q', '--raw', '-Sdisable', '-Sqrcode.enable'],
  datamatrix: ['dmtxread', '-n', '-N1', '-m20000'],
  code128: ['zbarimg', '-q', '--raw', '-Sdisable', '-Scode128.enable'],
} as const

/** What an independent program reads from the label that arrived; the picture is kept for people to look at. */
function readFrom(format: string, symbology: keyof typeof decoders, name: string): string {
  const file = join(screens, `${name}.pbm`)
  writeFileSync(file, portableBitmap(pictureOf(format)))
  const [program, ...options] = decoders[symbology]
  return execFileSync(program, [...options, file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
}

/** A machine is read and its label's page stands open; returns its tag. */
async function openLabel(running: RunningApp): Promise<string> {
  const { page } = running
  await page.keyboard.press('F1')
  await readCapture(running, laptop)
  await page.keyboard.press('F8')
  await page.getByRole('tab', { name: 'Étiquette' }).click()
  const preview = page.getByRole('img', { name: /^Aperçu de l’étiquette/ })
  const name = (await preview.getAttribute('alt')) ?? ''
  return (/l’étiquette (\S+(?: \S+){0,2}),/.exec(name)?.[1] ?? '').replaceAll(/\s/g, '')
}

async function chooseTemplate(page: Page, title: RegExp): Promise<void> {
  await page.getByRole('button', { name: /Modèle$/ }).click()
  await page.getByRole('option', { name: title }).click()
}

const jobs = (page: Page): Locator => page.locator('li[data-state]')

test('DataMatrix and Code 128 labels chosen in the window arrive at the printer and are read', async ({
  running,
  page,
}) => {
  test.setTimeout(180_000)
  const zebra = await Zebra.start()
  try {
    await addPrinter(page, zebra.name)
    const tag = await openLabel(running)
    expect(tag).toMatch(/^[0-9CDEFHJKNPRTVX]{9}$/)

    await chooseTemplate(page, /54 × 17/)
    await page.getByRole('button', { name: 'Imprimer', exact: true }).click()
    await expect(jobs(page).first()).toHaveAttribute('data-state', 'printed?')
    expect(readFrom(zebra.formats[0] ?? '', 'datamatrix', 'label-datamatrix')).toBe(tag)

    await chooseTemplate(page, /Zebra 100 × 50/)
    await page.getByRole('button', { name: 'Imprimer', exact: true }).click()
    await page.getByRole('button', { name: 'Abîmée' }).click()
    await expect(jobs(page)).toHaveCount(2)
    await expect(jobs(page).first()).toHaveAttribute('data-state', 'printed?')
    expect(readFrom(zebra.formats[1] ?? '', 'code128', 'label-code128')).toBe(tag)
    expect(readFrom(zebra.formats[1] ?? '', 'qr', 'label-code128')).toBe(tag)
    await shot(running, 'label-jobs')

    // Another kind of code in a template of one's own.
    await chooseTemplate(page, /62 × 29/)
    await page.getByRole('button', { name: 'Modifier ce modèle…' }).click()
    await page
      .getByRole('region', { name: 'Étiquette et ses éléments' })
      .getByRole('button', { name: 'Code QR' })
      .click()
    await page.getByRole('button', { name: /Type de code$/ }).click()
    await page.getByRole('option', { name: 'DataMatrix' }).click()
    await expect(page.getByText('Ce modèle s’imprime bien.')).toBeVisible()
    await page.getByRole('button', { name: 'Enregistrer une copie' }).click()
    await expect(page.getByText(/Modèle enregistré, version 1/)).toBeVisible()
    await page.getByRole('button', { name: 'Utiliser sur ce poste' }).click()
    await expect(page.getByRole('button', { name: 'Masquer' })).toBeDisabled()
    await page.keyboard.press('F1')
    await page.keyboard.press('F6')
    await page.getByRole('button', { name: 'Données changées' }).click()
    await page.getByRole('button', { name: 'Imprimantes' }).click()
    await expect(jobs(page)).toHaveCount(3)
    await expect(jobs(page).first()).toHaveAttribute('data-state', 'printed?')
    expect(readFrom(zebra.formats[2] ?? '', 'datamatrix', 'label-own-datamatrix')).toBe(tag)

    // Thrown away with its reason, it stands in the waste and nowhere else asks anything.
    await jobs(page).first().getByRole('button', { name: 'Jeter…' }).click()
    await shot(running, 'label-void')
    await page.getByRole('button', { name: 'Mal imprimée' }).click()
    await expect(jobs(page).first()).toHaveAttribute('data-state', 'voided')
    await page.getByRole('button', { name: /Quelles impressions$/ }).click()
    await page.getByRole('option', { name: /^Rebut/ }).click()
    await expect(jobs(page)).toHaveCount(1)
    await expect(page.getByText(/jamais redonnés/)).toBeVisible()
    await shot(running, 'label-waste')
  } finally {
    await zebra.stop()
  }
})

test('a template is hidden where one is chosen, and one’s own is deleted', async ({ running, page }) => {
  test.setTimeout(120_000)
  await openLabel(running)
  await page.getByRole('button', { name: 'Modifier ce modèle…' }).click()
  await page.getByRole('button', { name: /Modèle à modifier$/ }).click()
  await page.getByRole('option', { name: /L4731/ }).click()
  await page.getByRole('button', { name: 'Masquer' }).click()
  await expect(page.getByText(/n’est plus proposé/)).toBeVisible()
  await shot(running, 'template-hidden')
  await page.getByRole('button', { name: 'Enregistrer une copie' }).click()
  await expect(page.getByText(/Modèle enregistré, version 1/)).toBeVisible()
  await page.getByRole('button', { name: 'Supprimer…' }).click()
  await shot(running, 'template-delete')
  await page.getByRole('dialog').getByRole('button', { name: 'Supprimer…' }).click()
  await expect(page.getByText(/est supprimé/)).toBeVisible()
  await page.keyboard.press('F1')
  await page.keyboard.press('F8')
  await page.getByRole('tab', { name: 'Étiquette' }).click()
  await page.getByRole('button', { name: /Modèle$/ }).click()
  await expect(page.getByRole('option', { name: /L7160/ })).toBeVisible()
  await expect(page.getByRole('option', { name: /L4731/ })).toHaveCount(0)
})

test('a printer by TLS is added by its certificate, and gets the label at its exact size', async ({
  running,
  page,
}) => {
  test.skip(noLabelPrinterReason !== '', noLabelPrinterReason)
  test.setTimeout(120_000)
  const printer = await startLabelPrinter({ takesPdf: true })
  try {
    await page.getByRole('button', { name: 'Imprimantes' }).click()
    await page.getByRole('textbox', { name: /^Adresse de l’imprimante/ }).fill(printer.secureUri)
    await page.getByRole('button', { name: 'Essayer' }).click()
    await expect(page.getByText(/^Certificat [0-9A-F]{4} [0-9A-F]{4}/)).toBeVisible()
    await shot(running, 'printer-certificate')
    await page.getByRole('button', { name: 'Ajouter' }).click()
    await expect(page.getByText('Imprime ici')).toBeVisible()
    await page.getByRole('button', { name: 'Réglages' }).first().click()
    await expect(page.getByText(/ce poste n’imprime que sur celui-ci/)).toBeVisible()
    await shot(running, 'printer-setup-certificate')
    await page.getByRole('button', { name: 'Annuler' }).click()
    await openLabel(running)
    await page.getByRole('button', { name: 'Imprimer', exact: true }).click()
    await expect(jobs(page).first()).toHaveAttribute('data-state', 'printed?')
    expect(readFileSync(printer.printed).subarray(0, 4).toString()).toBe('%PDF')
    const told = execFileSync('pdfinfo', [printer.printed], { encoding: 'utf8' })
    const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+) pts/.exec(told) ?? []
    expect([Number(width) / 72, Number(height) / 72].map((inches) => (inches * 25.4).toFixed(1))).toEqual([
      '62.0',
      '29.0',
    ])
  } finally {
    await printer.stop()
  }
})
