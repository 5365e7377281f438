import { fork } from 'node:child_process'
import { MessageChannelMain, utilityProcess, type MessagePortMain } from 'electron'
import type { RefusalText } from '../../shared/contract/refusal.ts'
import type { FromStation, ToStation } from '../station/transport/envelope.ts'

/** One life of the station process; {@link superviseStation} starts another when it ends unasked. */
export type StationProcess = {
  readonly kind: 'utility' | 'child'
  /** A fresh port for one window; its other end is wired to the station. */
  openPort(): MessagePortMain
  /** Lets windows name a folder that the technician chose, without ever holding its path. */
  grantFolder(grant: string, folder: string): void
  stop(): void
}

export type StationLife = {
  onReady(): void
  /** The station can't start and says why (a newer database, a second instance…). */
  onRefused(refusal: RefusalText): void
  onExit(code: number | null): void
}

export type StationStart = {
  readonly script: string
  readonly environment: NodeJS.ProcessEnv
  /** An outside Node to run the station in; null wherever this runtime can load the native modules itself. */
  readonly nodePath: string | null
}

function hear(frame: FromStation, life: StationLife): void {
  if (frame.kind === 'ready') life.onReady()
  else if (frame.kind === 'refused') life.onRefused(frame.refusal)
}

/** Starts the station as a `utilityProcess`, or as a Node child speaking the same frames. */
export function startStation(start: StationStart, life: StationLife): StationProcess {
  return start.nodePath === null ? startUtility(start, life) : startChild(start, start.nodePath, life)
}

function startUtility(start: StationStart, life: StationLife): StationProcess {
  const child = utilityProcess.fork(start.script, [], {
    serviceName: 'Établi station',
    env: start.environment,
    stdio: 'inherit',
  })
  child.on('message', (frame: FromStation) => hear(frame, life))
  child.once('exit', (code) => life.onExit(code))
  const send = (frame: ToStation, ports: MessagePortMain[] = []) => child.postMessage(frame, ports)
  return {
    kind: 'utility',
    openPort() {
      const { port1, port2 } = new MessageChannelMain()
      send({ kind: 'open', client: 0 }, [port1])
      return port2
    },
    grantFolder: (grant, folder) => send({ kind: 'grant', grant, folder }),
    stop: () => send({ kind: 'stop' }),
  }
}

function startChild(start: StationStart, nodePath: string, life: StationLife): StationProcess {
  const child = fork(start.script, [], {
    execPath: nodePath,
    execArgv: [],
    env: start.environment,
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ports = new Map<number, MessagePortMain>()
  let nextClient = 1
  const send = (frame: ToStation) => {
    if (child.connected) child.send(frame)
  }
  child.on('message', (frame: FromStation) => {
    if (frame.kind === 'message') ports.get(frame.client)?.postMessage(frame.message)
    else hear(frame, life)
  })
  child.once('exit', (code) => {
    for (const port of ports.values()) port.close()
    ports.clear()
    life.onExit(code)
  })
  return {
    kind: 'child',
    openPort() {
      const client = nextClient++
      const { port1, port2 } = new MessageChannelMain()
      ports.set(client, port1)
      send({ kind: 'open', client })
      port1.on('message', ({ data }) => send({ kind: 'message', client, message: data }))
      port1.on('close', () => {
        ports.delete(client)
        send({ kind: 'close', client })
      })
      port1.start()
      return port2
    },
    grantFolder: (grant, folder) => send({ kind: 'grant', grant, folder }),
    stop: () => send({ kind: 'stop' }),
  }
}
