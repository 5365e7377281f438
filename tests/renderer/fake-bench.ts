import { askFirst } from '../../shared/contract/ask-first.ts'
import type { Bridge, Outcome } from '../../shared/contract/bridge.ts'
import type { Handlers, EventPayload } from '../../shared/contract/define.ts'
import { Refusal } from '../../shared/contract/refusal.ts'
import type { ShellContract, StationState } from '../../shared/contract/shell.ts'
import type { StationContract, StationEvents } from '../../shared/contract/station.ts'

export type StationHandlers = Partial<Handlers<StationContract>>
export type ShellHandlers = Partial<Handlers<ShellContract>>

export type FakeBench = {
  readonly bridge: Bridge
  /** Every call the page made, in order. */
  readonly calls: { readonly name: string; readonly input: unknown }[]
  emit<N extends keyof StationEvents>(name: N, payload: EventPayload<StationEvents, N>): void
  changeStation(state: StationState): void
  reconnect(): void
}

type Listeners = Map<string, Set<(payload: never) => void>>

function listen(listeners: Listeners, name: string, listener: (payload: never) => void): () => void {
  const set = listeners.get(name) ?? new Set()
  listeners.set(name, set.add(listener))
  return () => void set.delete(listener)
}

function tell(listeners: Listeners, name: string, payload: unknown): void {
  for (const listener of listeners.get(name) ?? []) listener(payload as never)
}

/** The bridge of a window, typed by the contract and answered by the given functions; anything else is refused. */
export function createFakeBench(stationHandlers: StationHandlers, shellHandlers: ShellHandlers = {}): FakeBench {
  const calls: FakeBench['calls'] = []
  const stationListeners: Listeners = new Map()
  const shellListeners: Listeners = new Map()
  const connected = new Set<() => void>()

  const answer = async (handlers: object, name: string, input: unknown): Promise<Outcome<never>> => {
    calls.push({ name, input })
    const handler = (handlers as Record<string, ((input: unknown) => unknown) | undefined>)[name]
    if (handler === undefined) return { ok: false, refusal: { code: 'unknown-command', what: name } }
    try {
      return { ok: true, output: (await handler(input)) as never }
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, refusal: error.toText() }
      throw error
    }
  }
  const shell: ShellHandlers = { 'station.state': () => ({ kind: 'ready' }), ...shellHandlers }
  return {
    calls,
    bridge: {
      isSandboxed: true,
      station: {
        call: (name, input) => answer(stationHandlers, name, input),
        on: (name, listener) => listen(stationListeners, name, listener),
      },
      shell: {
        call: (name, input) => answer(shell, name, input),
        on: (name, listener) => listen(shellListeners, name, listener),
      },
      get first() {
        return askFirst(this)
      },
      onConnected(listener) {
        connected.add(listener)
        return () => void connected.delete(listener)
      },
    },
    emit: (name, payload) => tell(stationListeners, name, payload),
    changeStation: (state) => tell(shellListeners, 'station.changed', state),
    reconnect: () => {
      for (const listener of connected) listener()
    },
  }
}
