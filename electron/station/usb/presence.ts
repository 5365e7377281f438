import type { SeenDevice } from './usb-bus.ts'

/** A device that stands at the bench, or left it a moment ago. */
export type PresentDevice = {
  /** By vendor and serial, so that a tablet which turns debugging on stays the same; without a serial by its port. */
  readonly key: string
  readonly seen: SeenDevice
  /** When it went; null while it is there. Milliseconds of a clock that only goes forward. */
  readonly goneAtMs: number | null
}

export type Presence = readonly PresentDevice[]

export type PresenceChange =
  | { readonly change: 'appeared' | 'enumerated-anew'; readonly device: PresentDevice }
  | { readonly change: 'left'; readonly device: PresentDevice }

/** Switching USB modes on a tablet makes it leave and come back; that takes up to two seconds. */
export const returnLimitMs = 3000

const hexadecimal = (id: number) => id.toString(16).padStart(4, '0')

/** Serials that whole series share tell no two apart, so the port is said too. */
const sharedSerial = /^(?:0+|1234567890?|0123456789abcdef|none|n\/a)$/i

function ownKey({ vendorId, productId, serial, port }: SeenDevice): string {
  if (serial === null || sharedSerial.test(serial)) return `${hexadecimal(vendorId)}:${hexadecimal(productId)}@${port}`
  return `${hexadecimal(vendorId)}:${serial}`
}

/**
 * Keys of everything that is seen. Two devices that claim the same serial at once are told apart by their ports; a
 * device that is there keeps the key it has, whoever comes beside it.
 */
function keysOf(before: Presence, seen: readonly SeenDevice[]): ReadonlyMap<SeenDevice, string> {
  const keyOfHandle = new Map(
    before.filter(({ goneAtMs }) => goneAtMs === null).map((one) => [one.seen.handle, one.key]),
  )
  const taken = new Set(seen.flatMap(({ handle }) => keyOfHandle.get(handle) ?? []))
  const keys = new Map<SeenDevice, string>()
  for (const device of seen) {
    const known = keyOfHandle.get(device.handle)
    const own = ownKey(device)
    const key = known ?? (taken.has(own) ? `${own}@${device.port}` : own)
    taken.add(key)
    keys.set(device, key)
  }
  return keys
}

/**
 * Compares what is plugged in now with what was a moment ago. Pure; hubs are to be left out before.
 *
 * A device that vanishes is held for a moment: when it comes back under the same key it was only enumerated anew. Twice
 * the same listing changes nothing, so that it does no harm to look too often.
 */
export function reconcile(
  before: Presence,
  seen: readonly SeenDevice[],
  nowMs: number,
): { readonly presence: Presence; readonly changes: readonly PresenceChange[] } {
  const changes: PresenceChange[] = []
  const keys = keysOf(before, seen)
  const byKey = new Map(before.map((one) => [one.key, one]))
  const present: PresentDevice[] = []
  for (const device of seen) {
    const key = keys.get(device) ?? ownKey(device)
    const known = byKey.get(key)
    if (known !== undefined && known.goneAtMs === null && known.seen.handle === device.handle) {
      present.push(known)
      continue
    }
    const one: PresentDevice = { key, seen: device, goneAtMs: null }
    present.push(one)
    changes.push({ change: known === undefined ? 'appeared' : 'enumerated-anew', device: one })
  }
  const here = new Set(present.map(({ key }) => key))
  for (const known of before) {
    if (here.has(known.key)) continue
    const goneAtMs = known.goneAtMs ?? nowMs
    if (nowMs - goneAtMs >= returnLimitMs) changes.push({ change: 'left', device: known })
    else present.push({ ...known, goneAtMs })
  }
  return { presence: present, changes }
}

/** How long until somebody who left for good must be told of; null when nobody did. */
export function nextLeaveMs(presence: Presence, nowMs: number): number | null {
  const waits = presence.flatMap(({ goneAtMs }) => (goneAtMs === null ? [] : [goneAtMs + returnLimitMs - nowMs]))
  return waits.length === 0 ? null : Math.max(0, Math.min(...waits))
}
