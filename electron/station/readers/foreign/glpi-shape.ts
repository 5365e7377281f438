import type { Shape } from './keep.ts'

const scalars = (line: string): Readonly<Record<string, Shape>> =>
  Object.fromEntries(line.split(' ').map((key) => [key, 'scalar']))

/**
 * What of a GLPI inventory speaks of the hardware: no name of the machine on its network, no users, addresses, software,
 * processes, printers or keys.
 */
export const inventoryShape: Shape = {
  ...scalars('action itemtype partial'),
  content: {
    ...scalars('versionclient'),
    versionprovider: scalars('name version'),
    bios: scalars(
      'bdate bmanufacturer bversion mmanufacturer mmodel msn skunumber smanufacturer smodel ssn biosserial enclosureserial',
    ),
    hardware: scalars('uuid chassis_type memory vmsystem'),
    operatingsystem: scalars('arch kernel_name name'),
    cpus: scalars(
      'arch core corecount description familyname familynumber id manufacturer model name speed stepping thread',
    ),
    memories: scalars(
      'capacity caption description formfactor manufacturer memorycorrection model numslots purpose removable serialnumber speed type',
    ),
    storages: scalars('description disksize firmware interface manufacturer model name serial type wwn'),
    batteries: scalars('capacity real_capacity chemistry date manufacturer name serial voltage'),
    monitors: scalars('base64 caption description manufacturer name port serial type'),
    networks: scalars(
      'description driver mac management manufacturer model pciid pcislot pnpdeviceid speed status type virtualdev',
    ),
    controllers: scalars(
      'caption driver manufacturer name pciclass pciid pcislot pcisubsystemid productid rev type vendorid',
    ),
    videos: scalars('chipset memory name resolution pcislot'),
    cameras: scalars('designation manufacturer model'),
    usbdevices: scalars('caption class manufacturer name productid subclass vendorid'),
  },
}
