import type { UsbBusState } from '../../../shared/contract/usb.ts'
import { isHub } from './identify.ts'
import { nextLeaveMs, reconcile, type Presence, type PresenceChange } from './presence.ts'
import type { UsbBus } from './usb-bus.ts'

export type UsbWatchOptions = {
  readonly bus: UsbBus
  /** Told of what is plugged in after every change of it. */
  readonly onChange: (presence: Presence, changes: readonly PresenceChange[]) => void
  readonly onState: (state: UsbBusState) => void
  /** The first failure of a row; the watch goes on trying. */
  readonly onFault: (error: unknown) => void
  /** How often everything is compared although the system tells of plugs, and how often where it does not. */
  readonly everyMs?: number | undefined
  readonly pollMs?: number | undefined
  readonly nowMs?: (() => number) | undefined
}

export type UsbWatch = { close(): Promise<void> }

/**
 * Watches what is plugged in.
 *
 * An event of the system says only that it is time to look: what is there is always the whole listing, compared with
 * the one before. So twenty plugs a second, doubled events and lost ones all end in the same clear state. One look at a
 * time; what comes meanwhile asks for one more. Where a change is found that no event told of, the system does not tell
 * (no udev in a container), and the bench looks every second from then on.
 */
export function watchUsb(options: UsbWatchOptions): UsbWatch {
  const { bus, onChange, onState, onFault, everyMs = 5000, pollMs = 1000, nowMs = () => performance.now() } = options
  let presence: Presence = []
  let state: UsbBusState | null = null
  let unsubscribe: (() => Promise<void>) | null = null
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> | null = null
  let isAskedAgain = false
  let isClosed = false
  let tells = bus.tells
  let events = 0
  let eventsAtLastLook = 0
  /** How many events had come when a change was found without one; null while nothing is suspected. */
  let suspectedAt: number | null = null

  const enter = (next: UsbBusState) => {
    if (next === state || isClosed) return
    state = next
    onState(next)
  }

  /** At the end of a quiet period: a change was found then, and its event never came. */
  function judgeSilence(): void {
    if (suspectedAt !== null && suspectedAt === events) tells = false
    suspectedAt = null
  }

  async function subscribeOnce(): Promise<void> {
    if (unsubscribe !== null || !bus.tells) return
    try {
      unsubscribe = await bus.subscribe(() => {
        events += 1
        void look()
      })
    } catch (error) {
      tells = false
      unsubscribe = () => Promise.resolve()
      onFault(error)
    }
  }

  async function lookOnce(): Promise<void> {
    if (!bus.exists()) return enter('no-bus')
    const isFirst = unsubscribe === null
    await subscribeOnce()
    const eventsBefore = events
    try {
      const seen = (await bus.list()).filter((device) => !isHub(device))
      if (isClosed) return
      const compared = reconcile(presence, seen, nowMs())
      const found = compared.changes.some(({ change }) => change !== 'left')
      if (found && !isFirst && events === eventsBefore && events === eventsAtLastLook) suspectedAt = events
      presence = compared.presence
      enter(tells ? 'watching' : 'polling')
      if (compared.changes.length > 0 || presence.some(({ goneAtMs }) => goneAtMs !== null)) {
        onChange(presence, compared.changes)
      }
    } catch (error) {
      if (state !== 'failed') onFault(error)
      enter('failed')
    }
    eventsAtLastLook = eventsBefore
  }

  function schedule(): void {
    if (isClosed) return
    clearTimeout(timer)
    const waits = [state === 'polling' ? pollMs : everyMs, nextLeaveMs(presence, nowMs()) ?? everyMs]
    timer = setTimeout(
      () => {
        judgeSilence()
        void look()
      },
      Math.min(...waits),
    )
  }

  function look(): Promise<void> {
    if (isClosed) return Promise.resolve()
    if (looking !== null) {
      isAskedAgain = true
      return looking
    }
    looking = (async () => {
      do {
        isAskedAgain = false
        await lookOnce()
      } while (isAskedAgain)
      looking = null
      schedule()
    })()
    return looking
  }

  // Not at once: who creates the watch is not ready to be told yet.
  queueMicrotask(() => void look())
  return {
    async close() {
      isClosed = true
      clearTimeout(timer)
      await looking
      await unsubscribe?.()
    },
  }
}
