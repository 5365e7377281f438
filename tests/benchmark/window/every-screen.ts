import type { Page } from '@playwright/test'

const addresses = [
  'devices/',
  'queue/',
  'packing',
  'packing/kits',
  'packing/pallets',
  'campaign',
  'impact',
  'planning/assign',
  'planning/upgrade',
  'people',
  'organisation',
  'bench',
]

/** So long nothing may change on a screen that is said to be whole. */
const restsForMs = 500

/** From the call of each screen to the last change on it, in milliseconds; each is looked for twice, the first time cold. */
export async function timeScreens(page: Page): Promise<ReadonlyMap<string, readonly number[]>> {
  const times = new Map<string, number[]>()
  for (const address of [...addresses, ...addresses]) {
    const ms = await page.evaluate(
      ([to, rests]) =>
        new Promise<number>((resolve) => {
          const began = performance.now()
          let last = began
          const isOver = () => {
            observer.disconnect()
            resolve(last - began)
          }
          let timer = setTimeout(isOver, rests)
          const observer = new MutationObserver(() => {
            last = performance.now()
            clearTimeout(timer)
            timer = setTimeout(isOver, rests)
          })
          observer.observe(document.body, { childList: true, subtree: true, characterData: true })
          window.location.hash = `#/${to}`
        }),
      [address, restsForMs] as const,
    )
    times.set(address, [...(times.get(address) ?? []), ms])
  }
  return times
}
