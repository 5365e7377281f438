import { deviceStates, type DeviceState } from '../../../shared/device/states.ts'

type Counted = readonly { readonly state: DeviceState; readonly devices: number }[]

/** Where a device waits for the next pair of hands; expected ones are not here yet, all others wait for nobody. */
const waiting: ReadonlySet<DeviceState> = new Set([
  'received',
  'audited',
  'repair',
  'prepared',
  'ready',
  'queued',
  'packed',
  'in-transit',
  'returned',
])

const counted = (devicesByState: Readonly<Record<string, number>>): Counted =>
  deviceStates.flatMap((state) => {
    const devices = devicesByState[state] ?? 0
    return devices === 0 ? [] : [{ state, devices }]
  })

/** The states in which devices wait, in the order of a device's life; empty ones left out. */
export const waitingStates = (devicesByState: Readonly<Record<string, number>>): Counted =>
  counted(devicesByState).filter(({ state }) => waiting.has(state))

/** All other devices: announced, delivered, or at one of the ends. Thousands of them say nothing of today's work. */
export const settledStates = (devicesByState: Readonly<Record<string, number>>): Counted =>
  counted(devicesByState).filter(({ state }) => !waiting.has(state))
