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

export type ScreenTimes = {
  /** From the call to the last change of what is in the window without scrolling. */
  readonly windowMs: number
  /** From the call to the last change anywhere: long lists complete themselves below the window. */
  readonly lastMs: number
}

/** Every screen's times, in milliseconds; each is looked for twice, the first time cold. */
export async function timeScreens(page: Page): Promise<ReadonlyMap<string, readonly ScreenTimes[]>> {
  const times = new Map<string, ScreenTimes[]>()
  for (const address of [...addresses, ...addresses]) {
    const measured = await page.evaluate(
      ([to, rests]) =>
        new Promise<ScreenTimes>((resolve) => {
          const isInWindow = (node: Node): boolean => {
            const box = (node instanceof Element ? node : node.parentElement)?.getBoundingClientRect()
            return box !== undefined && box.top < window.innerHeight && box.bottom > 0
          }
          const began = performance.now()
          const last = { windowMs: 0, lastMs: 0 }
          const isOver = () => {
            observer.disconnect()
            resolve(last)
          }
          let timer = setTimeout(isOver, rests)
          const observer = new MutationObserver((records) => {
            clearTimeout(timer)
            timer = setTimeout(isOver, rests)
            const changed = records.flatMap(({ target, addedNodes }) =>
              addedNodes.length > 0 ? [...addedNodes] : [target],
            )
            const isShown = changed.some(isInWindow)
            last.lastMs = performance.now() - began
            if (isShown) last.windowMs = last.lastMs
          })
          observer.observe(document.body, { childList: true, subtree: true, characterData: true })
          window.location.hash = `#/${to}`
        }),
      [address, restsForMs] as const,
    )
    times.set(address, [...(times.get(address) ?? []), measured])
  }
  return times
}
