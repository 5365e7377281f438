const network =
  'Device vendor model driver v modules port bus-ID chip-ID class-ID IF mac state speed duplex pcie gen lanes serial'

/** inxi's sections that speak of the hardware, whole or by their fields; System, Info, USB and Partition are not in it. */
export const inxiShape: ReadonlyMap<string, 'whole' | ReadonlySet<string>> = new Map<
  string,
  'whole' | ReadonlySet<string>
>([
  ['Machine', 'whole'],
  ['Battery', 'whole'],
  ['Memory', 'whole'],
  ['CPU', 'whole'],
  ['Graphics', 'whole'],
  ['Drives', 'whole'],
  ['RAID', 'whole'],
  ['Network', new Set(network.split(' '))],
])
