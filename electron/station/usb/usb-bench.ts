import type { UsbBusState, UsbDeviceView, UsbHint, UsbStatus } from '../../../shared/contract/usb.ts'
import { startAndroidSession, type SessionOptions, type SessionState } from './android-session.ts'
import { identify, type Identified } from './identify.ts'
import type { PresenceChange, PresentDevice } from './presence.ts'
import type { UsbBus } from './usb-bus.ts'
import type { UsbIds } from './usb-ids.ts'
import { watchUsb } from './usb-watch.ts'

export type UsbBenchOptions = Pick<SessionOptions, 'key' | 'startReading' | 'platform' | 'limitMs' | 'openServer'> & {
  readonly bus: UsbBus
  readonly ids: UsbIds
  readonly onStatus: (status: UsbStatus) => void
  readonly onFault: (error: unknown) => void
  readonly everyMs?: number | undefined
  readonly pollMs?: number | undefined
}

/** Everything that is plugged in, and the Android devices among it as they are read. */
export type UsbBench = {
  list(): UsbStatus
  /** Tries an Android device again. False when there is no such device, or nothing to try. */
  retry(key: string): boolean
  close(): Promise<void>
}

type Session = { shown: SessionState; stop: () => void }

/** States after which plugging in anew within a moment is no reason to start over. */
const settled: ReadonlySet<SessionState['state']> = new Set(['done'])

const idle: SessionState = { state: 'no-debugging', hint: 'enable-debugging', fingerprint: null, intakeId: null }

function hintOf(identified: Identified, session: SessionState | undefined): UsbHint | null {
  if (identified.kind === 'apple') return 'trust-computer'
  return session?.hint ?? null
}

/** Puts watching, naming and reading together; one session a device, kept over a new enumeration. */
export function createUsbBench(options: UsbBenchOptions): UsbBench {
  const { bus, ids, onStatus, onFault } = options
  let state: UsbBusState = bus.exists() ? 'watching' : 'no-bus'
  let present: readonly PresentDevice[] = []
  const sessions = new Map<string, Session>()

  function viewOf({ key, seen }: PresentDevice): UsbDeviceView[] {
    const identified = identify(seen)
    if (identified === null) return []
    const { vendorId, productId, manufacturer, product, serial, port } = seen
    const shown = identified.kind === 'android' ? (sessions.get(key)?.shown ?? idle) : undefined
    return [
      {
        key,
        kind: identified.kind,
        vendorId,
        productId,
        vendorName: manufacturer ?? ids.vendor(vendorId),
        productName: product ?? ids.product(vendorId, productId),
        serial,
        port,
        android:
          shown === undefined ? null : { state: shown.state, fingerprint: shown.fingerprint, intakeId: shown.intakeId },
        hint: hintOf(identified, shown),
      },
    ]
  }

  const status = (): UsbStatus => ({
    bus: state,
    devices: present.filter(({ goneAtMs }) => goneAtMs === null).flatMap(viewOf),
  })
  const tell = () => onStatus(status())

  function start(device: PresentDevice): void {
    const { key, seen } = device
    sessions.get(key)?.stop()
    const identified = identify(seen)
    if (identified?.kind !== 'android') return void sessions.delete(key)
    if (identified.face !== 'adb') {
      const shown: SessionState =
        identified.face === 'none' ? idle : { ...idle, state: 'boot-loader', hint: 'plug-again' }
      sessions.set(key, { shown, stop: () => undefined })
      return
    }
    const session: Session = { shown: { ...idle, state: 'opening', hint: null }, stop: () => undefined }
    sessions.set(key, session)
    const running = startAndroidSession(seen, {
      ...options,
      onState: (shown) => {
        session.shown = shown
        tell()
      },
    })
    session.stop = () => running.stop()
  }

  function apply({ change, device }: PresenceChange): void {
    const known = sessions.get(device.key)
    if (change === 'left') {
      known?.stop()
      sessions.delete(device.key)
    } else if (change === 'appeared' || known === undefined || !settled.has(known.shown.state)) {
      start(device)
    }
  }

  const watch = watchUsb({
    bus,
    everyMs: options.everyMs,
    pollMs: options.pollMs,
    onFault,
    onState: (next) => {
      state = next
      tell()
    },
    onChange: (presence, changes) => {
      present = presence
      for (const change of changes) apply(change)
      tell()
    },
  })

  return {
    list: status,
    retry(key) {
      const device = present.find((one) => one.key === key && one.goneAtMs === null)
      const isAdb = device !== undefined && identify(device.seen)?.kind === 'android'
      const shown = sessions.get(key)?.shown.state
      if (device === undefined || !isAdb || shown === 'reading' || shown === 'opening') return false
      start(device)
      tell()
      return true
    },
    async close() {
      for (const { stop } of sessions.values()) stop()
      await watch.close()
    },
  }
}
