import type { Message, Wire } from '../../../shared/contract/wire.ts'
import type { RefusalText } from '../../../shared/contract/refusal.ts'
import type { FromStation, ToStation } from './envelope.ts'

/** What Electron's `utilityProcess` puts on `process.parentPort`; plain Node has neither it nor its ports. */
type ElectronPort = {
  on(event: 'message', listener: (event: { data: Message }) => void): void
  on(event: 'close', listener: () => void): void
  postMessage(message: Message): void
  start(): void
}
type ParentPort = {
  on(event: 'message', listener: (event: { data: ToStation; ports: ElectronPort[] }) => void): void
  postMessage(message: FromStation): void
}

/** What the process that owns this station asks of it. */
export type ParentListener = {
  onWire(wire: Wire): void
  onGrant(grant: string, folder: string): void
  /** The owner asked for an end, or is gone: a station nobody owns must not stay behind holding the database. */
  onStop(): void
}

export type Parent = { ready(): void; refused(refusal: RefusalText): void }

function portWire(port: ElectronPort): Wire {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => {
      port.on('message', (event) => listener(event.data))
      port.start()
    },
    onClose: (listener) => port.on('close', listener),
  }
}

/** One real MessagePort a window, handed over by the shell. */
function utilityParent(port: ParentPort, listener: ParentListener): Parent {
  port.on('message', ({ data, ports }) => {
    const [client] = ports
    if (data.kind === 'open' && client !== undefined) listener.onWire(portWire(client))
    else if (data.kind === 'grant') listener.onGrant(data.grant, data.folder)
    else if (data.kind === 'stop') listener.onStop()
  })
  return {
    ready: () => port.postMessage({ kind: 'ready' }),
    refused: (refusal) => port.postMessage({ kind: 'refused', refusal }),
  }
}

/** Every window over the one pipe of a child process, told apart by the number that the shell gives each. */
function pipeParent(listener: ParentListener): Parent {
  type Ends = { readonly message: ((message: Message) => void)[]; readonly close: (() => void)[] }
  const clients = new Map<number, Ends>()
  const send = (frame: FromStation) => {
    if (process.connected) process.send?.(frame)
  }
  process.on('message', (frame: ToStation) => {
    if (frame.kind === 'open') {
      const ends: Ends = { message: [], close: [] }
      clients.set(frame.client, ends)
      listener.onWire({
        post: (message) => send({ kind: 'message', client: frame.client, message }),
        onMessage: (one) => void ends.message.push(one),
        onClose: (one) => void ends.close.push(one),
      })
    } else if (frame.kind === 'close') {
      for (const close of clients.get(frame.client)?.close ?? []) close()
      clients.delete(frame.client)
    } else if (frame.kind === 'message') {
      for (const deliver of clients.get(frame.client)?.message ?? []) deliver(frame.message)
    } else if (frame.kind === 'grant') listener.onGrant(frame.grant, frame.folder)
    else listener.onStop()
  })
  process.on('disconnect', () => listener.onStop())
  return { ready: () => send({ kind: 'ready' }), refused: (refusal) => send({ kind: 'refused', refusal }) }
}

/** Listens to the process that started this one, whichever way it did. */
export function listenToParent(listener: ParentListener): Parent {
  const port = (process as { parentPort?: ParentPort }).parentPort
  return port === undefined ? pipeParent(listener) : utilityParent(port, listener)
}
