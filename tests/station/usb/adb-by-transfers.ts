import { connect } from 'node:net'
import { once } from 'node:events'
import type { OpenableDevice } from '../../../electron/station/usb/usb-bus.ts'

const headerBytes = 24

/** How node-usb 3 says that a transfer ran out of time. */
const cancelled = () => new Error('transferIn error: Cancelled')

export type TransferTablet = OpenableDevice & {
  readonly isOpen: boolean
  /** Bytes of transfers that nobody took before the device was closed. */
  readonly left: number
  /** An open that fails, as without permission. */
  refusal: Error | null
}

/**
 * A tablet on a made-up cable: USB transfers of an ADB interface, carried to a real daemon over TCP. It keeps what
 * USB has and TCP has not: one transfer a packet head, one a payload, time limits, one transfer at a time a pipe.
 */
export function tabletByTransfers(port: number): TransferTablet {
  let socket = connect({ port, host: '127.0.0.1' })
  socket.destroy()
  let bytes = Buffer.alloc(0)
  const transfers: Uint8Array[] = []
  let wake: (() => void) | null = null
  let isReading = false
  let isGone = false
  let expected = 0

  /** Cuts the stream into the transfers that a device would send. */
  function cut(): void {
    for (;;) {
      const length = expected === 0 ? headerBytes : expected
      if (bytes.length < length) break
      const transfer = new Uint8Array(bytes.subarray(0, length))
      bytes = bytes.subarray(length)
      expected = expected === 0 ? new DataView(transfer.buffer).getUint32(12, true) : 0
      transfers.push(transfer)
    }
    wake?.()
  }

  const tablet = {
    refusal: null as Error | null,
    get isOpen() {
      return !socket.destroyed
    },
    get left() {
      return transfers.length
    },
    interfaces: () => [
      {
        interfaceNumber: 1,
        alternates: [
          {
            alternateSetting: 0,
            interfaceClass: 0xff,
            interfaceSubclass: 0x42,
            interfaceProtocol: 1,
            endpoints: [
              { endpointNumber: 1, direction: 'in', type: 'bulk', packetSize: 512 },
              { endpointNumber: 2, direction: 'out', type: 'bulk', packetSize: 512 },
            ],
          },
        ],
      },
    ],
    async open() {
      if (tablet.refusal !== null) throw tablet.refusal
      socket = connect({ port, host: '127.0.0.1' })
      socket.on('data', (chunk: Buffer) => {
        bytes = Buffer.concat([bytes, chunk])
        cut()
      })
      socket.on('error', () => undefined)
      socket.once('close', () => {
        isGone = true
        wake?.()
      })
      await once(socket, 'connect')
    },
    async close() {
      if (socket.destroyed) return
      socket.destroy()
      await once(socket, 'close')
    },
    claimInterface: () => Promise.resolve(),
    releaseInterface: () => Promise.resolve(),
    async transferIn(endpoint: number, length: number, timeoutMs: number) {
      if (endpoint !== 1 || isReading) throw new Error('transferIn error: endpoint not found')
      isReading = true
      try {
        if (transfers.length === 0 && !isGone) {
          await new Promise<void>((resolve) => {
            const timer = setTimeout(resolve, timeoutMs)
            wake = () => {
              if (transfers.length === 0 && !isGone) return
              clearTimeout(timer)
              resolve()
            }
          })
          wake = null
        }
        const transfer = transfers.shift()
        if (transfer !== undefined) {
          if (transfer.length > length) throw new Error('transferIn error: overflow')
          return { data: new DataView(transfer.buffer) }
        }
        throw isGone ? new Error('transferIn error: Disconnected') : cancelled()
      } finally {
        isReading = false
      }
    },
    async transferOut(endpoint: number, chunk: Uint8Array) {
      if (endpoint !== 2) throw new Error('transferOut error: endpoint not found')
      if (socket.destroyed) throw new Error('transferOut error: Disconnected')
      await new Promise<void>((resolve) => {
        socket.write(chunk, () => resolve())
      })
    },
  }
  return tablet
}
