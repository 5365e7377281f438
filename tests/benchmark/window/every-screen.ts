import type { Page } from '@playwright/test'

const addresses = [
  'devices/',
  'queue/',
  'packing',
  'packing/kits',
  'packing/pallets',
  'campaign',
  'campaign//allocations',
  'campaign//sources',
  'campaign//partners',
  'wall',
  'impact',
  'planning/assign',
  'planning/upgrade',
  'planning/what-if',
  'people',
  'organisation',
  'evidence/',
  'printers',
  'templates',
  'scanner',
  'bench',
]

/** So long nothing may change on a screen that is said to be whole. */
const restsForMs = 500

/** Rows and what stands for them on screens without a list, but for what only names a part of the screen. */
const content = 'main :is(li, tr, dd, figure, img, canvas, input, [role=row], [role=img], [data-figure], h2, label)'

export type ScreenTimes = {
  /** From the call to the end of the frame with the first content that the last screen had not; null: it has none. */
  readonly firstMs: number | null
  /** From the call to the last change: some screens complete themselves while they are read. */
  readonly lastMs: number
}

/** Every screen's times, in milliseconds; each is looked for twice, the first time cold. */
export async function timeScreens(page: Page): Promise<ReadonlyMap<string, readonly ScreenTimes[]>> {
  const times = new Map<string, ScreenTimes[]>()
  for (const address of [...addresses, ...addresses]) {
    const measured = await page.evaluate(
      ([to, rests, shows]) =>
        new Promise<ScreenTimes>((resolve) => {
          const before = new Set(document.querySelectorAll(shows))
          const began = performance.now()
          let last = began
          let isThere = false
          let firstMs: number | null = null
          const isOver = () => {
            observer.disconnect()
            resolve({ firstMs, lastMs: last - began })
          }
          let timer = setTimeout(isOver, rests)
          const observer = new MutationObserver(() => {
            last = performance.now()
            clearTimeout(timer)
            timer = setTimeout(isOver, rests)
            if (isThere || Array.from(document.querySelectorAll(shows)).every((one) => before.has(one))) return
            isThere = true
            requestAnimationFrame(() => setTimeout(() => (firstMs = performance.now() - began)))
          })
          observer.observe(document.body, { childList: true, subtree: true, characterData: true })
          window.location.hash = `#/${to}`
        }),
      [address, restsForMs, content] as const,
    )
    times.set(address, [...(times.get(address) ?? []), measured])
  }
  return times
}
