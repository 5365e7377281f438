// Presses every button of each page and takes a picture of each sheet, cover and list that opens, and of what it says when its
// last button is pressed at once: node tests/renderer/gallery/sheets.mjs FOLDER scene:hash …
// Each sheet is taken in French and English, at 1280 × 800 light and dark and at 1920 × 1080 dark; its faults are told below its name.
import { mkdirSync } from 'node:fs'
import { faultsInPage } from './faults-in-page.mjs'
import { openGallery } from './open-gallery.mjs'

const [folder, ...asked] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
const { gallery, browser, close } = await openGallery([
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
])
const opened = '[role="dialog"], [role="alertdialog"], [role="listbox"]'
const looks = [
  { width: 1280, height: 800, theme: 'light' },
  { width: 1280, height: 800, theme: 'dark' },
  { width: 1920, height: 1080, theme: 'dark' },
]

/** A name that is the same for each row of a list. */
const kindOf = (name) => name.replaceAll(/[\dA-Z]{4,}|\d+/g, '#').slice(0, 60)

async function open(page, { scene, hash, language }) {
  await page.goto('about:blank')
  await page.goto(`${gallery}?scene=${scene}&theme=light&language=${language}#/${hash}`)
  await page.waitForSelector('main h1', { state: 'attached' })
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(200)
}

const buttonsOf = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main button')].map((button, place) => {
      button.dataset.place = String(place)
      return (button.innerText.trim() || (button.getAttribute('aria-label') ?? '')).trim().replaceAll(/\s+/g, ' ')
    }),
  )

async function take(page, name) {
  for (const { width, height, theme } of looks) {
    await page.setViewportSize({ width, height })
    await page.evaluate((chosen) => (document.documentElement.dataset.theme = chosen), theme)
    await page.waitForTimeout(120)
    await page.screenshot({ path: `${folder}/${name}-${width}-${theme}.png` })
    for (const fault of await page.evaluate(faultsInPage)) console.log(`  ${width} ${theme} ${fault}`)
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.evaluate(() => (document.documentElement.dataset.theme = 'light'))
}

async function walk(page, visit) {
  await open(page, visit)
  const done = new Set()
  const names = await buttonsOf(page)
  for (const [place, name] of names.entries()) {
    if (name === '' || done.has(kindOf(name))) continue
    done.add(kindOf(name))
    await buttonsOf(page)
    const button = page.locator(`[data-place="${place}"]`)
    if ((await button.count()) === 0 || !(await button.isEnabled())) continue
    await button.click({ timeout: 2000 }).catch(() => undefined)
    await page.waitForTimeout(250)
    const file = `${visit.scene}-${visit.hash}-${name}`.replaceAll(/[^\p{L}\d]+/gu, '_').slice(0, 90)
    const dialog = page.locator(opened).last()
    if ((await page.locator(opened).count()) > 0) {
      const title = await dialog.evaluate((one) => one.querySelector('h1, h2')?.textContent ?? one.getAttribute('role'))
      console.log(`${file}-${visit.language}: ${title}`)
      await take(page, `${file}-${visit.language}`)
      const last = dialog.locator('button').last()
      if ((await last.count()) > 0 && (await last.isVisible()) && (await last.isEnabled())) {
        await last.click({ timeout: 1000 }).catch(() => undefined)
        await page.waitForTimeout(250)
        if ((await page.locator('[role="dialog"]').count()) > 0) {
          await page.screenshot({ path: `${folder}/${file}-${visit.language}-pressed.png` })
          for (const fault of await page.evaluate(faultsInPage)) console.log(`  pressed ${fault}`)
        }
      }
      await open(page, visit)
    } else if (!decodeURIComponent(page.url()).endsWith(`#/${visit.hash}`)) await open(page, visit)
  }
}

try {
  for (const spec of asked) {
    const [scene, hash, languages = 'fr,en'] = spec.split(':')
    for (const language of languages.split(',')) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
      page.on('pageerror', (error) => console.error(scene, hash, error.message))
      try {
        await walk(page, { scene, hash, language })
      } catch (error) {
        console.error(scene, hash, error.message.split('\n')[0])
      }
      await page.close()
    }
  }
} finally {
  await close()
}
