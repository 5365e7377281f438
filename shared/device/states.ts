/** The life of a device; what each state means and when it is entered stands in the domain's life table. */
export const deviceStates = [
  'expected',
  'received',
  'audited',
  'repair',
  'prepared',
  'ready',
  'queued',
  'packed',
  'in-transit',
  'delivered',
  'returned',
  'parts',
  'recycled',
  'missing',
  'lost',
] as const
export type DeviceState = (typeof deviceStates)[number]

/**
 * Where each state leads. The four ends lead nowhere by themselves: only `canReverse` brings a device back.
 * A state never leads to itself: reading an audited device again appends an event and changes no state.
 */
export const transitions: Readonly<Record<DeviceState, readonly DeviceState[]>> = {
  expected: ['received', 'missing'],
  received: ['audited', 'parts', 'recycled'],
  audited: ['repair', 'prepared', 'parts', 'recycled'],
  repair: ['audited', 'parts', 'recycled'],
  prepared: ['ready', 'repair'],
  ready: ['queued'],
  queued: ['packed', 'ready'],
  packed: ['in-transit', 'queued'],
  'in-transit': ['delivered', 'lost', 'returned'],
  delivered: ['returned'],
  returned: ['audited', 'parts', 'recycled'],
  parts: [],
  recycled: [],
  missing: [],
  lost: [],
}

/** Where a life may begin: announced by a manifest, or simply arriving. */
export const firstStates: readonly DeviceState[] = ['expected', 'received']

/** The ways out that are not a beneficiary. */
export const endStates: readonly DeviceState[] = ['parts', 'recycled', 'missing', 'lost']

/** Whether a device may go from one state to another in the ordinary course; gates are asked separately. */
export function canGo(from: DeviceState, to: DeviceState): boolean {
  return transitions[from].includes(to)
}

/** Whether a device that stands here may be put into a lot once its gates hold: nothing else has to happen to it first. */
export function mayQueueFrom(state: DeviceState): boolean {
  return state === 'audited' || state === 'prepared' || state === 'ready'
}

/**
 * Whether a new reading is what a device waits for: it was never read, is in repair, or came back. A verdict from before
 * says nothing of what it is now.
 */
export const isToBeRead = (state: DeviceState): boolean => canGo(state, 'audited')

/**
 * Whether a coordinator may, with a reason, bring a device back from an end: only to a state that leads to this end,
 * so that a reversal undoes a step and never skips one.
 */
export function canReverse(from: DeviceState, to: DeviceState): boolean {
  return endStates.includes(from) && canGo(to, from)
}

const statesInTheHall: ReadonlySet<DeviceState> = new Set([
  'received',
  'audited',
  'repair',
  'prepared',
  'ready',
  'queued',
  'packed',
])

/** In the hall, from its label on until its carton leaves: something can be put into it, or with it. */
export const isInTheHall = (state: DeviceState): boolean => statesInTheHall.has(state)

/** At the bench with a reading, and before the queue: where parts are planned and kept for a device. */
export const upgradableStates: readonly DeviceState[] = ['audited', 'repair', 'prepared', 'ready']
