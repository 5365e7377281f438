import type { Adb } from '@yume-chan/adb'

/** An Android device that answers: over USB, TCP or a running adb server. */
export type AndroidConnection = {
  /** What the USB descriptor said; null over TCP. */
  readonly usbSerial: string | null
  /**
   * Runs one line in the device's shell and gives its output (UTF-8, both streams together) as it comes.
   *
   * @throws AndroidDisconnected when the device goes away meanwhile; the signal's reason when aborted.
   */
  run(line: string, onText: (text: string) => void, signal: AbortSignal): Promise<void>
  /** Resolves when the device is gone, for whatever reason. */
  readonly disconnected: Promise<void>
  close(): Promise<void>
}

/** The device was unplugged, switched off, or its daemon ended. */
export class AndroidDisconnected extends Error {
  override name = 'AndroidDisconnected'
}

/** Closing may hang on a device that is gone. */
const closeLimitMs = 3000

const within = (work: Promise<unknown>, limitMs: number) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, limitMs)
    const settle = () => {
      clearTimeout(timer)
      resolve()
    }
    work.then(settle, settle)
  })

type Output = ReadableStreamDefaultReader<Uint8Array>

/** Raw shell service; Android 4 has only the one with a terminal. */
async function openShell(adb: Adb, line: string) {
  const { noneProtocol } = adb.subprocess
  try {
    return await noneProtocol.spawn(line)
  } catch {
    return await noneProtocol.pty(line)
  }
}

/** An Android device behind Tango's `Adb`, whatever carries it; `free` gives the carrier back. */
export function androidConnection(
  adb: Adb,
  usbSerial: string | null,
  free: () => Promise<void> = () => Promise.resolve(),
): AndroidConnection {
  const disconnected = adb.disconnected.then(
    () => undefined,
    () => undefined,
  )
  const gone = disconnected.then(() => {
    throw new AndroidDisconnected('the device is gone')
  })
  // Nobody may be waiting when the device goes.
  gone.catch(() => undefined)
  return {
    usbSerial,
    disconnected,
    async run(line, onText, signal) {
      signal.throwIfAborted()
      const aborted = new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
      })
      aborted.catch(() => undefined)
      const shell = await Promise.race([openShell(adb, line), gone, aborted])
      const reader = shell.output.getReader() as unknown as Output
      const decoder = new TextDecoder()
      let hasEnded = false
      try {
        for (;;) {
          const { done, value } = await Promise.race([reader.read(), gone, aborted])
          hasEnded = done
          if (done) break
          onText(decoder.decode(value, { stream: true }))
        }
      } finally {
        // The shell of a device that is gone can't be ended any more.
        if (!hasEnded) void Promise.resolve(shell.kill()).catch(() => undefined)
      }
    },
    async close() {
      await within(Promise.resolve(adb.close()), closeLimitMs)
      await free()
    },
  }
}
