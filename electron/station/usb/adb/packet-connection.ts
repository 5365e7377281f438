import type { AdbDaemonConnection } from '@yume-chan/adb'

/** A stream of ADB packets both ways, over whatever carries it. */
export type PacketConnection = AdbDaemonConnection & {
  /**
   * Ends the stream and gives the carrier free; safe to call again. Resolves when the device can be opened by others.
   */
  close(): Promise<void>
}
