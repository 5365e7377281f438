import type { AndroidState, UsbHint } from '../../../shared/contract/usb.ts'
import type { ServerDevice } from './adb/adb-server.ts'
import type { AndroidConnection } from './adb/android-connection.ts'
import type { Authorisation } from './adb/authorise.ts'
import type { BenchKey } from './adb/bench-key.ts'
import { findAdbInterface } from './adb-interface.ts'
import { obstacleOf } from './open-error.ts'
import type { SeenDevice, UsbBus } from './usb-bus.ts'

/** How far the bench is with one device; `fingerprint` while it asks, `intakeId` from its card on. */
export type SessionState = {
  readonly state: AndroidState
  readonly hint: UsbHint | null
  readonly fingerprint: string | null
  readonly intakeId: string | null
}

/** A reading that runs: its card, and how it ended. */
export type StartedReading = { readonly intakeId: string; readonly ended: Promise<'done' | 'failed'> }

export type SessionOptions = {
  readonly bus: UsbBus
  readonly key: BenchKey
  readonly platform: NodeJS.Platform
  readonly onState: (state: SessionState) => void
  readonly startReading: (connection: AndroidConnection, name: string) => StartedReading
  readonly onFault: (error: unknown) => void
  readonly limitMs?: number | undefined
  readonly openServer?: ((serial: string) => Promise<ServerDevice>) | undefined
}

const plain = (state: AndroidState, hint: UsbHint | null = null): SessionState => ({
  state,
  hint,
  fingerprint: null,
  intakeId: null,
})

/** What speaks ADB, loaded with the first Android device of the day: most benches start without one. */
const protocol = async () => {
  const [{ openUsbPackets }, { authorise }] = await Promise.all([
    import('./adb/usb-packets.ts'),
    import('./adb/authorise.ts'),
  ])
  return { openUsbPackets, authorise }
}

const byServer = async (serial: string): Promise<ServerDevice> => {
  const { openByServer } = await import('./adb/adb-server.ts')
  return openByServer(serial)
}

/** Where a device could not be opened: how it stands, to be shown. */
type Opening = Authorisation | { readonly result: 'stopped'; readonly shown: SessionState }

async function openByUsb(seen: SeenDevice, options: SessionOptions, signal: AbortSignal): Promise<Opening> {
  const { bus, key, platform, onState, limitMs } = options
  const { openUsbPackets, authorise } = await protocol()
  const device = await bus.find(seen.handle)
  if (device === null) return { result: 'disconnected' }
  let packets
  try {
    const adb = findAdbInterface(device.interfaces())
    if (adb === null) return { result: 'stopped', shown: plain('no-debugging', 'enable-debugging') }
    packets = await openUsbPackets(device, adb)
  } catch (error) {
    const { state, hint } = obstacleOf(error, platform)
    if (state === 'held-elsewhere') return openThroughServer(seen, options)
    if (state === 'failed') options.onFault(error)
    return { result: 'stopped', shown: plain(state, hint) }
  }
  return authorise(packets, {
    usbSerial: seen.serial,
    key,
    signal,
    limitMs,
    onQuestion: (fingerprint) => onState({ ...plain('awaiting-authorisation', 'tap-allow'), fingerprint }),
  })
}

/** Google's adb server has the device: ask it, and never end it, since somebody else started it. */
async function openThroughServer({ serial }: SeenDevice, { openServer = byServer }: SessionOptions): Promise<Opening> {
  const held: Opening = { result: 'stopped', shown: plain('held-elsewhere', 'close-adb-server') }
  if (serial === null) return held
  const device = await openServer(serial)
  if (device.result === 'authorised') return device
  if (device.result === 'not-there') return held
  return { result: 'stopped', shown: plain('awaiting-authorisation', 'tap-allow') }
}

/**
 * One Android device from its plug to its unplug: opens it, has it let the bench in, reads it, and keeps the session
 * open afterwards, because daemons take a second one badly.
 *
 * Never throws: what happens is told through `onState`. After `stop` nothing is told any more.
 */
export function startAndroidSession(seen: SeenDevice, options: SessionOptions): { stop(): void } {
  const abort = new AbortController()
  const tell = (state: SessionState) => {
    if (!abort.signal.aborted) options.onState(state)
  }

  async function run(): Promise<void> {
    tell(plain('opening'))
    const opening = await openByUsb(seen, { ...options, onState: tell }, abort.signal)
    if (opening.result === 'stopped') return tell(opening.shown)
    if (opening.result === 'not-authorised') return tell(plain('not-authorised', 'plug-again'))
    if (opening.result === 'disconnected') return tell(plain('failed', 'plug-again'))
    const { connection } = opening
    abort.signal.addEventListener('abort', () => void connection.close(), { once: true })
    if (abort.signal.aborted) return connection.close()
    const { intakeId, ended } = options.startReading(connection, seen.product ?? seen.serial ?? '')
    tell({ ...plain('reading'), intakeId })
    const result = await ended
    tell({ ...plain(result, result === 'failed' ? 'plug-again' : null), intakeId })
  }

  run().catch((error: unknown) => {
    if (abort.signal.aborted) return
    options.onFault(error)
    tell(plain('failed', 'plug-again'))
  })
  return { stop: () => abort.abort(new Error('the device left the bench')) }
}
