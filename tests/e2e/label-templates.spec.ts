import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { laptop } from '../fixtures/laptop-changes.ts'
import { answerSaveDialog, readCapture, shot } from './driving.ts'
import { expect, root, test } from './station-app.ts'

type Dots = { readonly width: number; readonly height: number; readonly isBlack: (x: number, y: number) => boolean }

/** The dots of the picture that the page shows: a Windows bitmap of one bit, rows from the top, colour 1 black. */
async function shownDots(picture: Locator): Promise<Dots> {
  const source = (await picture.getAttribute('src')) ?? ''
  const file = Buffer.from(source.split(',')[1] ?? '', 'base64')
  const [start, width, height] = [file.readUInt32LE(10), file.readInt32LE(18), -file.readInt32LE(22)]
  const rowBytes = Math.ceil(width / 32) * 4
  return {
    width,
    height,
    isBlack: (x, y) => ((file[start + y * rowBytes + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0,
  }
}

/** The dots of a PDF's page as an independent rasteriser prints them (netpbm P4). */
function printedDots(pdf: string, dotsPerInch: number): Dots {
  const prefix = pdf.replace('.pdf', '')
  expect(spawnSync('pdftoppm', ['-r', String(dotsPerInch), '-mono', '-singlefile', pdf, prefix]).status).toBe(0)
  const file = readFileSync(`${prefix}.pbm`)
  const header = /^P4\s+(\d+)\s+(\d+)\s/.exec(file.toString('latin1', 0, 40))
  if (header === null) throw new Error('pdftoppm wrote no binary PBM')
  const [width, height] = [Number(header[1]), Number(header[2])]
  const start = header[0].length
  const rowBytes = Math.ceil(width / 8)
  return {
    width,
    height,
    isBlack: (x, y) => ((file[start + y * rowBytes + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0,
  }
}

/** What an independent decoder reads from dots, white added around them. */
function decoded({ width, height, isBlack }: Dots, file: string): string {
  const bytes = Buffer.alloc(Math.ceil(width / 8) * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const place = y * Math.ceil(width / 8) + (x >> 3)
      if (isBlack(x, y)) bytes[place] = (bytes[place] ?? 0) | (0x80 >> (x & 7))
    }
  }
  writeFileSync(file, Buffer.concat([Buffer.from(`P4\n${width} ${height}\n`), bytes]))
  const read = spawnSync('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', file], { encoding: 'utf8' })
  return read.stdout.trim()
}

test('a template is changed by hand and by key, and what is shown is what is printed', async ({
  running,
  page,
  folder,
}) => {
  test.setTimeout(180_000)
  await readCapture(running, laptop)
  await page.keyboard.press('F8')
  await page.getByRole('tab', { name: 'Étiquette' }).click()
  await page.getByRole('button', { name: 'Modifier ce modèle…' }).click()
  await expect(page.getByText('Ce modèle s’imprime bien.')).toBeVisible()
  await shot(running, 'template-editor')

  // Dragged over the code's white, the verdict is wrong at once, where it is, and can't be saved.
  const label = page.getByRole('region', { name: 'Étiquette et ses éléments' })
  const verdict = label.getByRole('button', { name: 'Verdict' })
  const box = await verdict.boundingBox()
  if (box === null) throw new Error('no box')
  await page.mouse.move(box.x + 30, box.y + 10)
  await page.mouse.down()
  await page.mouse.move(box.x + 5, box.y + 10, { steps: 4 })
  await page.mouse.up()
  await expect(page.getByText(/«\sVerdict\s» entre dans le blanc du code/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Enregistrer\b(?! une)/ })).toBeDisabled()
  await shot(running, 'template-editor-problem')
  await page.setViewportSize({ width: 1920, height: 1080 })
  await shot(running, 'template-editor-problem-wide')
  await page.setViewportSize({ width: 1280, height: 800 })

  // Back by typing its place, then narrower by its key, and saved as a version.
  const left = page.getByRole('textbox', { name: 'Gauche (mm)' })
  await left.fill('15,2')
  await left.press('Enter')
  await expect(page.getByText('Ce modèle s’imprime bien.')).toBeVisible()
  await verdict.focus()
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.press('F12')
  await expect(page.getByText(/Modèle enregistré, version 2/)).toBeVisible()
  await shot(running, 'template-editor-saved')

  await page.goBack()
  const picture = page.getByRole('img', { name: /^Aperçu de l’étiquette/ })
  await expect(picture).toBeVisible()
  const shown = await shownDots(picture)
  const pdf = join(folder, 'label.pdf')
  await answerSaveDialog(running.app, pdf)
  await page.getByRole('button', { name: /Enregistrer en PDF/ }).click()
  await expect(page.getByText(/Étiquette enregistrée/)).toBeVisible()
  await shot(running, 'template-label')
  const printed = printedDots(pdf, 300)
  expect([shown.width, shown.height]).toEqual([printed.width, printed.height])
  // The code with its white: from the edge of the label to 14.8 mm, down to 15.7 mm.
  const wrong: string[] = []
  for (let y = 0; y < (15.7 * 300) / 25.4; y += 1) {
    for (let x = 0; x < (14.8 * 300) / 25.4; x += 1) {
      if (shown.isBlack(x, y) !== printed.isBlack(x, y)) wrong.push(`${x},${y}`)
    }
  }
  expect(wrong).toEqual([])
  const tag = decoded(shown, join(folder, 'shown.pbm'))
  expect(tag).toMatch(/^[0-9CDEFHJKNPRTVX]{9}$/)
  expect(decoded(printed, join(folder, 'printed.pbm'))).toBe(tag)

  await page.getByRole('tab', { name: 'Journal' }).click()
  await expect(page.getByText(/DK-11209\)\s», version 2/)).toBeVisible()
})

test('a half-used sheet goes on where it is told to', async ({ running, page, folder }) => {
  test.setTimeout(120_000)
  await readCapture(running, laptop)
  await page.keyboard.press('F8')
  await page.getByRole('tab', { name: 'Étiquette' }).click()
  await page.getByRole('button', { name: /DK-11209/ }).click()
  await page.getByRole('option', { name: /L7160/ }).click()
  await page.getByRole('button', { name: 'Commencer à l’étiquette 8', exact: true }).click()
  await expect(page.getByText('La feuille continue à l’étiquette 8 sur 21.')).toBeVisible()
  await answerSaveDialog(running.app, join(folder, 'sheet.pdf'))
  await page.getByRole('button', { name: /Enregistrer en PDF/ }).click()
  await expect(page.getByText('La feuille continue à l’étiquette 9 sur 21.')).toBeVisible()
  await shot(running, 'template-sheet')
})

test('a picture from a file becomes dots of the label, and the template is kept in English too', async ({
  running,
  page,
}) => {
  await page.evaluate(() => {
    window.location.hash = '#/templates/100x50'
  })
  await expect(page.getByText('Ce modèle s’imprime bien.')).toBeVisible()
  await page.getByRole('button', { name: /^Langue/ }).click()
  const label = page.getByRole('region', { name: 'Label and its parts' })
  await label.getByRole('button', { name: 'Date' }).focus()
  await page.keyboard.press('Delete')
  await page.locator('input[type=file][accept="image/*"]').setInputFiles(join(root, 'resources', 'icon.png'))
  const logo = label.getByRole('button', { name: 'Logo' })
  await expect(logo).toBeVisible()
  await expect(page.getByText(/“Logo” enters the white of the code/)).toBeVisible()
  for (const [name, value] of [
    ['Left (mm)', '78'],
    ['Top (mm)', '12.4'],
    ['Height (mm)', '8'],
  ] as const) {
    const field = page.getByRole('textbox', { name })
    await field.fill(value)
    await field.press('Enter')
  }
  await expect(page.getByText('This template prints well.')).toBeVisible()
  await page.keyboard.press('F12')
  await expect(page.getByText(/Template saved, version 2/)).toBeVisible()
  await shot(running, 'template-logo')
})
