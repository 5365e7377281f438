import { fromBridge } from '../../shared/contract/bridge.ts'
import type { Client } from '../../shared/contract/define.ts'
import type { ShellContract, ShellEvents } from '../../shared/contract/shell.ts'
import type { StationContract, StationEvents } from '../../shared/contract/station.ts'
import { askForSignature, signersOf } from './signatures.ts'

/** The station, asked through the preload. The window's property is read at each call, so that a test may set it. */
const bridged = fromBridge<StationContract, StationEvents>({
  call: (name, input, grant) => window.etabli.station.call(name, input, grant),
  on: (name, listener) => window.etabli.station.on(name, listener),
})

/**
 * The same, which asks for badge or PIN where the station wants somebody to answer for a call, and then calls once more.
 * Whoever turns away gets the station's refusal.
 */
export const station: Client<StationContract, StationEvents> = {
  on: (name, listener) => bridged.on(name, listener),
  async call(name, input, grant) {
    try {
      return await bridged.call(name, input, grant)
    } catch (error) {
      const signers = grant === undefined ? signersOf(error) : null
      if (signers === null) throw error
      const given = await askForSignature({ name, input, ...signers })
      if (given === null) throw error
      return bridged.call(name, input, given)
    }
  },
}

/** The shell around this window: dialogs, and how the station stands. */
export const shell = fromBridge<ShellContract, ShellEvents>({
  call: (name, input) => window.etabli.shell.call(name, input),
  on: (name, listener) => window.etabli.shell.on(name, listener),
})

/** Calls back each time a station answers through a fresh port; what the page knows may be stale then. */
export function onConnected(listener: () => void): () => void {
  return window.etabli.onConnected(listener)
}
