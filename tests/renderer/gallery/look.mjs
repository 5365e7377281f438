// Takes a picture of each scene: node tests/renderer/gallery/look.mjs FOLDER [scene:hash:widthxheight:theme:language:keys:buttons …]
// keys: pressed one after the other (A,B); buttons: pressed by their names (One>Two)
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { createServer } from 'vite'

const [folder, ...asked] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
const server = await createServer({
  configFile: fileURLToPath(new URL('vite.config.ts', import.meta.url)),
  logLevel: 'warn',
})
await server.listen()
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
try {
  for (const spec of asked) {
    const [scene, hash, size = '1280x800', theme = 'light', language = 'fr', keys = '', buttons = ''] = spec.split(':')
    const [width, height] = size.split('x').map(Number)
    const page = await browser.newPage({ viewport: { width, height } })
    page.on('console', (message) => message.type() === 'error' && console.error(scene, message.text()))
    page.on('pageerror', (error) => console.error(scene, error))
    const address = `http://127.0.0.1:5199/tests/renderer/gallery/index.html?scene=${scene}&theme=${theme}&language=${language}#/${hash}`
    await page.goto(address)
    await page.waitForSelector('main')
    await page.waitForLoadState('networkidle')
    for (const key of keys.split(',').filter(Boolean)) await page.keyboard.press(key)
    for (const name of buttons.split('>').filter(Boolean)) {
      await page.getByRole('button', { name }).last().click()
      await page.waitForTimeout(200)
    }
    await page.waitForTimeout(300)
    const last = buttons.replaceAll(/\W+/g, '_')
    const name = `${scene}-${hash.replaceAll('/', '_')}-${size}-${theme}-${language}${last}.png`
    await page.screenshot({ path: `${folder}/${name}` })
    console.log(name)
    await page.close()
  }
} finally {
  await browser.close()
  await server.close()
}
