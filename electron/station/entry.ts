import { setTimeout as delay } from 'node:timers/promises'
import { Refusal } from '../../shared/contract/refusal.ts'
import { stderrLog } from './log.ts'
import { createStation, type Station } from './station.ts'
import { systemVolumes } from './sticks/system-volumes.ts'
import { listenToParent } from './transport/parent.ts'
import { nodeUsbBus } from './usb/node-usb-bus.ts'

const log = stderrLog(() => new Date())
let station: Promise<Station> | undefined
/** The station from the moment it is ready. */
let ready: Station | undefined

const stop = async () => {
  await station?.then(
    (running) => running.close(),
    () => undefined,
  )
  process.exit(0)
}

/**
 * A window may ask before the station is there; one that can't start has told its parent why, and answers nobody.
 * A station that is there is used at once and not in a later turn: two frames may arrive in one read, and a call must
 * find the wire and the grant that were sent before it.
 */
const withStation = (use: (running: Station) => void) => {
  if (ready === undefined) void station?.then(use, () => undefined)
  else use(ready)
}

const parent = listenToParent({
  onWire: (wire) => withStation((running) => running.attach(wire)),
  onGrant: (grant, folder) => withStation((running) => running.grantFolder(grant, folder)),
  onStop: () => void stop(),
})

/** How long a station that is just closing, after a quick restart of the app, is given to let go of its folder. */
const patienceMs = 4_000

async function createWhenFree(): Promise<Station> {
  const [dataFolder, resourcesFolder] = [folder('ETABLI_DATA'), folder('ETABLI_RESOURCES')]
  const ways = { usbBus: nodeUsbBus(), volumes: systemVolumes(process.platform), exportsByTheClock: true }
  const options = { dataFolder, resourcesFolder, log, ...ways }
  const givesUpAt = Date.now() + patienceMs
  for (;;) {
    try {
      return await createStation(options)
    } catch (error) {
      const isInUse = error instanceof Refusal && error.code === 'database-in-use'
      if (!isInUse || Date.now() > givesUpAt) throw error
      await delay(100)
    }
  }
}

const folder = (name: string): string => {
  const value = process.env[name]
  if (value === undefined || value === '') throw new Error(`${name} is not set`)
  return value
}

station = createWhenFree()
station.then(
  (running) => {
    ready = running
    parent.ready()
  },
  (error: unknown) => {
    if (!(error instanceof Refusal)) log.fault('start', 'start', error)
    parent.refused(
      error instanceof Refusal
        ? error.toText()
        : { code: 'start-failed', what: 'The station could not start', remedy: 'Its log says why.' },
    )
    // The message is on its way to the shell; the process ends when it has left.
    setTimeout(() => process.exit(error instanceof Refusal ? 3 : 1), 200)
  },
)
