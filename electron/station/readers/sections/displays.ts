import type { DraftDisplay, DraftList } from '../../../../shared/report/compose.ts'
import { notRead, read, type Reading } from '../../../../shared/report/reading.ts'
import type { MachineKind } from '../../../../shared/report/report.ts'
import type { Capture } from '../capture.ts'
import { decodeEdid } from '../tools/edid.ts'
import { hwinfoText } from '../tools/hwinfo.ts'
import { allNodes, childOf, valueAt } from '../tools/indented-text.ts'
import { inxiBlocks, inxiValue } from '../tools/inxi.ts'
import { flagAt, listAt, numberAt, textAt } from '../tools/json-value.ts'
import { profilerSection } from '../tools/system-profiler.ts'
import { driverlessControllers, isDisplayController } from './driverless.ts'
import { parsedOutputs } from './parsed-outputs.ts'
import { printedText, unreadList } from './printed-reading.ts'

/** What one source says of one display; null where it says nothing. */
type Seen = {
  readonly connector: string | null
  readonly manufacturer: string | null
  readonly model: string | null
  readonly serial: string | null
  readonly isInternal: boolean | null
  /** Width and height. */
  readonly pixels: readonly [number, number] | null
  readonly millimetres: readonly [number, number] | null
}

/** "1366x768@60Hz", "2560 x 1600 Retina", "344x193 mm": two whole numbers. */
function pairOf(printed: string | null): readonly [number, number] | null {
  const match = /(\d{2,5}) ?[x×] ?(\d{2,5})/.exec(printed ?? '')
  return match === null ? null : [Number(match[1]), Number(match[2])]
}

/** Connectors inside the machine: embedded DisplayPort, LVDS and the serial interface of tablets. */
const isInsideConnector = (connector: string) => /^(?:eDP|LVDS|DSI)/i.test(connector)

function kernelDisplays(capture: Capture): readonly Seen[] {
  return capture.names.flatMap((name) => {
    const connector = /^sys\/class\/drm\/card\d+-(.+)\/edid\.hex$/.exec(name)?.[1]
    const edid = decodeEdid(Buffer.from(capture.text(name)?.replaceAll(/\s/g, '') ?? '', 'hex'))
    if (connector === undefined || edid === null) return []
    const { widthPixels, heightPixels, widthMillimetres, heightMillimetres } = edid
    return [
      {
        ...edid,
        connector,
        isInternal: isInsideConnector(connector),
        pixels: widthPixels === null || heightPixels === null ? null : [widthPixels, heightPixels],
        millimetres:
          widthMillimetres === null || heightMillimetres === null ? null : [widthMillimetres, heightMillimetres],
      },
    ]
  })
}

function hwinfoDisplays(capture: Capture): readonly Seen[] {
  const monitors = parsedOutputs(capture).hwinfo.filter((entry) => entry.hardwareClass === 'monitor')
  return monitors.map((entry) => ({
    connector: null,
    isInternal: null,
    manufacturer: hwinfoText(entry, 'Vendor'),
    model: hwinfoText(entry, 'Model'),
    serial: hwinfoText(entry, 'Serial ID'),
    pixels: pairOf(hwinfoText(entry, 'Detailed Timings #0', 'Resolution') ?? hwinfoText(entry, 'Resolution')),
    millimetres: pairOf(hwinfoText(entry, 'Size')),
  }))
}

function inxiDisplays(capture: Capture): readonly Seen[] {
  return inxiBlocks(parsedOutputs(capture).inxi, 'Graphics').flatMap((block) => {
    const connector = inxiValue(block, 'Monitor')
    if (connector === null) return []
    return [
      {
        connector,
        manufacturer: null,
        model: inxiValue(block, 'model'),
        serial: inxiValue(block, 'serial'),
        isInternal: isInsideConnector(connector),
        pixels: pairOf(inxiValue(block, 'max') ?? inxiValue(block, 'res') ?? inxiValue(block, 'modes')),
        millimetres: pairOf(inxiValue(block, 'size')),
      },
    ]
  })
}

function appleDisplays(capture: Capture): readonly Seen[] {
  const section = profilerSection(parsedOutputs(capture).profiler, 'Graphics/Displays')
  const displays = [...allNodes(section?.children ?? [])].filter(
    (node) => node.value === null && childOf(node, 'Resolution') !== undefined,
  )
  return displays.map((node) => {
    const stated = [valueAt(node, 'Connection Type'), valueAt(node, 'Display Type'), valueAt(node, 'Built-In')]
    return {
      connector: null,
      manufacturer: null,
      millimetres: null,
      model: node.key,
      serial: valueAt(node, 'Display Serial Number'),
      isInternal: stated.some((text) => /^internal|built-in|^yes$/i.test(text ?? '')) || node.key === 'Color LCD',
      pixels: pairOf(valueAt(node, 'Resolution')),
    }
  })
}

/** systeminformation's sizes are whole centimetres. */
function libraryDisplays(capture: Capture): readonly Seen[] {
  return listAt(parsedOutputs(capture).library, 'graphics', 'displays').map((display) => {
    const [width, height] = [numberAt(display, 'sizeX') ?? 0, numberAt(display, 'sizeY') ?? 0]
    const [across, down] = [numberAt(display, 'resolutionX') ?? 0, numberAt(display, 'resolutionY') ?? 0]
    return {
      connector: textAt(display, 'connection') || null,
      manufacturer: textAt(display, 'vendor') || null,
      model: textAt(display, 'model') || null,
      serial: textAt(display, 'serial') || null,
      isInternal: flagAt(display, 'builtin'),
      pixels: across > 0 && down > 0 ? [across, down] : null,
      millimetres: width > 0 && height > 0 ? [width * 10, height * 10] : null,
    }
  })
}

const millimetresPerInch = 25.4

function draftOf(seen: Seen, from: string): DraftDisplay {
  const missing = notRead<never>('unavailable', from)
  const scalar = <T>(value: T | null | undefined): Reading<T> =>
    value === null || value === undefined ? missing : read(value, from)
  const size = seen.millimetres
  return {
    connector: printedText(seen.connector, from, 'locator') ?? missing,
    manufacturer: printedText(seen.manufacturer, from, 'manufacturer') ?? missing,
    model: printedText(seen.model, from, 'model') ?? missing,
    serial: printedText(seen.serial, from, 'serial') ?? missing,
    isInternal: scalar(seen.isInternal),
    widthPixels: scalar(seen.pixels?.[0]),
    heightPixels: scalar(seen.pixels?.[1]),
    widthMillimetres: scalar(size?.[0]),
    heightMillimetres: scalar(size?.[1]),
    diagonalInches: scalar(size === null ? null : Math.round((Math.hypot(...size) / millimetresPerInch) * 10) / 10),
  }
}

/** The largest panels of portable machines are 18 inches. */
const largestPanelMillimetres = 480

/** The only display that a portable machine shows, and no larger than its lid, is its own. */
function withOwnPanel(displays: readonly Seen[], kind: MachineKind | null): readonly Seen[] {
  const [only] = displays
  const isPortable = kind === 'laptop' || kind === 'tablet'
  if (only === undefined || displays.length > 1 || !isPortable || only.isInternal !== null) return displays
  const isSmall = only.millimetres !== null && Math.hypot(...only.millimetres) < largestPanelMillimetres
  return isSmall ? [{ ...only, isInternal: true }] : displays
}

/** Lists the displays that were connected, from the first source that lists any. */
export function readDisplays(capture: Capture, kind: MachineKind | null): DraftList<DraftDisplay> {
  const sources: readonly (readonly [string, readonly Seen[]])[] = [
    ['sys/class/drm', kernelDisplays(capture)],
    ['hwinfo', hwinfoDisplays(capture)],
    ['inxi -G', inxiDisplays(capture)],
    ['system_profiler SPDisplaysDataType', appleDisplays(capture)],
    ['systeminformation graphics', libraryDisplays(capture)],
  ]
  for (const [from, displays] of sources) {
    if (displays.length > 0) {
      return { status: 'read', from, entries: withOwnPanel(displays, kind).map((seen) => draftOf(seen, from)) }
    }
  }
  // A screen behind a graphics controller without a driver is not listed; that doesn't mean that it is not there.
  const controller = driverlessControllers(capture).find(isDisplayController)
  if (controller !== undefined) return { status: 'unavailable', from: controller.from, entries: [] }
  return unreadList(capture, ['sys/class/drm/listing.txt', 'system_profiler.txt', 'systeminformation.json'])
}
