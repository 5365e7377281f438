import { best, read, type Reading } from '../../../../shared/report/reading.ts'
import type { MachineKind } from '../../../../shared/report/report.ts'
import type { Capture } from '../capture.ts'
import { smbiosList, smbiosOfType, smbiosText } from '../tools/dmidecode.ts'
import { hwinfoRecords, hwinfoText } from '../tools/hwinfo.ts'
import { inxiBlocks, inxiValue } from '../tools/inxi.ts'
import { textAt } from '../tools/json-value.ts'
import { profilerSection, profilerValue } from '../tools/system-profiler.ts'
import { kindOfChassis } from './chassis.ts'
import { parsedOutputs } from './parsed-outputs.ts'
import { hypervisorOf } from './processor-outputs.ts'

/** What the machine calls itself; null where it does not or where the text is a filler. */
export type MachineNames = {
  readonly manufacturer: string | null
  readonly model: string | null
  readonly version: string | null
  readonly sku: string | null
  readonly family: string | null
  readonly boardManufacturer: string | null
  readonly boardModel: string | null
  readonly cpuModel: string | null
}

type KindReading = Reading<MachineKind>

const virtualMaker =
  /^(?:qemu|vmware|innotek|xen\b|parallels|bochs|red hat|ovirt|openstack|amazon ec2|digitalocean|bhyve|alibaba cloud|upcloud|scaleway)/i
const virtualModel =
  /^(?:virtual machine|standard pc \(|kvm\b|hvm domu|virtualbox|vmware|parallels|bochs|openstack|rhev|ahv|google compute engine|droplet|vserver|bhyve|qemu)|virtual platform|^pc-(?:q35|i440fx)/i

function virtualKind(capture: Capture, names: MachineNames): KindReading | null {
  const { smbios } = parsedOutputs(capture)
  const firmware = smbiosOfType(smbios, 0)[0]
  if (smbiosList(firmware, 'Characteristics').includes('System is a virtual machine')) {
    return read('vm', 'dmidecode type 0')
  }
  if (virtualMaker.test(names.manufacturer ?? '') || virtualModel.test(names.model ?? '')) {
    return read('vm', 'maker and model')
  }
  const hypervisor = hypervisorOf(capture)
  // A hypervisor that hides its name and shows the host's is not told from a machine that runs Hyper-V for itself.
  return hypervisor !== null && names.model === null ? read('vm', hypervisor.from, hypervisor.text) : null
}

/** Tablets whose firmware claims another chassis. */
function tabletKind(names: MachineNames, chassis: string): KindReading | null {
  const isSurface = /^surface\b/i.test(names.model ?? '') && !/laptop|book|studio|hub/i.test(names.model ?? '')
  if (isSurface && /microsoft/i.test(names.manufacturer ?? '')) return read('tablet', 'maker and model')
  // The X-series ThinkPads called Tablet are laptops with a turning screen.
  const isTurning = /thinkpad x\d{2,3}\S* tablet/i.test(`${names.version} ${names.family}`)
  if (/tablet/i.test(names.sku ?? '') && !isTurning) return read('tablet', 'SKU number', names.sku ?? undefined)
  // "ICONIA Tab W500", "ThinkPad X1 Tablet"; a "Tablet PC" of the 2000s has its keyboard hinged on.
  const named = `${names.model} ${names.version}`
  if (/\btab(?:let)?\b(?! ?pc)/i.test(named) && !isTurning) return read('tablet', 'maker and model', named)
  // Atom Z processors were made for tablets. Small desktops have them too, but those name themselves or their case;
  // firmware that nobody filled in says "Desktop".
  const hasTabletProcessor = /\batom\b.*\bZ\d{4}/i.test(names.cpuModel ?? '')
  const isUnnamed = names.model === null && names.manufacturer === null
  return hasTabletProcessor && isUnnamed && /^(?:desktop|other|unknown|)$/i.test(chassis)
    ? read('tablet', 'processor', names.cpuModel ?? '')
    : null
}

const serverLine =
  /\b(?:poweredge|proliant|primergy|thinkserver|thinksystem|system x\d{4}|eserver|xserve|bladecenter|superserver|sun fire|express5800|ucs[bc]-)/i

/** Servers in a desktop's case: by their line's name, or Intel's server boards (S3000AHLX, S2600GZ). */
function serverKind(names: MachineNames): KindReading | null {
  if (serverLine.test(`${names.model} ${names.version} ${names.family}`)) return read('server', 'maker and model')
  const isServerBoard =
    /^intel\b/i.test(names.boardManufacturer ?? '') && /^S\d{4}[A-Z]{2,}/.test(names.boardModel ?? '')
  return isServerBoard ? read('server', 'board', names.boardModel ?? undefined) : null
}

const laptopName =
  /(?:note|net|ultra|chrome|mac|elite|pro|vivo|zen|z|trans)book|\blaptop|thinkpad|ideapad|latitude|travelmate|extensa|lifebook|tecra|satellite|portege|probook/i

function chassisKind(capture: Capture): KindReading {
  const { smbios, lshw, hwinfo, inxi, library } = parsedOutputs(capture)
  const stated: readonly (readonly [string | null, string])[] = [
    [smbiosText(smbiosOfType(smbios, 3)[0], 'Type', 'Chassis Type'), 'dmidecode type 3'],
    [capture.text('sys/class/dmi/id/chassis_type')?.trim() ?? null, 'sys/class/dmi/id/chassis_type'],
    [lshw[0]?.configuration['chassis'] ?? null, 'lshw'],
    [lshw[0]?.description ?? null, 'lshw'],
    [hwinfoText(hwinfoRecords(hwinfo, 'Chassis Info')[0], 'Type'), 'hwinfo'],
    [inxiValue(inxiBlocks(inxi, 'Machine')[0] ?? [], 'Type'), 'inxi'],
    [textAt(library, 'chassis', 'type'), 'systeminformation chassis'],
    [
      hwinfoText(
        hwinfo.find((entry) => entry.hardwareClass === 'system'),
        'Formfactor',
      ),
      'hwinfo',
    ],
  ]
  return best<MachineKind>(
    stated.map(([text, from]) => {
      const kind = kindOfChassis(text)
      return kind === null ? null : read(kind, from, text ?? undefined)
    }),
  )
}

/** Model names of Apple's machines say what they are. */
function appleKind(capture: Capture): KindReading | null {
  const hardware = profilerSection(parsedOutputs(capture).profiler, 'Hardware')
  const name = profilerValue(hardware, 'Model Name') ?? profilerValue(hardware, 'Machine Name')
  const model = name ?? profilerValue(hardware, 'Model Identifier') ?? profilerValue(hardware, 'Machine Model')
  if (model === null) return null
  const from = 'system_profiler SPHardwareDataType'
  if (/book/i.test(model)) return read('laptop', from, model)
  if (/xserve/i.test(model)) return read('server', from, model)
  if (/vmware|parallels|virtual/i.test(model)) return read('vm', from, model)
  return /mac|cube/i.test(model) ? read('desktop', from, model) : null
}

/** Whether the firmware lists a battery that is more than reference firmware's filler, or a built-in pointing device. */
function looksPortable(capture: Capture): boolean {
  const { smbios } = parsedOutputs(capture)
  const hasBattery = smbiosOfType(smbios, 22).some((record) => {
    const capacity = /^(\d+) mWh/.exec(smbiosText(record, 'Design Capacity') ?? '')?.[1]
    return Number(capacity ?? 0) > 0
  })
  const pointing = smbiosOfType(smbios, 21).map((record) => smbiosText(record, 'Type') ?? '')
  return hasBattery && pointing.some((type) => /touch pad|track point|glide point/i.test(type))
}

/**
 * Decides what kind of machine this is: virtual machines first (their chassis is made up), then what the maker's own
 * names say against a chassis that is known to be filled in carelessly, then the chassis.
 *
 * Null (`unavailable`) when neither the chassis nor a name tells.
 */
export function readMachineKind(capture: Capture, names: MachineNames): KindReading {
  const stated = chassisKind(capture)
  const chassis = stated.value
  const isBookName = laptopName.test(`${names.model} ${names.version}`)
  const portable =
    (chassis === null || chassis === 'desktop') && (isBookName || looksPortable(capture))
      ? read<MachineKind>('laptop', isBookName ? 'maker and model' : 'dmidecode types 21 and 22')
      : null
  const decided =
    appleKind(capture) ??
    virtualKind(capture, names) ??
    tabletKind(names, stated.raw ?? '') ??
    serverKind(names) ??
    portable
  return best<MachineKind>([decided, stated])
}
