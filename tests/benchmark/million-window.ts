// The list of devices in the real app's window, at a thousand devices and at a million: from F4 to the first rows, from
// a key of the search to its result on the screen, and frames while somebody turns the wheel, holds Page Down, goes
// from end to end and drags the bar. What the middle and the end show is compared with what the station says stands
// there. Then every other screen. ETABLI_BENCHMARK_DATA names the folder of a bench that million-devices.ts has filled;
// ETABLI_BENCHMARK_ONLY measures the bench with so many devices alone.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { spacedTag } from '../../shared/label/words.ts'
import { benchReady, startApp } from '../e2e/station-app.ts'
import { median, milliseconds, percentile } from './median.ts'
import { filled, stationOn } from './million/filled.ts'
import { clockMs, noteFrames, type Frames } from './window/frames.ts'
import { timeScreens, type ScreenTimes } from './window/every-screen.ts'
import { typeAndTime, typedLetters, type Letter } from './window/typed-letters.ts'

const few = 1000
const many = Number(process.env['ETABLI_BENCHMARK_DEVICES'] ?? 1_000_000)
const seconds = Number(process.env['ETABLI_BENCHMARK_SECONDS'] ?? 20)
const refreshMs = [1000 / 60, 1000 / 30, 50]

/** How a person goes through a list, each for a third of the time. */
const ways: Readonly<Record<string, (page: Page, until: number) => Promise<void>>> = {
  wheel: async (page, until) => {
    while (Date.now() < until) {
      await page.mouse.wheel(0, 240)
      await wait(25)
    }
  },
  'Page Down': async (page, until) => {
    await page.keyboard.down('PageDown')
    // A key that is held down repeats itself thirty times a second.
    while (Date.now() < until) {
      await wait(33)
      await page.keyboard.down('PageDown')
    }
    await page.keyboard.up('PageDown')
  },
  'End, Home': async (page, until) => {
    while (Date.now() < until) {
      await page.keyboard.press('End')
      await wait(250)
      await page.keyboard.press('Home')
      await wait(250)
    }
  },
  'the bar': async (page, until) => {
    const list = page.getByRole('grid')
    const began = Date.now()
    while (Date.now() < until) {
      await list.evaluate(
        (box, share) => box.scrollTo(0, share * box.scrollHeight),
        (Date.now() - began) / (until - began),
      )
      await wait(33)
    }
  },
}

type Measured = {
  firstRowsMs: number[]
  letters: number[]
  frames: Map<string, Frames>
  screens: ReadonlyMap<string, readonly ScreenTimes[]>
}

/** From F4 to the end of the frame that shows the first row. */
async function timeFirstRows(page: Page): Promise<number> {
  await page.evaluate(() => {
    const pressed = new Promise<number>((resolve) => {
      window.addEventListener('keydown', ({ timeStamp }) => resolve(timeStamp), { capture: true, once: true })
    })
    const timed = pressed.then(
      (at) =>
        new Promise<number>((resolve) => {
          const look = () => {
            if (document.querySelector('[role=grid] [role=row] .font-mono') === null) requestAnimationFrame(look)
            else setTimeout(() => resolve(performance.now() - at))
          }
          requestAnimationFrame(look)
        }),
    )
    Object.assign(window, { timed })
  })
  await page.keyboard.press('F4')
  return page.evaluate(() => (window as unknown as { timed: Promise<number> }).timed)
}

/** The tag of the device that stands so many after the newest, as the station's own pages have it. */
const tagAt = (page: Page, row: number, devices: number): Promise<string> =>
  page.evaluate(
    async (after) => {
      const outcome = await window.etabli.station.call('device.list', { search: '', after, limit: 1 })
      return outcome.ok ? (outcome.output.devices[0]?.tag ?? '') : ''
    },
    String(devices - row + 1),
  )

/** Goes to the end and, by the bar, to the middle, and compares what stands there with what the station says. */
async function checkPlaces(page: Page, devices: number): Promise<void> {
  const grid = page.getByRole('grid', { name: 'Appareils' })
  const stands = async (row: number) => {
    const tag = grid.locator(`[aria-rowindex="${row + 1}"] .font-mono`)
    await tag.filter({ hasText: spacedTag(await tagAt(page, row, devices)) }).waitFor()
  }
  await grid.focus()
  await page.keyboard.press('End')
  await stands(devices - 1)
  await grid.evaluate((box) => box.scrollTo(0, box.scrollHeight / 2))
  await page.waitForFunction((rows) => {
    const shown = Number(document.querySelector('[role=grid] [role=row]')?.getAttribute('aria-rowindex'))
    return Math.abs(shown - rows / 2) < rows / 50
  }, devices)
  await stands(Number(await grid.locator('[role=row]').nth(10).getAttribute('aria-rowindex')) - 1)
}

async function measureWindow(data: string, devices: number, letters: readonly Letter[][]): Promise<Measured> {
  const userData = mkdtempSync(join(tmpdir(), 'etabli-window-'))
  const { app, page } = await startApp(userData, { ETABLI_DATA: data })
  try {
    await benchReady(page)
    await wait(1500)
    const firstRowsMs = [await timeFirstRows(page)]
    for (let again = 0; again < 5; again += 1) {
      await page.keyboard.press('F1')
      await page.getByRole('grid').waitFor({ state: 'detached' })
      firstRowsMs.push(await timeFirstRows(page))
    }
    const grid = page.getByRole('grid', { name: 'Appareils' })
    const first = await grid.locator('[aria-rowindex="1"] .font-mono').textContent()
    await checkPlaces(page, devices)
    await grid.focus()
    await page.keyboard.press('Home')
    await grid.locator('[aria-rowindex="1"] .font-mono', { hasText: first ?? '' }).waitFor()
    const times: number[] = []
    const search = page.getByRole('searchbox', { name: 'Chercher partout' })
    for (const text of letters) {
      await search.fill('')
      await grid.locator('[aria-rowindex="1"] .font-mono', { hasText: first ?? '' }).waitFor()
      await search.focus()
      times.push(...(await typeAndTime(page, text, first)))
    }
    await search.fill('')
    await grid.locator('[aria-rowindex="1"] .font-mono', { hasText: first ?? '' }).waitFor()
    const frames = new Map<string, Frames>()
    const resting = await noteFrames(page)
    await wait(3000)
    frames.set('at rest', await resting())
    for (const [name, go] of Object.entries(ways)) {
      await grid.focus()
      await page.keyboard.press('Home')
      await grid.hover()
      const noted = await noteFrames(page)
      await go(page, Date.now() + (seconds / Object.keys(ways).length) * 1000)
      frames.set(name, await noted())
    }
    return { firstRowsMs, letters: times, frames, screens: await timeScreens(page) }
  } finally {
    await app.close()
    rmSync(userData, { recursive: true, force: true })
  }
}

/** Which part of the frames came later than one refresh after the last. */
function shareOver(frames: Frames | undefined): number {
  const gaps = frames?.gapsMs ?? []
  return gaps.filter((gap) => gap > (refreshMs[0] ?? 0) + clockMs).length / gaps.length
}

function print(devices: number, { firstRowsMs, letters, frames, screens }: Measured): void {
  console.log(`${devices} devices: first rows after F4: ${firstRowsMs.map(milliseconds).join(', ')}`)
  for (const [part, what] of [
    ['windowMs', 'what is in the window'],
    ['lastMs', 'its last change'],
  ] as const) {
    const shown = Array.from(screens, ([name, all]) => `${name} ${all.map((one) => one[part].toFixed(0)).join('/')}`)
    console.log(`    every screen, ${what}, cold/again, ms: ${shown.join(', ')}`)
  }
  console.log(
    `    key to result on the screen: median ${milliseconds(median(letters))}, ` +
      `p99 ${milliseconds(percentile(letters, 0.99))}, worst ${milliseconds(Math.max(...letters))} (${letters.length})`,
  )
  for (const [name, { gapsMs, longFrames }] of frames) {
    const over = refreshMs.map((limit) => gapsMs.filter((gap) => gap > limit + clockMs).length)
    console.log(
      `    ${name.padEnd(10)} ${gapsMs.length} frames: over 16.7/33/50 ms ${over.join('/')}; median ` +
        `${median(gapsMs).toFixed(1)} ms, p99 ${percentile(gapsMs, 0.99).toFixed(0)} ms, worst ` +
        `${Math.max(...gapsMs).toFixed(0)} ms; the page’s own work of 50 ms or more: ${longFrames.length}`,
    )
    for (const { durationMs, by } of longFrames.toSorted((a, b) => b.durationMs - a.durationMs).slice(0, 3)) {
      console.log(`        ${durationMs.toFixed(0)} ms, most by ${by}`)
    }
  }
}

const folder = mkdtempSync(join(process.env['ETABLI_BENCHMARK_FOLDER'] ?? tmpdir(), 'etabli-million-'))
try {
  const benches = [
    [few, join(folder, 'few')],
    [many, process.env['ETABLI_BENCHMARK_DATA'] ?? join(folder, 'many')],
  ] as const
  const only = process.env['ETABLI_BENCHMARK_ONLY']
  const results: Measured[] = []
  for (const [devices, data] of benches.filter(([count]) => only === undefined || Number(only) === count)) {
    await filled(data, devices)
    const station = await stationOn(data)
    const letters = await typedLetters(station.client())
    station.close()
    const measured = await measureWindow(data, devices, letters)
    print(devices, measured)
    results.push(measured)
  }
  const [small, large] = results
  if (small !== undefined && large !== undefined) {
    const frameRatio = (one: string) =>
      `${one} ${(shareOver(large.frames.get(one)) / shareOver(small.frames.get(one))).toFixed(2)}`
    console.log(
      `A million beside a thousand: first rows ${(median(large.firstRowsMs) / median(small.firstRowsMs)).toFixed(2)} times, ` +
        `a letter ${(median(large.letters) / median(small.letters)).toFixed(2)} times (medians); frames over 16.7 ms: ` +
        Object.keys(ways).map(frameRatio).join(', '),
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
