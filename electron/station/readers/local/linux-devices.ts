import type { CaptureFile } from '../capture.ts'
import type { Source, SourceContext } from './source.ts'
import {
  listingOf,
  listSystemFolder,
  missing,
  obtained,
  peekSystemFile,
  probeSystemFile,
  readSystemFile,
} from './system-file.ts'

/** Every power supply by its own name: batteries are not always BAT0, and mains adapters tell a desktop from a laptop. */
async function gatherBatteries(context: SourceContext): Promise<readonly CaptureFile[]> {
  const supplies = await listSystemFolder(context, 'sys/class/power_supply')
  const events = typeof supplies === 'string' ? [] : supplies
  return [
    listingOf('power_supply', supplies),
    ...(await Promise.all(
      events.map((supply) =>
        readSystemFile(context, `sys/class/power_supply/${supply}/uevent`, `power_supply/${supply}/uevent`),
      ),
    )),
  ]
}

const displayFolder = 'sys/class/drm'
/** "card0-eDP-1"; the cards themselves and the render nodes have no connector in their name. */
const isConnector = /^card\d+-./

async function gatherDisplay(context: SourceContext, connector: string): Promise<readonly CaptureFile[]> {
  const folder = `${displayFolder}/${connector}`
  const [block, modes] = await Promise.all([
    readSystemFile(context, `${folder}/edid`, `${folder}/edid`),
    readSystemFile(context, `${folder}/modes`, `${folder}/modes`),
  ])
  const name = `${folder}/edid.hex`
  if (block.bytes === null) return [missing(name, block.status === 'read' ? 'unavailable' : block.status), modes]
  // A connected panel whose driver could not fetch its EDID shows an empty file.
  if (block.bytes.length === 0) return [missing(name, 'unavailable'), modes]
  return [obtained(name, Buffer.from(block.bytes).toString('hex')), modes]
}

async function gatherDisplays(context: SourceContext): Promise<readonly CaptureFile[]> {
  const entries = await listSystemFolder(context, displayFolder)
  if (typeof entries === 'string') return [listingOf(displayFolder, entries)]
  const connectors = entries.filter((entry) => isConnector.test(entry))
  const states = await Promise.all(
    connectors.map((connector) => peekSystemFile(context, `${displayFolder}/${connector}/status`)),
  )
  const connected = connectors.filter((_, index) => states[index] === 'connected')
  const displays = await Promise.all(connected.map((connector) => gatherDisplay(context, connector)))
  return [listingOf(displayFolder, connected), ...displays.flat()]
}

const networkFolder = 'sys/class/net'

/** An adapter's own files, what the bus says of it, and the names that udev found for its numbers. */
async function gatherAdapter(context: SourceContext, adapter: string): Promise<readonly CaptureFile[]> {
  const folder = `${networkFolder}/${adapter}`
  const index = await peekSystemFile(context, `${folder}/ifindex`)
  const paths = ['address', 'type', 'uevent', 'device/uevent'].map((field) => `${folder}/${field}`)
  const files = await Promise.all([
    ...paths.map((path) => readSystemFile(context, path, path)),
    readSystemFile(context, `run/udev/data/n${index ?? ''}`, `${folder}/udev`),
  ])
  // Drivers without the old wireless extensions have phy80211 alone.
  const markers = await Promise.all(['wireless', 'phy80211'].map((one) => probeSystemFile(context, `${folder}/${one}`)))
  return markers.includes('read') ? [...files, obtained(`${folder}/wireless`, '')] : files
}

async function gatherNetwork(context: SourceContext): Promise<readonly CaptureFile[]> {
  const entries = await listSystemFolder(context, networkFolder)
  if (typeof entries === 'string') return [listingOf(networkFolder, entries)]
  // Loopback, bridges, tunnels and containers' ends have no device behind them.
  const backed = await Promise.all(
    entries.map((adapter) => probeSystemFile(context, `${networkFolder}/${adapter}/device`)),
  )
  const adapters = entries.filter((_, index) => backed[index] === 'read')
  const files = await Promise.all(adapters.map((adapter) => gatherAdapter(context, adapter)))
  return [listingOf(networkFolder, adapters), ...files.flat()]
}

const cameraFolder = 'sys/class/video4linux'

async function gatherCameras(context: SourceContext): Promise<readonly CaptureFile[]> {
  const devices = await listSystemFolder(context, cameraFolder)
  const named = typeof devices === 'string' ? [] : devices
  const paths = named.flatMap((device) => ['name', 'index'].map((field) => `${cameraFolder}/${device}/${field}`))
  return [
    listingOf(cameraFolder, devices),
    ...(await Promise.all(paths.map((path) => readSystemFile(context, path, path)))),
  ]
}

export const linuxDeviceSources: readonly Source[] = [
  { parts: ['batteries'], gather: gatherBatteries },
  { parts: ['displays'], gather: gatherDisplays },
  { parts: ['network'], gather: gatherNetwork },
  { parts: ['cameras'], gather: gatherCameras },
]
