import type { Bridge } from './bridge.ts'

/** What the bench shows first. */
const firstCalls = ['bench.status', 'profile.list', 'lot.list', 'intake.list', 'lan.status', 'usb.list'] as const

/** How the station stood when the page began to load, and what it answered to the page's first questions. */
export type FirstAnswers = {
  readonly state: ReturnType<Bridge['shell']['call']>
  readonly answers: readonly (readonly [name: string, answer: Promise<{ ok: boolean; output?: unknown }>])[]
}

/**
 * Asks for what the bench shows first, before any code of the page is there: the answers come while it is being
 * loaded and evaluated.
 */
export function askFirst({ shell, station }: Pick<Bridge, 'shell' | 'station'>): FirstAnswers {
  return {
    state: shell.call('station.state', {}),
    answers: firstCalls.map((name) => [name, station.call(name, {})] as const),
  }
}
