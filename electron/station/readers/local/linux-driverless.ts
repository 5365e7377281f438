import type { CaptureFile } from '../capture.ts'
import type { Source, SourceContext } from './source.ts'
import { listSystemFolder, peekSystemFile, probeSystemFile, readSystemFile, resolveSystemLink } from './system-file.ts'

const busFolder = 'sys/bus/pci/devices'
const networkFolder = 'sys/class/net'

/** Base classes of PCI: network, display and wireless controllers (PCI Code and ID Assignment Specification). */
const network = /^0x(?:02|0d)/
const display = /^0x03/

/** Where the adapters that the kernel made an interface of really are. */
async function drivenPaths(context: SourceContext): Promise<readonly string[]> {
  const names = await listSystemFolder(context, networkFolder)
  if (typeof names === 'string') return []
  const paths = await Promise.all(names.map((name) => resolveSystemLink(context, `${networkFolder}/${name}/device`)))
  return paths.filter((path) => path !== null)
}

/** Whether no driver makes anything of a controller: none is there, or its firmware is missing. */
async function isDriverless(
  context: SourceContext,
  slot: string,
  classes: RegExp,
  driven: readonly string[],
): Promise<boolean> {
  const folder = `${busFolder}/${slot}`
  const code = (await peekSystemFile(context, `${folder}/class`)) ?? ''
  if (!classes.test(code)) return false
  if (classes === display) return (await probeSystemFile(context, `${folder}/drm`)) !== 'read'
  const path = await resolveSystemLink(context, folder)
  return path !== null && !driven.some((one) => one === path || one.startsWith(`${path}/`))
}

/** What the bus and udev's names say of one controller. No colon in the names: a stick's file system takes none. */
function gatherController(context: SourceContext, slot: string): Promise<readonly CaptureFile[]> {
  const kept = `${busFolder}/${slot.replaceAll(':', '-')}`
  return Promise.all([
    readSystemFile(context, `${busFolder}/${slot}/uevent`, `${kept}/uevent`),
    readSystemFile(context, `run/udev/data/+pci:${slot}`, `${kept}/udev`),
  ])
}

/** The controllers of these classes that are on the bus and that no driver serves: there, but not to be read. */
async function gatherDriverless(context: SourceContext, classes: RegExp): Promise<readonly CaptureFile[]> {
  const slots = await listSystemFolder(context, busFolder)
  if (typeof slots === 'string') return []
  const driven = await drivenPaths(context)
  const are = await Promise.all(slots.map((slot) => isDriverless(context, slot, classes, driven)))
  const files = await Promise.all(slots.filter((_, index) => are[index]).map((slot) => gatherController(context, slot)))
  return files.flat()
}

export const driverlessSources: readonly Source[] = [
  { parts: ['network'], gather: (context) => gatherDriverless(context, network) },
  { parts: ['displays'], gather: (context) => gatherDriverless(context, display) },
]
