import { contextBridge, ipcRenderer } from 'electron'
import { askFirst } from '../shared/contract/ask-first.ts'
import type { Bridge, Outcome } from '../shared/contract/bridge.ts'
import { connect } from '../shared/contract/connect.ts'
import type { Client } from '../shared/contract/define.ts'
import { Refusal } from '../shared/contract/refusal.ts'
import type { StationContract, StationEvents } from '../shared/contract/station.ts'
import type { Message } from '../shared/contract/wire.ts'

type Station = Client<StationContract, StationEvents>
/** One subscription of the page, put onto every new station. */
type Subscription = (station: Station) => () => void

/** The station of the moment: a new one each time the shell hands over a port (first load, reload, restart). */
let arrival = Promise.withResolvers<Station>()
let isConnected = false
const subscriptions = new Set<Subscription>()
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
  for (const subscribe of subscriptions) subscribe(station)
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

// Before anything is asked: the port is on its way while the questions are put.
ipcRenderer.send('station-port-wanted')

const clients: Pick<Bridge, 'station' | 'shell'> = {
  station: {
    call: (name, input, grant) => outcomeOf(arrival.promise.then((station) => station.call(name, input, grant))),
    on(name, listener) {
      let isWanted = true
      const subscription: Subscription = (station) =>
        station.on(name, (payload) => {
          if (isWanted) listener(payload)
        })
      subscriptions.add(subscription)
      if (isConnected) void arrival.promise.then(subscription)
      return () => {
        isWanted = false
        subscriptions.delete(subscription)
      }
    },
  },
  shell: {
    call: (name, input) => ipcRenderer.invoke('shell-call', name, input) as Promise<never>,
    on(name, listener) {
      const hear = (_event: unknown, heard: unknown, payload: unknown) => {
        if (heard === name) listener(payload as never)
      }
      ipcRenderer.on('shell-event', hear)
      return () => void ipcRenderer.off('shell-event', hear)
    },
  },
}

const bridge: Bridge = {
  isSandboxed: process.sandboxed,
  ...clients,
  first: askFirst(clients),
  onConnected(listener) {
    connectedListeners.add(listener)
    return () => void connectedListeners.delete(listener)
  },
}

contextBridge.exposeInMainWorld('etabli', bridge)
