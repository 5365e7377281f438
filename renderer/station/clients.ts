import { fromBridge } from '../../shared/contract/bridge.ts'
import type { ShellContract, ShellEvents } from '../../shared/contract/shell.ts'
import type { StationContract, StationEvents } from '../../shared/contract/station.ts'

/** The station, asked through the preload. The window's property is read at each call, so that a test may set it. */
export const station = fromBridge<StationContract, StationEvents>({
  call: (name, input, grant) => window.etabli.station.call(name, input, grant),
  on: (name, listener) => window.etabli.station.on(name, listener),
})

/** The shell around this window: dialogs, and how the station stands. */
export const shell = fromBridge<ShellContract, ShellEvents>({
  call: (name, input) => window.etabli.shell.call(name, input),
  on: (name, listener) => window.etabli.shell.on(name, listener),
})

/** Calls back each time a station answers through a fresh port; what the page knows may be stale then. */
export function onConnected(listener: () => void): () => void {
  return window.etabli.onConnected(listener)
}
