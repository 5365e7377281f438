/** What the log tells of one disk. */
export type WipedDisk = { readonly model: string; readonly serial: string }

/**
 * A log as nwipe 0.34 writes it (tests/fixtures/erasure), of many disks at one time: its table cuts the model to 17
 * characters and puts the serial after the last slash. Its moments are those of the machine's own clock, without a zone.
 */
export function nwipeLog(disks: readonly WipedDisk[], endedAt: Date): Uint8Array {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = [endedAt.getFullYear(), two(endedAt.getMonth() + 1), two(endedAt.getDate())].join('/')
  const minute = `${two(endedAt.getHours())}:${two(endedAt.getMinutes())}`
  const at = (second: number) => `[${day} ${minute}:${two(second)}]`
  const nameOf = (index: number) =>
    `sd${String.fromCharCode(97 + Math.floor(index / 26))}${String.fromCharCode(97 + (index % 26))}`
  const lines = disks.flatMap(({ model, serial }, index) => [
    `${at(10)}  notice: Found /dev/${nameOf(index)}, ATA, ${model}, 256 GB, S/N=${serial}`,
  ])
  const passes = disks.flatMap((_, index) => [
    `${at(20)}  notice: Invoking method 'Fill With Zeros' on /dev/${nameOf(index)}`,
    `${at(40)}  notice: Verified pass 1 of 1, round 1 of 1, on '/dev/${nameOf(index)}'.`,
    `${at(41)}  notice: Finished final round 1 of 1 on /dev/${nameOf(index)}`,
  ])
  const errors = disks.map(
    (_, index) => `${nameOf(index).padStart(10)} |           0 |                    0 |                    0`,
  )
  const table = disks.map(
    ({ model, serial }, index) =>
      `${nameOf(index).padStart(10)} | Erased |  90 MB/s | 00:47:00 | ${model.slice(0, 17)}/${serial}`,
  )
  return new TextEncoder().encode(
    [
      ...lines,
      `${at(12)}  notice: Program options are set as follows...`,
      `${at(12)}  notice:   banner   = nwipe 0.34`,
      `${at(12)}  notice:   prng     = Isaac64`,
      `${at(12)}  notice:   method   = Fill With Zeros`,
      `${at(12)}  notice:   rounds   = 1`,
      `${at(12)}  notice:   verify   = 1 (last pass)`,
      ...passes,
      '',
      '******************************** Error Summary *********************************',
      String.raw`!   Device | Pass Errors | Verifications Errors | Fdatasync I\O Errors`,
      '--------------------------------------------------------------------------------',
      ...errors,
      '********************************************************************************',
      '',
      '********************************* Drive Status *********************************',
      '!   Device | Status | Thru-put | HH:MM:SS | Model/Serial Number',
      '--------------------------------------------------------------------------------',
      ...table,
      '--------------------------------------------------------------------------------',
      `${at(50)} Total Throughput  90 MB/s, Fill With Zeros, 1R+NB+VL`,
      '********************************************************************************',
      '',
      `${at(51)}    info: Nwipe successfully completed. See summary table for details.`,
      '',
    ].join('\n'),
  )
}
