import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { createServer } from 'vite'

/**
 * Serves the gallery and starts a browser to look at it.
 *
 * @param {readonly string[]} args of the browser, besides those that each look needs.
 * @returns the gallery's address, the browser, and what ends both.
 */
export async function openGallery(args = []) {
  const server = await createServer({
    configFile: fileURLToPath(new URL('vite.config.ts', import.meta.url)),
    logLevel: 'warn',
    // Two people look at once: whoever comes second takes the next free port.
    server: { strictPort: false },
  })
  await server.listen()
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', ...args],
    // The app has bars, which take width from words: pictures without them would show more room than there is.
    ignoreDefaultArgs: ['--hide-scrollbars'],
  })
  const close = async () => {
    await browser.close()
    await server.close()
  }
  return { gallery: `${server.resolvedUrls.local[0]}tests/renderer/gallery/index.html`, browser, close }
}
