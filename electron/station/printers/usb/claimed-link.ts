import { setTimeout as delay } from 'node:timers/promises'
import { isTransferTimeout, type NativeDevice } from '../../usb/native-usb.ts'
import type { PrinterInterface } from '../../usb/printer-interface.ts'
import type { LinkAnswer, LinkSending, RawLink } from '../raw-link.ts'
import { portStatusRequest, readPortStatus } from './class-requests.ts'

const sendLimitMs = 10_000
const controlLimitMs = 1000
/** A label is sent in parts, so that a printer that stops taking bytes is noticed within one limit. */
const partBytes = 16 * 1024
/** How long what is left of an earlier answer may take to come. */
const leftoverMs = 20
const pauseMs = 20

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** What of a printer's device a line needs: node-usb's, or one that a test made. */
export type Claimable = Pick<
  NativeDevice,
  | 'open'
  | 'close'
  | 'claimInterface'
  | 'releaseInterface'
  | 'selectAlternateInterface'
  | 'nativeControlTransferIn'
  | 'nativeTransferIn'
  | 'nativeTransferOut'
>

/**
 * The line to a printer whose USB interface no driver of the system holds: it is taken with the first use and given
 * back at the end, so that the system's own spooler can print in between.
 *
 * @param find the printer as it is plugged in now; null when it is not.
 */
export function claimedLink(
  find: () => Promise<{ readonly device: Claimable; readonly pipes: PrinterInterface } | null>,
): RawLink {
  let taken: { readonly device: Claimable; readonly pipes: PrinterInterface } | null = null

  const drop = async (): Promise<void> => {
    const present = taken
    taken = null
    await present?.device.releaseInterface(present.pipes.interfaceNumber).catch(() => undefined)
    await present?.device.close().catch(() => undefined)
  }
  async function take(): Promise<NonNullable<typeof taken> | string> {
    if (taken !== null) return taken
    const found = await find()
    if (found === null) return 'ENODEV'
    const { device, pipes } = found
    try {
      await device.open()
      await device.claimInterface(pipes.interfaceNumber)
      if (pipes.alternateSetting !== 0) {
        await device.selectAlternateInterface(pipes.interfaceNumber, pipes.alternateSetting)
      }
    } catch (error) {
      await device.close().catch(() => undefined)
      return messageOf(error)
    }
    taken = found
    return found
  }

  async function write({ device, pipes }: NonNullable<typeof taken>, bytes: Uint8Array): Promise<LinkSending> {
    let sent = 0
    try {
      while (sent < bytes.length) {
        const part = bytes.subarray(sent, sent + partBytes)
        sent += await device.nativeTransferOut(pipes.out, sendLimitMs, part)
      }
      return { ok: true }
    } catch (error) {
      await drop()
      // A part that ran into its limit may have gone over in pieces.
      return { ok: false, isCertain: false, detail: messageOf(error) }
    }
  }

  async function hear(isWhole: (text: string) => boolean, limitMs: number): Promise<LinkAnswer> {
    const from = await take()
    if (typeof from === 'string') return { ok: false, kind: 'unreached', detail: from }
    const back = from.pipes.in
    const silence = { ok: false, kind: 'silent', detail: `no answer in ${limitMs} ms` } as const
    if (back === null) return silence
    const end = Date.now() + limitMs
    let text = ''
    while (Date.now() < end) {
      try {
        // One packet each: a transfer of more would wait for its end when an answer fills its packets exactly.
        const bytes = await from.device.nativeTransferIn(back.endpoint, Math.max(1, end - Date.now()), back.packetBytes)
        if (bytes === null || bytes.length === 0) await delay(pauseMs)
        else text += Buffer.from(bytes).toString('latin1')
        if (text !== '' && isWhole(text)) return { ok: true, bytes: Buffer.from(text, 'latin1') }
      } catch (error) {
        if (isTransferTimeout(error)) break
        await drop()
        return { ok: false, kind: 'lost', detail: messageOf(error) }
      }
    }
    return silence
  }

  return {
    async open() {
      const present = await take()
      return typeof present === 'string'
        ? { ok: false, kind: 'unreached', detail: present }
        : { ok: true, bytes: Buffer.alloc(0) }
    },
    async send(bytes) {
      const to = await take()
      return typeof to === 'string' ? { ok: false, isCertain: true, detail: to } : write(to, bytes)
    },
    async ask(question, isWhole, limitMs) {
      const to = await take()
      if (typeof to === 'string') return { ok: false, kind: 'unreached', detail: to }
      // What an earlier question left unread would be taken for this one's answer.
      await hear(() => false, leftoverMs)
      if (taken === null) return { ok: false, kind: 'lost', detail: 'lost before it was asked' }
      const sent = await write(taken, question)
      return sent.ok ? hear(isWhole, limitMs) : { ok: false, kind: 'lost', detail: sent.detail }
    },
    hear,
    async portStatus() {
      const of = await take()
      if (typeof of === 'string') return null
      try {
        const answer = await of.device.nativeControlTransferIn(portStatusRequest(of.pipes), controlLimitMs, 1)
        return answer === null ? null : readPortStatus(answer)
      } catch {
        return null
      }
    },
    close: () => void drop(),
  }
}
