import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge, Outcome } from '../shared/contract/bridge.ts'
import { connect } from '../shared/contract/connect.ts'
import type { Client } from '../shared/contract/define.ts'
import { Refusal } from '../shared/contract/refusal.ts'
import type { StationContract, StationEvents } from '../shared/contract/station.ts'
import type { Message } from '../shared/contract/wire.ts'

type Station = Client<StationContract, StationEvents>
type Listener = { readonly name: keyof StationEvents; readonly listener: (payload: never) => void }

/** The station of the moment: a new one each time the shell hands over a port (first load, reload, restart). */
let arrival = Promise.withResolvers<Station>()
let isConnected = false
const stationListeners = new Set<Listener>()
const connectedListeners = new Set<() => void>()

ipcRenderer.on('station-port', (event) => {
  const [port] = event.ports
  if (port === undefined) return
  const station = connect<StationContract, StationEvents>({
    post: (message) => port.postMessage(message),
    onMessage: (listener) => {
      port.addEventListener('message', (received: MessageEvent<Message>) => listener(received.data))
      port.start()
    },
    onClose: (listener) => void ipcRenderer.once('station-gone', listener),
  })
  for (const { name, listener } of stationListeners) station.on(name, listener)
  if (isConnected) arrival = Promise.withResolvers<Station>()
  isConnected = true
  arrival.resolve(station)
  for (const listener of connectedListeners) listener()
})
ipcRenderer.on('station-gone', () => {
  if (isConnected) arrival = Promise.withResolvers<Station>()
  isConnected = false
})

async function outcomeOf<T>(answer: Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, output: await answer }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, refusal: error.toText() }
    return { ok: false, refusal: { code: 'internal', what: 'The page could not reach the station' } }
  }
}

const bridge: Bridge = {
  isSandboxed: process.sandboxed,
  station: {
    call: (name, input) => outcomeOf(arrival.promise.then((station) => station.call(name, input))),
    on(name, listener) {
      const entry: Listener = { name, listener: listener as (payload: never) => void }
      stationListeners.add(entry)
      let stop: (() => void) | undefined
      if (isConnected) void arrival.promise.then((station) => (stop = station.on(name, listener)))
      return () => {
        stationListeners.delete(entry)
        stop?.()
      }
    },
  },
  shell: {
    call: (name, input) =>
      ipcRenderer.invoke('shell-call', name, input) as ReturnType<Bridge['shell']['call']> as never,
    on(name, listener) {
      const hear = (_event: unknown, heard: string, payload: never) => {
        if (heard === name) listener(payload)
      }
      ipcRenderer.on('shell-event', hear)
      return () => void ipcRenderer.off('shell-event', hear)
    },
  },
  onConnected(listener) {
    connectedListeners.add(listener)
    return () => void connectedListeners.delete(listener)
  },
}

contextBridge.exposeInMainWorld('etabli', bridge)
