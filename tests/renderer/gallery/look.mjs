// Takes a picture of each scene: node tests/renderer/gallery/look.mjs FOLDER [scene:hash:widthxheight:theme:language:keys:buttons …]
// keys: pressed one after the other (A,B); buttons: pressed by their names (One>Two)
// "all" in place of the size: both sizes, light and dark, French and English; theme and language are then left empty. What is cut
// off, sticks out of the window or is too small a target is told below each name.
import { mkdirSync } from 'node:fs'
import { faultsInPage } from './faults-in-page.mjs'
import { openGallery } from './open-gallery.mjs'

const [folder, ...asked] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
const { gallery, browser, close } = await openGallery()

const themes = ['light', 'dark']
const sizes = ['1280x800', '1920x1080']

/** A page is loaded once a language: its size and its theme are changed while it stands. */
const visits = asked.flatMap((spec) => {
  const [scene, hash, size = '1280x800', theme = 'light', language = 'fr', keys = '', buttons = ''] = spec.split(':')
  const visit = { scene, hash, keys, buttons }
  if (size !== 'all') return [{ ...visit, language, sizes: [size], themes: [theme || 'light'] }]
  return ['fr', 'en'].map((each) => ({ ...visit, language: each, sizes, themes }))
})

const viewportOf = (size) => {
  const [width, height] = size.split('x').map(Number)
  return { width, height }
}

async function look(page, { scene, hash, language, keys, buttons, ...looks }) {
  page.on('console', (message) => message.type() === 'error' && console.error(scene, message.text()))
  page.on('pageerror', (error) => console.error(scene, error))
  await page.goto(`${gallery}?scene=${scene}&theme=${looks.themes[0]}&language=${language}#/${hash}`)
  // A page is fetched when it is gone to: its title is what says that it has come.
  await page.waitForSelector('main h1', { state: 'attached' })
  await page.waitForLoadState('networkidle')
  for (const key of keys.split(',').filter(Boolean)) await page.keyboard.press(key)
  for (const name of buttons.split('>').filter(Boolean)) {
    await page.getByRole('button', { name }).last().click({ timeout: 5000 })
    await page.waitForTimeout(200)
  }
  const last = `${keys}${buttons}`.replaceAll(/\W+/g, '_')
  for (const size of looks.sizes) {
    await page.setViewportSize(viewportOf(size))
    for (const theme of looks.themes) {
      await page.evaluate((chosen) => (document.documentElement.dataset.theme = chosen), theme)
      await page.waitForTimeout(300)
      const name = `${scene}-${hash.replaceAll('/', '_')}-${size}-${theme}-${language}${last}.png`
      await page.screenshot({ path: `${folder}/${name}` })
      console.log(name)
      for (const fault of await page.evaluate(faultsInPage)) console.log(`  ${fault}`)
    }
  }
}

try {
  for (const visit of visits) {
    const page = await browser.newPage({ viewport: viewportOf(visit.sizes[0]) })
    try {
      await look(page, visit)
    } catch (error) {
      // A button that is not there must not keep the other screens from being looked at.
      console.error(visit.scene, visit.hash, error.message.split('\n')[0])
      process.exitCode = 1
    }
    await page.close()
  }
} finally {
  await close()
}
