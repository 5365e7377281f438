import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { Client } from '../../../shared/contract/define.ts'
import type { StationContract, StationEvents } from '../../../shared/contract/station.ts'
import { spacedTag } from '../../../shared/label/words.ts'

/** A letter that somebody types, and what stands in the first row then; null where nothing is found. */
export type Letter = { readonly letter: string; readonly firstTag: string | null }

/** A quick typist's pace. */
const betweenKeysMs = 120

/** Where in the list the devices stand whose tags and serials are typed. */
const places = ['', '500000', '999000']

/** The first device that a search finds, however many answers it takes to come to it. */
async function firstTagOf(client: Client<StationContract, StationEvents>, search: string): Promise<string | null> {
  let after: string | null = null
  do {
    const page: { devices: readonly { tag: string }[]; next: string | null } = await client.call('device.list', {
      search,
      after,
      limit: 1,
    })
    const [first] = page.devices
    if (first !== undefined) return spacedTag(first.tag)
    after = page.next
  } while (after !== null)
  return null
}

/**
 * Texts as people type them, letter by letter, with what each letter has to bring to the screen. Asked of the station
 * itself before the window opens.
 */
export async function typedLetters(client: Client<StationContract, StationEvents>): Promise<readonly Letter[][]> {
  const texts = ['thinkpad t440s', 'dell lat', 'surface go', 'acer asp', 'xyzzy']
  for (const after of places) {
    const { devices } = await client.call('device.list', { search: '', after: after || null, limit: 60 })
    for (const device of devices.filter((_, index) => index % 40 === 7)) {
      texts.push(device.tag, (device.serial ?? '').slice(-6))
    }
  }
  const letters: Letter[][] = []
  for (const text of texts.filter((one) => one !== '')) {
    const typed: Letter[] = []
    for (const [index, letter] of Array.from(text).entries()) {
      const search = text.slice(0, index + 1).trim()
      typed.push({ letter, firstTag: await firstTagOf(client, search) })
    }
    letters.push(typed)
  }
  return letters
}

/**
 * Types a text into the search and answers the time from each key to its result on the screen, in milliseconds: until
 * the end of the frame in which the first row is the one that the letter finds. Letters that change nothing there are
 * typed and not counted.
 *
 * @param before what the first row was before.
 */
export async function typeAndTime(page: Page, letters: readonly Letter[], before: string | null): Promise<number[]> {
  const times: number[] = []
  let shown = before
  for (const { letter, firstTag } of letters) {
    const isCounted = firstTag !== shown
    if (isCounted) {
      await page.evaluate((expected) => {
        const first = () => {
          const row = document.querySelector('[role=grid] [role=row][aria-rowindex="1"]')
          return row?.querySelector('.font-mono')?.textContent ?? null
        }
        const typed = new Promise<number>((resolve) => {
          window.addEventListener('keydown', ({ timeStamp }) => resolve(timeStamp), { capture: true, once: true })
        })
        const timed = typed.then(
          (at) =>
            new Promise<number>((resolve) => {
              const look = () => {
                if (first() !== expected) requestAnimationFrame(look)
                // The frame that shows it is over when the next task runs.
                else setTimeout(() => resolve(performance.now() - at))
              }
              requestAnimationFrame(look)
            }),
        )
        Object.assign(window, { timed })
      }, firstTag)
    }
    // Faster, and the station takes it for a scanner.
    await wait(betweenKeysMs)
    await page.keyboard.press(letter === ' ' ? 'Space' : letter)
    if (isCounted) times.push(await page.evaluate(() => (window as unknown as { timed: Promise<number> }).timed))
    shown = firstTag
  }
  return times
}
