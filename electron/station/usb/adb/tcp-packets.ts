import { connect } from 'node:net'
import { AdbPacket, AdbPacketSerializeStream } from '@yume-chan/adb'
import { MaybeConsumable, pipeFrom, PushReadableStream, StructDeserializeStream } from '@yume-chan/stream-extra'
import type { PacketConnection } from './packet-connection.ts'

/**
 * ADB over TCP, as devices with "wireless debugging" of Android up to 10 and the daemons of tests speak it.
 *
 * @throws the socket's error when nobody listens there.
 */
export async function openTcpPackets(host: string, port: number): Promise<PacketConnection> {
  const socket = connect({ host, port })
  socket.setNoDelay(true)
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', () => resolve())
    socket.once('error', reject)
  })
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  const readable = new PushReadableStream<Uint8Array>((controller) => {
    socket.on('data', (bytes) => {
      socket.pause()
      void controller.enqueue(new Uint8Array(bytes)).then(() => socket.resume())
    })
    // A reset says no more than an end does: the device is gone.
    socket.on('error', () => socket.destroy())
    socket.once('close', () => {
      if (!controller.abortSignal.aborted) controller.close()
    })
  }).pipeThrough(new StructDeserializeStream(AdbPacket))
  // A packet for a device that is gone is dropped: the readable side says that it is, and only once.
  const write = (chunk: Uint8Array) =>
    new Promise<void>((resolve) => {
      if (socket.destroyed) resolve()
      else socket.write(chunk, () => resolve())
    })
  const writable = pipeFrom(
    new MaybeConsumable.WritableStream<Uint8Array>({ write, close: () => void socket.end() }),
    new AdbPacketSerializeStream(),
  )
  return {
    readable,
    writable,
    close() {
      socket.destroy()
      return closed
    },
  }
}
