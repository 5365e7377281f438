import {
  Adb,
  AdbDaemonTransport,
  AdbPublicKeyAuthenticator,
  AdbSignatureAuthenticator,
  type AdbAuthenticator,
} from '@yume-chan/adb'
import { androidConnection, type AndroidConnection } from './android-connection.ts'
import type { BenchKey } from './bench-key.ts'
import { keyFingerprint } from './key-fingerprint.ts'
import type { PacketConnection } from './packet-connection.ts'

/** How long a technician has to look at the tablet and tap: a tablet on which "Cancel" is tapped never says so. */
export const authorisationLimitMs = 60_000

export type Authorisation =
  | { readonly result: 'authorised'; readonly connection: AndroidConnection }
  /** Nobody tapped "Allow" in time, or somebody tapped "Cancel": the two can't be told apart. */
  | { readonly result: 'not-authorised' }
  | { readonly result: 'disconnected' }

export type AuthoriseOptions = {
  readonly usbSerial: string | null
  readonly key: BenchKey
  /** The tablet asks now: with the fingerprint that it shows. Not called for a bench that it knows. */
  readonly onQuestion: (fingerprint: string) => void
  readonly signal: AbortSignal
  readonly limitMs?: number | undefined
}

type Outcome = Authorisation | { readonly result: 'transport'; readonly transport: AdbDaemonTransport }

/**
 * Opens an ADB session: signs with the bench's key, and where the tablet does not know it, has the tablet ask its
 * holder. Unless `authorised` comes back, the packets are closed.
 *
 * @throws the signal's reason when aborted.
 */
export async function authorise(packets: PacketConnection, options: AuthoriseOptions): Promise<Authorisation> {
  const { usbSerial, key, onQuestion, signal, limitMs = authorisationLimitMs } = options
  const ask: AdbAuthenticator = async function* ask(store, getNextRequest) {
    for await (const packet of AdbPublicKeyAuthenticator(store, getNextRequest)) {
      onQuestion(keyFingerprint(key))
      yield packet
    }
  }
  const answered = AdbDaemonTransport.authenticate({
    serial: usbSerial ?? 'tcp',
    connection: packets,
    credentialStore: key.credentials,
    authenticators: [AdbSignatureAuthenticator, ask],
    preserveConnection: true,
  }).then(
    (transport): Outcome => ({ result: 'transport', transport }),
    (): Outcome => ({ result: 'disconnected' }),
  )
  let timer: NodeJS.Timeout | undefined
  const ended = new Promise<Outcome>((resolve, reject) => {
    timer = setTimeout(() => resolve({ result: 'not-authorised' }), limitMs)
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
  })
  try {
    signal.throwIfAborted()
    const outcome = await Promise.race([answered, ended])
    if (outcome.result !== 'transport') {
      await packets.close()
      return outcome
    }
    const connection = androidConnection(new Adb(outcome.transport), usbSerial, () => packets.close())
    return { result: 'authorised', connection }
  } catch (error) {
    await packets.close()
    throw error
  } finally {
    clearTimeout(timer)
  }
}
