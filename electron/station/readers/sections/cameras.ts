import type { DraftCamera, DraftList } from '../../../../shared/report/compose.ts'
import { notRead, read } from '../../../../shared/report/reading.ts'
import type { Capture } from '../capture.ts'
import { hwinfoText } from '../tools/hwinfo.ts'
import { inxiBlocks, inxiValue } from '../tools/inxi.ts'
import { listAt, parseJson, textAt } from '../tools/json-value.ts'
import { lshwOfClass } from '../tools/lshw.ts'
import { cleanText } from '../tools/printed-text.ts'
import { profilerSection } from '../tools/system-profiler.ts'
import { parsedOutputs } from './parsed-outputs.ts'
import { printedText, unreadList } from './printed-reading.ts'

type Seen = { readonly name: string | null; readonly device: string | null }

/** The kernel's driver for USB video class cameras, which is what built-in ones are. */
const cameraDriver = 'uvcvideo'

/** One camera has several nodes (image, metadata); index 0 is the one that gives images. */
function kernelCameras(capture: Capture): readonly Seen[] {
  return capture.names.flatMap((name) => {
    const device = /^sys\/class\/video4linux\/(video\d+)\/name$/.exec(name)?.[1]
    const index = capture.text(name.replace(/name$/, 'index'))?.trim() ?? '0'
    return device === undefined || index !== '0' ? [] : [{ name: capture.text(name), device: `/dev/${device}` }]
  })
}

function lshwCameras(capture: Capture): readonly Seen[] {
  const cameras = lshwOfClass(parsedOutputs(capture).lshw, 'multimedia').filter(
    ({ node }) => node.configuration['driver'] === cameraDriver,
  )
  return cameras.map(({ node }) => ({
    name: node.product ?? node.description,
    device: node.logicalNames.find((name) => name.startsWith('/dev/video')) ?? null,
  }))
}

/** hwinfo lists each interface of a camera; they share the model. */
function hwinfoCameras(capture: Capture): readonly Seen[] {
  const models = parsedOutputs(capture).hwinfo.flatMap((entry) => {
    const isCamera = entry.hardwareClass === 'camera' || hwinfoText(entry, 'Driver') === cameraDriver
    return isCamera ? [hwinfoText(entry, 'Model')] : []
  })
  return [...new Set(models)].map((name) => ({ name, device: null }))
}

function inxiCameras(capture: Capture): readonly Seen[] {
  return inxiBlocks(parsedOutputs(capture).inxi, 'Graphics').flatMap((block) =>
    inxiValue(block, 'driver') === cameraDriver ? [{ name: inxiValue(block, 'Device'), device: null }] : [],
  )
}

function appleCameras(capture: Capture): readonly Seen[] {
  const section = profilerSection(parsedOutputs(capture).profiler, 'Camera')
  return (section?.children ?? []).map((node) => ({ name: node.key, device: null }))
}

function windowsCameras(capture: Capture): readonly Seen[] {
  return listAt(parseJson(capture.text('windows-cameras.json')), 'Camera').map((camera) => ({
    name: textAt(camera, 'Name'),
    device: null,
  }))
}

function draftOf(seen: Seen, from: string): DraftCamera {
  const missing = notRead<never>('unavailable', from)
  const device = cleanText(seen.device)
  return {
    name: printedText(seen.name, from, 'model') ?? missing,
    device: device === null ? missing : read(device, from),
  }
}

/**
 * Lists the cameras, from the first source that lists any.
 *
 * `absent` only where the running system was asked for all its video devices and has none: an inventory that shows
 * no camera may have been made without the driver.
 */
export function readCameras(capture: Capture): DraftList<DraftCamera> {
  const sources: readonly (readonly [string, readonly Seen[]])[] = [
    ['sys/class/video4linux', kernelCameras(capture)],
    ['lshw', lshwCameras(capture)],
    ['hwinfo', hwinfoCameras(capture)],
    ['inxi -G', inxiCameras(capture)],
    ['system_profiler SPCameraDataType', appleCameras(capture)],
    ['windows-cameras.json', windowsCameras(capture)],
  ]
  for (const [from, cameras] of sources) {
    if (cameras.length > 0) return { status: 'read', from, entries: cameras.map((seen) => draftOf(seen, from)) }
  }
  return unreadList(capture, ['sys/class/video4linux/listing.txt', 'windows-cameras.json', 'system_profiler.txt'])
}
