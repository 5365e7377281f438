import { createConnection, type Socket } from 'node:net'
import type { LinkAnswer, LinkSending, RawLink } from './raw-link.ts'

export type TcpAddress = { readonly host: string; readonly port: number }

const connectLimitMs = 3000
/** A label is some kilobytes: a printer that takes none of it for so long has its buffer full and stands still. */
const sendLimitMs = 10_000

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? (error as Error).message

/** The line to a printer that takes its language on a TCP port, 9100 as a rule. */
export function tcpLink({ host, port }: TcpAddress): RawLink {
  let socket: Socket | null = null
  let received = ''
  let lostBy = 'the printer closed the connection'
  const listeners = new Set<() => void>()
  const wake = (): void => {
    for (const listener of listeners) listener()
  }

  function connect(): Promise<Socket | string> {
    if (socket !== null) return Promise.resolve(socket)
    const { promise, resolve } = Promise.withResolvers<Socket | string>()
    const fresh = createConnection({ host, port, noDelay: true })
    const limit = setTimeout(() => {
      fresh.destroy()
      resolve('ETIMEDOUT')
    }, connectLimitMs)
    fresh.on('connect', () => {
      clearTimeout(limit)
      socket = fresh
      received = ''
      resolve(fresh)
    })
    fresh.on('data', (chunk: Buffer) => {
      received += chunk.toString('latin1')
      wake()
    })
    fresh.on('error', (error) => {
      clearTimeout(limit)
      lostBy = codeOf(error)
      resolve(lostBy)
    })
    fresh.on('close', () => {
      if (socket === fresh) socket = null
      wake()
    })
    return promise
  }

  function write(to: Socket, bytes: Uint8Array): Promise<LinkSending> {
    const { promise, resolve } = Promise.withResolvers<LinkSending>()
    const stuck = (detail: string): void => resolve({ ok: false, isCertain: false, detail })
    const onClose = (): void => stuck(lostBy)
    const limit = setTimeout(() => {
      to.destroy()
      stuck('ETIMEDOUT')
    }, sendLimitMs)
    to.once('close', onClose)
    to.write(bytes, (error) => {
      if (error === undefined || error === null) resolve({ ok: true })
      else stuck(codeOf(error))
    })
    return promise.finally(() => {
      clearTimeout(limit)
      to.off('close', onClose)
    })
  }

  /** Waits until what came is whole. A line that stays silent is begun anew: a late answer would be taken for the next. */
  function wait(on: Socket, isWhole: (text: string) => boolean, limitMs: number): Promise<LinkAnswer> {
    const { promise, resolve } = Promise.withResolvers<LinkAnswer>()
    const look = (): void => {
      if (isWhole(received)) resolve({ ok: true, bytes: Buffer.from(received, 'latin1') })
      else if (socket !== on) resolve({ ok: false, kind: 'lost', detail: lostBy })
    }
    listeners.add(look)
    const limit = setTimeout(() => {
      on.destroy()
      if (socket === on) socket = null
      resolve({ ok: false, kind: 'silent', detail: `no answer in ${limitMs} ms` })
    }, limitMs)
    look()
    return promise.finally(() => {
      clearTimeout(limit)
      listeners.delete(look)
    })
  }

  return {
    async open(): Promise<LinkAnswer> {
      const open = await connect()
      if (typeof open === 'string') return { ok: false, kind: 'unreached', detail: open }
      return { ok: true, bytes: Buffer.alloc(0) }
    },
    async send(bytes) {
      const open = await connect()
      return typeof open === 'string' ? { ok: false, isCertain: true, detail: open } : write(open, bytes)
    },
    async ask(question, isWhole, limitMs): Promise<LinkAnswer> {
      const open = await connect()
      if (typeof open === 'string') return { ok: false, kind: 'unreached', detail: open }
      received = ''
      const heard = wait(open, isWhole, limitMs)
      const sent = await write(open, question)
      return sent.ok ? heard : { ok: false, kind: 'lost', detail: sent.detail }
    },
    async hear(isWhole, limitMs) {
      const open = await connect()
      return typeof open === 'string' ? { ok: false, kind: 'unreached', detail: open } : wait(open, isWhole, limitMs)
    },
    close() {
      socket?.end()
      socket = null
    },
  }
}
