import type { MessagePortMain } from 'electron'
import type { StationState } from '../../shared/contract/shell.ts'
import { startStation, type StationProcess, type StationStart } from './station-process.ts'

/** A station that ended unasked waits a little longer each time; one that lived this long starts from the first step. */
const pausesMs = [200, 1_000, 3_000, 10_000] as const
const livedLongMs = 60_000

export type Supervisor = {
  readonly state: StationState
  readonly kind: StationProcess['kind'] | null
  /** A fresh port of the running station, or null while there is none. */
  openPort(): MessagePortMain | null
  grantFolder(grant: string, folder: string): void
  retry(): void
  stop(): void
}

/** Keeps a station running: starts it, starts it again with growing pauses, and says at every change how it stands. */
export function superviseStation(
  start: StationStart,
  onState: (state: StationState) => void,
  now: () => number = Date.now,
): Supervisor {
  let state: StationState = { kind: 'starting' }
  let current: StationProcess | null = null
  /** Counts lives, so that a late word of an ended one is not taken for the running one's. */
  let life = 0
  let attempts = 0
  let startedAt = 0
  let isStopping = false
  let timer: NodeJS.Timeout | undefined
  // What the technician chose stays chosen over a restart of the station.
  const grants = new Map<string, string>()

  const become = (next: StationState) => {
    state = next
    onState(next)
  }
  const begin = () => {
    life += 1
    const mine = life
    startedAt = now()
    current = startStation(start, {
      onReady: () => {
        if (mine !== life) return
        for (const [grant, folder] of grants) current?.grantFolder(grant, folder)
        become({ kind: 'ready' })
      },
      onRefused: ({ code, what, where, remedy }) => {
        if (mine === life) become({ kind: 'refused', code, what, where: where ?? null, remedy: remedy ?? null })
      },
      onExit: () => {
        if (mine !== life) return
        current = null
        if (isStopping || state.kind === 'refused') return
        attempts = now() - startedAt > livedLongMs ? 1 : attempts + 1
        const waitMs = pausesMs[Math.min(attempts, pausesMs.length) - 1] ?? 10_000
        become({ kind: 'restarting', attempt: attempts, waitMs })
        timer = setTimeout(begin, waitMs)
      },
    })
  }
  begin()

  return {
    get state() {
      return state
    },
    get kind() {
      return current?.kind ?? null
    },
    openPort: () => (state.kind === 'ready' ? (current?.openPort() ?? null) : null),
    grantFolder(grant, folder) {
      grants.set(grant, folder)
      current?.grantFolder(grant, folder)
    },
    retry() {
      if (state.kind !== 'refused') return
      become({ kind: 'starting' })
      begin()
    },
    stop() {
      isStopping = true
      clearTimeout(timer)
      current?.stop()
    },
  }
}
