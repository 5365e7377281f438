import type { Page } from '@playwright/test'

/** Three refreshes of a 60 Hz screen are 50 ms, give or take what a clock's last digit says. */
export const clockMs = 0.5

export type Frames = {
  /** From one animation frame to the next. */
  readonly gapsMs: readonly number[]
  /** Frames in which the page itself worked for 50 ms or longer (Long Animation Frames API). */
  readonly longFrames: readonly { readonly durationMs: number; readonly blockingMs: number; readonly by: string }[]
}

/** Starts to note frames in the page; answers what ends it. */
export async function noteFrames(page: Page): Promise<() => Promise<Frames>> {
  await page.evaluate(() => {
    type Script = { readonly invoker: string; readonly duration: number }
    type LongFrame = PerformanceEntry & { readonly blockingDuration: number; readonly scripts: readonly Script[] }
    const noted = { gapsMs: [] as number[], longFrames: [] as object[], isOver: false }
    Object.assign(window, { noted })
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LongFrame[]) {
        const longest = entry.scripts.toSorted((left, right) => right.duration - left.duration)[0]
        noted.longFrames.push({
          durationMs: entry.duration,
          blockingMs: entry.blockingDuration,
          by: longest === undefined ? 'no script' : `${longest.invoker} ${Math.round(longest.duration)} ms`,
        })
      }
    })
    observer.observe({ type: 'long-animation-frame' })
    let last = performance.now()
    const frame = (now: number) => {
      noted.gapsMs.push(now - last)
      last = now
      if (noted.isOver) observer.disconnect()
      else requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })
  return () =>
    page.evaluate(async () => {
      const { noted } = window as unknown as { noted: { isOver: boolean; gapsMs: number[]; longFrames: object[] } }
      noted.isOver = true
      await new Promise((resolve) => void requestAnimationFrame(resolve))
      return { gapsMs: noted.gapsMs.slice(1), longFrames: noted.longFrames } as Frames
    })
}
