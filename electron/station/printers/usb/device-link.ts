import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import type { LinkAnswer, LinkSending, RawLink } from '../raw-link.ts'

const pollMs = 20
const sendLimitMs = 10_000

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? (error as Error).message
const isBusy = (error: unknown): boolean => codeOf(error) === 'EAGAIN'

/**
 * The line to a printer that the system shows as a device file (`/dev/usb/lp0`): opened without blocking, since a read
 * from a printer that says nothing would hold a thread for ever. One program at a time may have it open.
 *
 * @param pathOf finds the device anew for each opening: a printer that was unplugged comes back under another name.
 */
export function deviceLink(pathOf: () => Promise<string | null>): RawLink {
  let handle: FileHandle | null = null

  async function connect(): Promise<FileHandle | string> {
    if (handle !== null) return handle
    const path = await pathOf()
    if (path === null) return 'ENODEV'
    try {
      handle = await open(path, constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY)
      return handle
    } catch (error) {
      return codeOf(error)
    }
  }
  const drop = async (): Promise<void> => {
    const present = handle
    handle = null
    await present?.close().catch(() => undefined)
  }

  async function write(to: FileHandle, bytes: Uint8Array): Promise<LinkSending> {
    const end = Date.now() + sendLimitMs
    let sent = 0
    while (sent < bytes.length) {
      try {
        const { bytesWritten } = await to.write(bytes, sent, bytes.length - sent)
        sent += bytesWritten
      } catch (error) {
        if (isBusy(error) && Date.now() < end) {
          await delay(pollMs)
          continue
        }
        await drop()
        return { ok: false, isCertain: sent === 0 && !isBusy(error), detail: codeOf(error) }
      }
    }
    return { ok: true }
  }

  async function hear(isWhole: (text: string) => boolean, limitMs: number): Promise<LinkAnswer> {
    const from = await connect()
    if (typeof from === 'string') return { ok: false, kind: 'unreached', detail: from }
    const end = Date.now() + limitMs
    const chunk = Buffer.alloc(1024)
    let text = ''
    for (;;) {
      try {
        const { bytesRead } = await from.read(chunk, 0, chunk.length)
        text += chunk.toString('latin1', 0, bytesRead)
        if (isWhole(text)) return { ok: true, bytes: Buffer.from(text, 'latin1') }
      } catch (error) {
        if (!isBusy(error)) {
          await drop()
          return { ok: false, kind: 'lost', detail: codeOf(error) }
        }
      }
      if (Date.now() >= end) return { ok: false, kind: 'silent', detail: `no answer in ${limitMs} ms` }
      await delay(pollMs)
    }
  }

  return {
    async open(): Promise<LinkAnswer> {
      const present = await connect()
      return typeof present === 'string'
        ? { ok: false, kind: 'unreached', detail: present }
        : { ok: true, bytes: Buffer.alloc(0) }
    },
    async send(bytes) {
      const to = await connect()
      return typeof to === 'string' ? { ok: false, isCertain: true, detail: to } : write(to, bytes)
    },
    async ask(question, isWhole, limitMs) {
      const to = await connect()
      if (typeof to === 'string') return { ok: false, kind: 'unreached', detail: to }
      // What an earlier question left unread would be taken for this one's answer.
      await hear((text) => text === '', 0)
      const sent = await write(to, question)
      return sent.ok ? hear(isWhole, limitMs) : { ok: false, kind: 'lost', detail: sent.detail }
    },
    hear,
    close: () => void drop(),
  }
}
