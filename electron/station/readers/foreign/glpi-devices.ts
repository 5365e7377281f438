import type { Draft } from '../../../../shared/report/compose.ts'
import type { MachineKind } from '../../../../shared/report/report.ts'
import { decodeEdid } from '../tools/edid.ts'
import { at, flagAt, listAt, textAt } from '../tools/json-value.ts'
import {
  adapter,
  diagonal,
  display,
  listOf,
  ownPanel,
  screenLength,
  statedText,
  unavailable,
} from './foreign-readings.ts'

const networkKinds = { ethernet: 'ethernet', wifi: 'wifi', bluetooth: 'bluetooth', dialup: 'mobile' } as const
const isNetworkKind = (word: string): word is keyof typeof networkKinds => Object.hasOwn(networkKinds, word)

/** The domain is printed by one section and left out by the other: "0000:3a:00.0", "3a:00.0". */
const slotOf = (node: unknown): string | null => textAt(node, 'pcislot')?.replace(/^0000:/, '') ?? null

/** Interfaces of hardware: virtual ones, bridges and the loopback tell what the machine was used for,
 * and a management controller's is no port of the machine. */
const isAdapter = (one: unknown): boolean =>
  flagAt(one, 'virtualdev') !== true &&
  flagAt(one, 'management') !== true &&
  isNetworkKind(textAt(one, 'type') ?? 'ethernet')

/** USB's class of video devices, as the agent prints it: in decimal. */
const videoClass = '14'
const isCamera = (one: unknown): boolean =>
  textAt(one, 'class') === videoClass ||
  /web ?cam|\bcamera\b/i.test(textAt(one, 'caption') ?? textAt(one, 'name') ?? '')

/**
 * Leaves in two lists of the content the entries that are parts of the machine: its adapters, and of what was plugged in
 * on USB the cameras.
 *
 * @returns the content with those lists, and what was left out of them.
 */
export function partsOfMachine(content: unknown): { readonly content: unknown; readonly dropped: readonly string[] } {
  const dropped: string[] = []
  const only = (key: string, isPart: (one: unknown) => boolean, what: string): Readonly<Record<string, unknown>> => {
    const listed = listAt(content, key)
    const parts = listed.filter(isPart)
    if (parts.length < listed.length) dropped.push(`content.${key}: ${what}`)
    return at(content, key) === undefined ? {} : { [key]: parts }
  }
  const lists = {
    ...only('networks', isAdapter, 'virtual interfaces'),
    ...only('usbdevices', isCamera, 'what is no camera'),
  }
  return { content: { ...(content as object), ...lists }, dropped }
}

/**
 * The adapters of an inventory: one entry for each address of an interface, so that those of one name and MAC address are
 * one. The controller in the same slot gives the names.
 */
export function inventoryNetwork(content: unknown): Draft['network'] {
  const from = 'GLPI inventory content.networks'
  const controllers = listAt(at(content, 'controllers'))
  const single = new Map(
    listAt(at(content, 'networks')).map(
      (one) => [`${textAt(one, 'description')} ${textAt(one, 'mac')?.toLowerCase()}`, one] as const,
    ),
  )
  const entries = [...single.values()].map((one) => {
    const slot = slotOf(one)
    const controller = slot === null ? undefined : controllers.find((candidate) => slotOf(candidate) === slot)
    const printed = textAt(one, 'description')
    const description = /^no description\b/i.test(printed ?? '') ? null : printed
    // Windows prints the name of the product where Linux has the name of the interface.
    const isInterface = description !== null && /^\S{1,15}$/.test(description)
    const type = textAt(one, 'type') ?? ''
    return adapter(from, {
      name: isInterface ? description : null,
      kind: isNetworkKind(type) ? networkKinds[type] : 'other',
      manufacturer: textAt(one, 'manufacturer') ?? textAt(controller, 'manufacturer'),
      model: textAt(one, 'model') ?? textAt(controller, 'name') ?? (isInterface ? null : description),
      mac: textAt(one, 'mac'),
    })
  })
  return listOf(entries, from)
}

/** The displays of an inventory: its own words, and the size and pixels out of the EDID that it keeps. */
export function inventoryDisplays(content: unknown, kind: MachineKind | null): Draft['displays'] {
  const from = 'GLPI inventory content.monitors'
  const monitors = listAt(at(content, 'monitors'))
  const edids = monitors.map((one) => {
    const encoded = textAt(one, 'base64')
    return encoded === null ? null : decodeEdid(Buffer.from(encoded, 'base64'))
  })
  const codes = edids.map((edid) => edid?.manufacturer ?? null)
  const entries = monitors.map((one, index) => {
    const edid = edids[index] ?? null
    const { widthMillimetres: across = null, heightMillimetres: down = null } = edid ?? {}
    return display(from, {
      connector: statedText(textAt(one, 'port'), from, 'locator'),
      manufacturer: statedText(textAt(one, 'manufacturer') ?? edid?.manufacturer, from, 'manufacturer'),
      model: statedText(textAt(one, 'caption') ?? textAt(one, 'name') ?? edid?.model, from, 'model'),
      serial: statedText(textAt(one, 'serial') ?? edid?.serial, from, 'serial'),
      isInternal: ownPanel(kind, codes, index, from),
      widthPixels: screenLength(edid?.widthPixels ?? null, `${from} base64`),
      heightPixels: screenLength(edid?.heightPixels ?? null, `${from} base64`),
      widthMillimetres: screenLength(across, `${from} base64`),
      heightMillimetres: screenLength(down, `${from} base64`),
      diagonalInches: diagonal(
        across === null || down === null ? null : Math.hypot(across, down) / 25.4,
        `${from} base64`,
      ),
    })
  })
  return listOf(entries, from)
}

/** The cameras of an inventory: those it names, else those that were kept of its USB devices. */
export function inventoryCameras(content: unknown): Draft['cameras'] {
  const named = listAt(at(content, 'cameras')).map((one) => ({
    from: 'GLPI inventory content.cameras',
    name: textAt(one, 'model') ?? textAt(one, 'designation'),
  }))
  const onUsb = listAt(at(content, 'usbdevices')).map((one) => ({
    from: 'GLPI inventory content.usbdevices',
    name: textAt(one, 'caption') ?? textAt(one, 'name'),
  }))
  const found = named.length > 0 ? named : onUsb
  return listOf(
    found.map(({ from, name }) => ({ name: statedText(name, from, 'model'), device: unavailable(from) })),
    found[0]?.from ?? 'GLPI inventory content.usbdevices',
  )
}
