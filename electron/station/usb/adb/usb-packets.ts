import { AdbPacketSerializeStream, type AdbPacketData } from '@yume-chan/adb'
import { MaybeConsumable, pipeFrom, ReadableStream } from '@yume-chan/stream-extra'
import type { PacketConnection } from './packet-connection.ts'
import type { AdbInterface } from '../adb-interface.ts'
import { isTransferTimeout } from '../native-usb.ts'

/** What is needed of an open-able USB device; node-usb's devices have it. Times are in milliseconds. */
export type TransferDevice = {
  open(): Promise<void>
  close(): Promise<void>
  claimInterface(interfaceNumber: number): Promise<void>
  releaseInterface(interfaceNumber: number): Promise<void>
  transferIn(endpoint: number, length: number, timeoutMs: number): Promise<{ readonly data?: DataView | undefined }>
  transferOut(endpoint: number, bytes: Uint8Array, timeoutMs: number): Promise<unknown>
}

const headerBytes = 24
/** Between two looks whether the connection is to be closed: a transfer under way can't be cancelled. */
const headerWaitMs = 1000
const payloadWaitMs = 10_000
const writeWaitMs = 10_000
/** A payload is never longer than this (ADB, MAX_PAYLOAD). */
const mostPayloadBytes = 1024 * 1024
const mostDrained = 200

const bytesOf = (view: DataView | undefined): Uint8Array =>
  view === undefined ? new Uint8Array() : new Uint8Array(view.buffer, view.byteOffset, view.byteLength)

/** A packet's head, or null for bytes that are none: what an earlier session left in the pipe. */
function parseHeader(bytes: Uint8Array): (Omit<AdbPacketData, 'payload'> & { readonly payloadBytes: number }) | null {
  if (bytes.length !== headerBytes) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [command, arg0, arg1, payloadBytes] = [0, 4, 8, 12].map((offset) => view.getUint32(offset, true))
  if (command === undefined || arg0 === undefined || arg1 === undefined || payloadBytes === undefined) return null
  const isWhole = view.getUint32(20, true) === (command ^ 0xffffffff) >>> 0 && payloadBytes <= mostPayloadBytes
  return isWhole ? { command, arg0, arg1, payloadBytes } : null
}

/**
 * ADB over a claimed USB interface.
 *
 * A head is awaited in short turns, which loses nothing because it comes as one USB packet; a payload is awaited once
 * and long, because what a cancelled transfer had read is lost. One transfer at a time an endpoint. Closing waits for
 * the reader and empties the pipe: the daemon would otherwise hand the rest to the next session and fail it.
 *
 * @throws node-usb's error when the device can't be opened or claimed (`errno 13`: no permission; `errno 16`: held by
 *   another program, mostly Google's adb server).
 */
export async function openUsbPackets(device: TransferDevice, adb: AdbInterface): Promise<PacketConnection> {
  await device.open()
  try {
    await device.claimInterface(adb.interfaceNumber)
  } catch (error) {
    await device.close()
    throw error
  }
  const state = { isClosing: false }
  let reading: Promise<unknown> = Promise.resolve()
  let closing: Promise<void> | undefined

  async function readHeader(): Promise<Uint8Array | null> {
    while (!state.isClosing) {
      try {
        // One after the other: the endpoint takes one transfer at a time.
        return bytesOf((await device.transferIn(adb.in.endpoint, adb.in.packetBytes, headerWaitMs)).data)
      } catch (error) {
        if (!isTransferTimeout(error)) throw error
      }
    }
    return null
  }

  async function readPayload(length: number): Promise<Uint8Array> {
    const payload = new Uint8Array(length)
    for (let filled = 0; filled < length;) {
      const part = bytesOf((await device.transferIn(adb.in.endpoint, length - filled, payloadWaitMs)).data)
      if (part.length === 0) throw new Error('the device sent an empty payload')
      payload.set(part.subarray(0, length - filled), filled)
      filled += part.length
    }
    return payload
  }

  async function readPacket(): Promise<AdbPacketData | null> {
    for (;;) {
      const bytes = await readHeader()
      if (bytes === null) return null
      const header = parseHeader(bytes)
      if (header === null) continue
      const { payloadBytes, ...fields } = header
      return { ...fields, payload: await readPayload(payloadBytes) }
    }
  }

  async function drain(): Promise<void> {
    try {
      for (let count = 0; count < mostDrained; count++) await device.transferIn(adb.in.endpoint, 16_384, headerWaitMs)
    } catch {
      // Silence for a second, or an unplugged device: nothing is left to take.
    }
  }

  const close = (): Promise<void> => {
    closing ??= (async () => {
      state.isClosing = true
      await reading.catch(() => undefined)
      await drain()
      // Both fail on a device that was unplugged, which is as good as closed.
      await device.releaseInterface(adb.interfaceNumber).catch(() => undefined)
      await device.close().catch(() => undefined)
    })()
    return closing
  }

  const readable = new ReadableStream<AdbPacketData>(
    {
      pull(controller) {
        const job = readPacket().then(
          (packet) => (packet === null ? controller.close() : controller.enqueue(packet)),
          () => {
            state.isClosing = true
            controller.close()
          },
        )
        reading = job
        return job
      },
      cancel: () => close(),
    },
    { highWaterMark: 0 },
  )
  const writable = pipeFrom(
    new MaybeConsumable.WritableStream<Uint8Array>({
      // A packet for a device that is gone is dropped: the readable side says that it is, and only once.
      async write(chunk) {
        if (state.isClosing) return
        try {
          await device.transferOut(adb.out.endpoint, chunk, writeWaitMs)
          // A transfer that fills its last packet needs an empty one behind it, or the device waits for more.
          if (chunk.length % adb.out.packetBytes === 0) {
            await device.transferOut(adb.out.endpoint, new Uint8Array(), writeWaitMs)
          }
        } catch {
          state.isClosing = true
        }
      },
      close: () => close(),
      abort: () => close(),
    }),
    new AdbPacketSerializeStream(),
  )
  return { readable, writable, close }
}
