import type { DraftList, DraftNetworkAdapter } from '../../../../shared/report/compose.ts'
import { notRead, read } from '../../../../shared/report/reading.ts'
import type { Capture } from '../capture.ts'
import { hwinfoText } from '../tools/hwinfo.ts'
import { allNodes, valueAt } from '../tools/indented-text.ts'
import { inxiBlocks, inxiValue } from '../tools/inxi.ts'
import { flagAt, listAt, textAt } from '../tools/json-value.ts'
import { lshwOfClass } from '../tools/lshw.ts'
import { parseLspci } from '../tools/lspci.ts'
import { profilerSection } from '../tools/system-profiler.ts'
import { driverlessControllers, isNetworkController } from './driverless.ts'
import { parsedOutputs } from './parsed-outputs.ts'
import { printedText, unreadList } from './printed-reading.ts'

type Kind = 'ethernet' | 'wifi' | 'bluetooth' | 'mobile' | 'other'

/** What one source says of one adapter; null where it says nothing. */
type Seen = {
  readonly name: string | null
  readonly kind: Kind | null
  readonly manufacturer: string | null
  readonly model: string | null
  readonly macAddress: string | null
}

/** The kind that a controller's description tells. */
function kindOf(description: string): Kind {
  if (/bluetooth/i.test(description)) return 'bluetooth'
  if (/wireless|wi-?fi|wlan|802\.11|airport|centrino.*(?:n|wireless)|network controller/i.test(description))
    return 'wifi'
  if (/wwan|mobile broadband|modem|lte|\b[345]g\b/i.test(description)) return 'mobile'
  return /ethernet|gigabit|wired/i.test(description) ? 'ethernet' : 'other'
}

/** ARP hardware types of the kernel's if_arp.h: Ethernet, and raw IP as modems use it. */
const ethernetType = '1'
const rawIpType = '519'

function kernelAdapters(capture: Capture): readonly Seen[] {
  const folder = 'sys/class/net/'
  const names = capture.names.flatMap((name) => /^sys\/class\/net\/([^/]+)\/address$/.exec(name)?.[1] ?? [])
  return names.map((name) => {
    const text = (file: string) => capture.text(`${folder}${name}/${file}`)
    const deviceType = /^DEVTYPE=(\w+)$/m.exec(text('uevent') ?? '')?.[1]
    const type = text('type')?.trim()
    const isWireless = deviceType === 'wlan' || text('wireless') !== null
    const wired: Kind = type === ethernetType ? 'ethernet' : 'other'
    const named = (key: string) => new RegExp(`^E:${key}=(.+)$`, 'm').exec(text('udev') ?? '')?.[1] ?? null
    return {
      name,
      kind: isWireless ? 'wifi' : deviceType === 'wwan' || type === rawIpType ? 'mobile' : wired,
      manufacturer: named('ID_VENDOR_FROM_DATABASE'),
      model: named('ID_MODEL_FROM_DATABASE'),
      macAddress: text('address')?.trim() ?? null,
    }
  })
}

/** lshw nodes of devices; bridges, tunnels and containers' ends have no bus. A controller's own child holds the address. */
function lshwAdapters(capture: Capture): readonly Seen[] {
  const { lshw } = parsedOutputs(capture)
  const adapters = lshwOfClass(lshw, 'network').filter(
    ({ node }) => node.busInfo !== null && node.children.every((child) => child.class !== 'network'),
  )
  const bluetooth = lshwOfClass(lshw, 'communication').filter(({ node }) => node.capabilities.includes('bluetooth'))
  return [...adapters, ...bluetooth].map(({ node, above }) => {
    const controller = node.product === null ? (above.at(-1) ?? node) : node
    const description = `${node.description} ${node.configuration['wireless'] === undefined ? '' : 'wireless'}`
    return {
      name: node.logicalNames[0] ?? null,
      kind: node.capabilities.includes('bluetooth') ? 'bluetooth' : kindOf(description),
      manufacturer: controller.vendor,
      model: controller.product,
      macAddress: node.serial,
    }
  })
}

function hwinfoAdapters(capture: Capture): readonly Seen[] {
  const controllers = parsedOutputs(capture).hwinfo.filter((entry) => entry.hardwareClass === 'network')
  return controllers.map((entry) => ({
    name: hwinfoText(entry, 'Device File'),
    kind: kindOf(`${entry.title} ${hwinfoText(entry, 'Features')}`),
    manufacturer: hwinfoText(entry, 'Vendor'),
    model: hwinfoText(entry, 'Device') ?? hwinfoText(entry, 'Model'),
    macAddress: hwinfoText(entry, 'Permanent HW Address') ?? hwinfoText(entry, 'HW Address'),
  }))
}

/** inxi prints a device in one block and its interface in the next. */
function inxiAdapters(capture: Capture): readonly Seen[] {
  const blocks = inxiBlocks(parsedOutputs(capture).inxi, 'Network')
  return blocks.flatMap((block, index) => {
    const model = inxiValue(block, 'Device')
    if (model === null) return []
    const interfaceBlock = blocks[index + 1] ?? []
    // PCI class 0280 is "other network controller", which is where wireless ones are; 0200 is Ethernet.
    const isWireless = inxiValue(block, 'class-ID') === '0280'
    return [
      {
        name: inxiValue(interfaceBlock, 'IF'),
        kind: isWireless ? 'wifi' : kindOf(`${model} ${inxiValue(block, 'class-ID') === '0200' ? 'ethernet' : ''}`),
        manufacturer: null,
        model,
        macAddress: inxiValue(interfaceBlock, 'mac'),
      },
    ]
  })
}

function appleAdapters(capture: Capture): readonly Seen[] {
  const section = profilerSection(parsedOutputs(capture).profiler, 'Network')
  return (section?.children ?? []).flatMap((node): readonly Seen[] => {
    const hardware = valueAt(node, 'Hardware') ?? valueAt(node, 'Type')
    if (hardware === null || !/^(?:ethernet|airport|wi-?fi)$/i.test(hardware)) return []
    const address = [...allNodes(node.children)].find((child) => child.key === 'MAC Address')?.value ?? null
    return [
      {
        name: valueAt(node, 'BSD Device Name'),
        kind: kindOf(hardware),
        manufacturer: 'Apple',
        model: node.key,
        macAddress: address,
      },
    ]
  })
}

function libraryAdapters(capture: Capture): readonly Seen[] {
  const adapters = listAt(parsedOutputs(capture).library, 'networkInterfaces').filter(
    (adapter) => flagAt(adapter, 'internal') !== true && flagAt(adapter, 'virtual') !== true,
  )
  return adapters.map((adapter) => ({
    name: textAt(adapter, 'iface'),
    kind: textAt(adapter, 'type') === 'wireless' ? 'wifi' : kindOf(textAt(adapter, 'type') ?? ''),
    manufacturer: null,
    model: textAt(adapter, 'ifaceName'),
    macAddress: textAt(adapter, 'mac'),
  }))
}

function pciAdapters(capture: Capture): readonly Seen[] {
  const devices = parseLspci(capture.text('lspci.txt')).filter(({ className }) =>
    /^(?:ethernet|network|wireless) controller$/i.test(className),
  )
  return devices.map(({ className, name }) => ({
    name: null,
    kind: kindOf(className),
    manufacturer: null,
    model: name,
    macAddress: null,
  }))
}

/** Cards that the kernel made no interface of: without their driver or firmware they have neither name nor address. */
function unservedAdapters(capture: Capture): readonly DraftNetworkAdapter[] {
  return driverlessControllers(capture)
    .filter(isNetworkController)
    .map(({ networkKind: kind, manufacturer, model, from }) =>
      draftOf({ name: null, kind, manufacturer, model, macAddress: null }, from),
    )
}

function draftOf(seen: Seen, from: string): DraftNetworkAdapter {
  const missing = notRead<never>('unavailable', from)
  // Interfaces without an address of their own show zeros or, on modems, nothing.
  const address = seen.macAddress?.toLowerCase().replaceAll('-', ':') ?? null
  const isAddress = address !== null && /^(?:[0-9a-f]{2}:){5,}[0-9a-f]{2}$/.test(address) && /[^0:]/.test(address)
  return {
    name: printedText(seen.name, from, 'locator') ?? missing,
    kind: seen.kind === null ? missing : read(seen.kind, from),
    manufacturer: printedText(seen.manufacturer, from, 'manufacturer') ?? missing,
    model: printedText(seen.model, from, 'model') ?? missing,
    macAddress: isAddress ? read(address, from) : missing,
  }
}

const kernelSource = 'sys/class/net'

const librarySource = 'systeminformation networkInterfaces'

/** Lists the network adapters of the machine, from the first source that lists any. */
export function readNetwork(capture: Capture): DraftList<DraftNetworkAdapter> {
  const sources: readonly (readonly [string, readonly Seen[]])[] = [
    [kernelSource, kernelAdapters(capture)],
    ['lshw', lshwAdapters(capture)],
    ['hwinfo', hwinfoAdapters(capture)],
    ['inxi -N', inxiAdapters(capture)],
    ['lspci', pciAdapters(capture)],
    ['system_profiler SPNetworkDataType', appleAdapters(capture)],
    [librarySource, libraryAdapters(capture)],
  ]
  const unserved = unservedAdapters(capture)
  for (const [from, adapters] of sources) {
    if (adapters.length === 0) continue
    const entries = adapters.map((seen) => draftOf(seen, from))
    // The other tools list what is on the bus themselves.
    const isOfSystem = from === kernelSource || from === librarySource
    return { status: 'read', from, entries: [...entries, ...(isOfSystem ? unserved : [])] }
  }
  const [first] = unserved
  if (first !== undefined) return { status: 'read', from: first.model.from, entries: unserved }
  return unreadList(capture, ['sys/class/net/listing.txt', 'system_profiler.txt', 'systeminformation.json'])
}
