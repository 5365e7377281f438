import { inxiShape } from './inxi-shape.ts'

type Pruned = { readonly value: unknown; readonly dropped: readonly string[] }

/** Classes of lshw's nodes that are hardware of the machine; volumes, printers and input devices are left out. */
const lshwClasses = new Set(
  'system bus memory processor bridge display network communication multimedia storage disk power generic'.split(' '),
)
const lshwKeys = new Set(
  (
    'id class claimed disabled handle description product vendor version serial slot date physid businfo logicalname dev ' +
    'units size capacity clock width configuration capabilities children'
  ).split(' '),
)
/** No addresses, mount points or labels. */
const lshwSettings = new Set(
  (
    'boot chassis family sku uuid cores enabledcores threads microcode driver driverversion firmware wireless speed duplex ' +
    'port link latency sectorsize logicalsectorsize ansiversion guid errordetection depth width'
  ).split(' '),
)

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Device files and interfaces; a disk's mount points tell the names of people and companies. */
function deviceNames(value: unknown): unknown {
  const isDevice = (name: unknown): boolean =>
    typeof name === 'string' && (name.startsWith('/dev/') || !name.includes('/'))
  if (Array.isArray(value)) return value.filter(isDevice)
  return isDevice(value) ? value : undefined
}

function lshwValue(key: string, value: unknown, dropped: Set<string>): unknown {
  if (key === 'logicalname') return deviceNames(value)
  if (key === 'configuration' && isObject(value)) {
    const entries = Object.entries(value)
    for (const [name] of entries) if (!lshwSettings.has(name)) dropped.add(`lshw configuration ${name.slice(0, 40)}`)
    return Object.fromEntries(entries.filter(([name]) => lshwSettings.has(name)))
  }
  if (key === 'children') {
    return (Array.isArray(value) ? value : [value]).flatMap((child: unknown) => lshwNode(child, dropped))
  }
  return value
}

function lshwNode(node: unknown, dropped: Set<string>): readonly unknown[] {
  if (!isObject(node)) return []
  const { class: className } = node
  if (typeof className !== 'string' || !lshwClasses.has(className)) {
    dropped.add(`lshw ${typeof className === 'string' ? className.slice(0, 40) : 'without class'}`)
    return []
  }
  const kept = Object.entries(node).flatMap(([key, value]): readonly (readonly [string, unknown])[] =>
    lshwKeys.has(key) ? [[key, lshwValue(key, value, dropped)]] : [],
  )
  return [Object.fromEntries(kept)]
}

/** lshw's tree without volumes, addresses and the machine's name on the network, which is the root's id. */
export function pruneLshw(document: unknown): Pruned {
  const dropped = new Set<string>()
  const roots = (Array.isArray(document) ? document : [document]).flatMap((root: unknown) => lshwNode(root, dropped))
  const value = roots.map((root) => (isObject(root) && root['class'] === 'system' ? { ...root, id: 'computer' } : root))
  return { value: value.length === 1 ? value[0] : value, dropped: [...dropped].toSorted() }
}

/** inxi's keys carry their place: "004#1#2#Device". */
const nameOf = (key: string): string => /^\d+#\d+#\d+#(.*)$/s.exec(key)?.[1] ?? ''

/** inxi's sections that are hardware; of the network's blocks, the devices and their interfaces without addresses. */
export function pruneInxi(document: unknown): Pruned {
  const dropped = new Set<string>()
  const value = (Array.isArray(document) ? document : [document]).flatMap((section: unknown) => {
    if (!isObject(section)) return []
    const kept = Object.entries(section).flatMap(([key, blocks]): readonly (readonly [string, unknown])[] => {
      const allowed = inxiShape.get(nameOf(key))
      if (allowed === undefined || !Array.isArray(blocks)) {
        dropped.add(`inxi ${nameOf(key).slice(0, 40)}`)
        return []
      }
      if (allowed === 'whole') return [[key, blocks]]
      return [[key, blocks.map((block: unknown) => keepFields(block, allowed, `inxi ${nameOf(key)}`, dropped))]]
    })
    return kept.length === 0 ? [] : [Object.fromEntries(kept)]
  })
  return { value, dropped: [...dropped].toSorted() }
}

function keepFields(block: unknown, allowed: ReadonlySet<string>, place: string, dropped: Set<string>): unknown {
  if (!isObject(block)) return {}
  const entries = Object.entries(block)
  for (const [key] of entries) if (!allowed.has(nameOf(key))) dropped.add(`${place} ${nameOf(key).slice(0, 40)}`)
  return Object.fromEntries(entries.filter(([key]) => allowed.has(nameOf(key))))
}

const hwinfoClasses = new Set(
  [
    'bios|system|cpu|memory|disk|storage|cdrom|monitor|graphics card|network|bluetooth|camera|webcam|bridge|battery',
    'usb controller|sound|mouse|keyboard|tape|pppoe|isdn adapter|dvb card|tv card',
  ].flatMap((line) => line.split('|')),
)

/** hwinfo's entries of hardware classes, without printers, partitions, network interfaces and whatever else there is. */
export function pruneHwinfo(text: string): { readonly text: string; readonly dropped: readonly string[] } {
  const dropped = new Set<string>()
  const blocks = text.split(/^(?=\d+: \S)/m)
  const kept = blocks.filter((block) => {
    const name = /^ {2}Hardware Class: (.+)$/m.exec(block)?.[1]?.trim()
    // Cameras have no class of their own there: their driver tells.
    const isCamera = /^ {2}Driver: "uvcvideo"/m.test(block)
    const isKept = /^\d+: \S/.test(block) && (isCamera || hwinfoClasses.has(name ?? ''))
    if (!isKept && block.trim() !== '') dropped.add(`hwinfo ${name?.slice(0, 40) ?? 'without class'}`)
    return isKept
  })
  return { text: kept.join(''), dropped: [...dropped].toSorted() }
}
