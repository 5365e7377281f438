import type { MachineKind, networkKinds, Report } from '../../../shared/report/report.ts'

/** Only what was read: a key without a value would overwrite what the server knows. */
function stated(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined))
}

/** Words of the SMBIOS chassis types (DSP0134, 7.4.1), which is what GLPI makes a computer's type of. */
const chassisTypes: Readonly<Record<MachineKind, string | null>> = {
  laptop: 'Laptop',
  desktop: 'Desktop',
  tablet: 'Tablet',
  server: 'Rack Mount Chassis',
  phone: null,
  vm: null,
}

/** A mobile modem is "dialup" there; for what has no word the type is left out. */
const networkTypes: Readonly<Record<(typeof networkKinds)[number], string | null>> = {
  ethernet: 'ethernet',
  wifi: 'wifi',
  bluetooth: 'bluetooth',
  mobile: 'dialup',
  other: null,
}

const architecture = /^(?:mips|mips64|alpha|sparc|sparc64|m68k|i\d86|x86_64|powerpc|powerpc64|arm.*|aarch64)$/

const whole = (value: number | null): number | null => (value === null ? null : Math.round(value))
const binaryMegabytes = (bytes: number | null): number | null => (bytes === null ? null : Math.round(bytes / 2 ** 20))

/** The format has one entry a package; the report has the cores of all packages together. */
function processorsOf(cpu: Report['cpu']): Record<string, unknown>[] | null {
  const entry = stated({
    name: cpu.model,
    manufacturer: cpu.manufacturer,
    core: cpu.cores,
    corecount: cpu.cores,
    // Threads of one core, rounded up where cores differ, as the schema has it.
    thread: cpu.cores === null || cpu.cores === 0 || cpu.threads === null ? null : Math.ceil(cpu.threads / cpu.cores),
    speed: whole(cpu.maxMegahertz),
    arch: cpu.architecture !== null && architecture.test(cpu.architecture) ? cpu.architecture : null,
  })
  return Object.keys(entry).length === 0 ? null : [entry]
}

function contentOf(report: Report, tag: string): Record<string, unknown> {
  const { machine, cpu, memory, firmware } = report
  const disks = report.disks?.map((disk) =>
    stated({
      name: disk.device?.replace('/dev/', ''),
      model: disk.model,
      serial: disk.serial,
      disksize: disk.sizeBytes === null ? null : Math.round(disk.sizeBytes / 1e6),
      interface: disk.bus?.toUpperCase(),
      type: 'disk',
      description: disk.kind === 'unknown' ? null : disk.kind.toUpperCase(),
    }),
  )
  return stated({
    versionclient: `Etabli_v${report.source.toolVersion}`,
    bios: stated({
      assettag: tag,
      bdate: firmware.releasedOn,
      bmanufacturer: firmware.vendor,
      bversion: firmware.version,
      mmanufacturer: firmware.boardManufacturer,
      mmodel: firmware.boardModel,
      msn: firmware.boardSerial,
      smanufacturer: machine.manufacturer,
      smodel: machine.model,
      ssn: machine.serial,
      enclosureserial: firmware.chassisSerial,
    }),
    hardware: stated({
      name: tag,
      uuid: machine.uuid,
      chassis_type: machine.kind === null ? null : chassisTypes[machine.kind],
      vmsystem: machine.kind === 'vm' ? 'Virtual' : machine.kind === null ? null : 'Physical',
      memory: binaryMegabytes(memory.usableBytes),
    }),
    cpus: processorsOf(cpu),
    memories: memory.modules?.map((module, index) =>
      stated({
        caption: module.locator,
        capacity: binaryMegabytes(module.sizeBytes),
        description: module.formFactor,
        manufacturer: module.manufacturer,
        model: module.partNumber,
        serialnumber: module.serial,
        speed: module.speedMegatransfers === null ? null : `${module.speedMegatransfers} MT/s`,
        type: module.type,
        numslots: index + 1,
      }),
    ),
    storages: disks,
    batteries: report.batteries?.map((battery) =>
      stated({
        name: battery.model,
        manufacturer: battery.manufacturer,
        serial: battery.serial,
        chemistry: battery.chemistry,
        capacity: whole(battery.designMilliwattHours),
        real_capacity: whole(battery.fullMilliwattHours),
      }),
    ),
    monitors: report.displays?.map((display) =>
      stated({
        caption: display.model,
        manufacturer: display.manufacturer,
        serial: display.serial,
        port: display.connector,
      }),
    ),
    networks: report.network?.map((adapter, index) =>
      stated({
        // The one field that the format demands of an adapter.
        description: adapter.name ?? adapter.model ?? `adapter ${index + 1}`,
        mac: adapter.macAddress,
        manufacturer: adapter.manufacturer,
        model: adapter.model,
        type: networkTypes[adapter.kind],
      }),
    ),
    cameras: report.cameras?.map(({ name }) => stated({ designation: name })),
  })
}

/**
 * A machine as the inventory that GLPI takes (glpi-project/inventory_format, inventory.schema.json). It has no place for
 * SMART, battery cycles, charge and pixels, and no word for what was not read: such a field is left out.
 *
 * @param tag nine characters; the agent's id and the asset tag.
 */
export function glpiInventory(report: Report, tag: string): Record<string, unknown> {
  return {
    action: 'inventory',
    itemtype: report.machine.kind === 'phone' ? 'Phone' : 'Computer',
    deviceid: `etabli-${tag}`,
    tag,
    content: contentOf(report, tag),
  }
}
