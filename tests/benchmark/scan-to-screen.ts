// From the last key of a scan to what the technician sees: the sign over the whole window, and the device's own screen.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron } from '@playwright/test'
import { scanKeys } from '../e2e/scanner-keys.ts'
import { median, milliseconds, percentile } from './median.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const executablePath = process.env['ETABLI_E2E_EXECUTABLE'] ?? ''
const scans = Number(process.env['ETABLI_BENCHMARK_ROUNDS'] ?? 100)
const userData = mkdtempSync(join(tmpdir(), 'etabli-scan-'))
const app = await _electron.launch({
  executablePath,
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--lang=fr', root],
  env: {
    ...(process.env as Record<string, string>),
    ETABLI_E2E: '1',
    ETABLI_USER_DATA: userData,
    ETABLI_SOFTWARE_RENDERING: '1',
    ETABLI_STATION_NODE: process.execPath,
  },
})
try {
  const page = await app.firstWindow()
  await page.getByRole('button', { name: /Portable 2026/ }).waitFor()
  await page.keyboard.press('F2')
  await page.locator('article[data-stage="done"]').first().waitFor()
  const tag = await page.evaluate(async () => {
    const answer = await window.etabli.station.call('device.list', { search: '', after: null, limit: 1 })
    return answer.ok ? (answer.output.devices[0]?.tag ?? '') : ''
  })
  // Each moment is taken in the page, at the frame in which the change is drawn.
  await page.evaluate(() => {
    const moments = { ended: 0, sign: 0, device: 0 }
    Object.assign(window, { moments })
    const atNextFrame = (name: 'sign' | 'device') =>
      requestAnimationFrame(() => {
        if (moments[name] === 0) moments[name] = performance.now()
      })
    const observer = new MutationObserver(() => {
      if (moments.sign === 0 && document.querySelector('[data-scan="right"]') !== null) atNextFrame('sign')
      if (moments.device === 0 && document.querySelector('[role="tab"]') !== null) atNextFrame('device')
    })
    observer.observe(document.body, { subtree: true, childList: true, attributes: true })
    // Nobody hears of a scan's last key but who takes it, and that it is held back tells when.
    const prevent = Reflect.get(KeyboardEvent.prototype, 'preventDefault')
    KeyboardEvent.prototype.preventDefault = function (this: KeyboardEvent) {
      if (this.key === 'Enter' && this.type === 'keydown') {
        Object.assign(moments, { ended: performance.now(), sign: 0, device: 0 })
      }
      prevent.call(this)
    }
  })
  const signs: number[] = []
  const devices: number[] = []
  for (let round = 0; round <= scans; round += 1) {
    await page.keyboard.press('F1')
    await page.locator('article').first().waitFor()
    await page.locator('[data-scan]').waitFor({ state: 'hidden' })
    await scanKeys(page, `${tag}\n`)
    await page.getByRole('tab', { name: 'Verdict' }).waitFor()
    const { ended, sign, device } = await page.evaluate(async () => {
      const { moments } = window as unknown as { moments: { ended: number; sign: number; device: number } }
      while (moments.sign === 0 || moments.device === 0) await new Promise(requestAnimationFrame)
      return moments
    })
    // The first one fetches the device's page.
    if (round === 0) continue
    signs.push(sign - ended)
    devices.push(device - ended)
  }
  for (const [what, took] of [
    ['the sign', signs],
    ['the device', devices],
  ] as const) {
    console.log(
      `Last key of a scan to ${what} on the screen: median ${milliseconds(median(took))}, p99 ${milliseconds(percentile(took, 0.99))}, worst ${milliseconds(Math.max(...took))} (${scans} scans)`,
    )
  }
} finally {
  await app.close()
  rmSync(userData, { recursive: true, force: true })
}
