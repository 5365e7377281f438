import type { MachineKind } from '../../../../shared/report/report.ts'

/**
 * What each chassis type means for a bench. Convertibles (31) keep their keyboard and are laptops; detachables (32)
 * are tablets. "Other", docking stations, expansion and RAID enclosures say nothing of the machine.
 *
 * Source: DSP0134 clause 7.4.1, "System Enclosure or Chassis Types".
 */
const kinds: Readonly<Record<number, MachineKind>> = {
  3: 'desktop',
  4: 'desktop',
  5: 'desktop',
  6: 'desktop',
  7: 'desktop',
  8: 'laptop',
  9: 'laptop',
  10: 'laptop',
  11: 'tablet',
  13: 'desktop',
  14: 'laptop',
  15: 'desktop',
  16: 'desktop',
  17: 'server',
  23: 'server',
  24: 'desktop',
  25: 'server',
  28: 'server',
  29: 'server',
  30: 'tablet',
  31: 'laptop',
  32: 'tablet',
  34: 'desktop',
  35: 'desktop',
  36: 'desktop',
}

/** The names of the types as dmidecode, hwinfo, lshw, systeminformation and hostnamectl print them, bare of marks. */
const names: Readonly<Record<string, number>> = {
  desktop: 3,
  lowprofiledesktop: 4,
  lowprofile: 4,
  pizzabox: 5,
  minitower: 6,
  tower: 7,
  portable: 8,
  laptop: 9,
  notebook: 10,
  handheld: 11,
  allinone: 13,
  subnotebook: 14,
  spacesaving: 15,
  lunchbox: 16,
  mainserverchassis: 17,
  mainserver: 17,
  server: 17,
  rackmountchassis: 23,
  rackmount: 23,
  sealedcasepc: 24,
  sealedcase: 24,
  sealed: 24,
  multisystem: 25,
  multisystemchassis: 25,
  blade: 28,
  bladeenclosure: 29,
  bladeenclosing: 29,
  tablet: 30,
  convertible: 31,
  detachable: 32,
  embeddedpc: 34,
  minipc: 35,
  stickpc: 36,
}

/** The machine kind of a chassis type, given as its number ("10") or its name ("Notebook"); null when it says nothing. */
export function kindOfChassis(printed: string | null): MachineKind | null {
  if (printed === null) return null
  const bare = printed.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  // Bit 7 of the byte is the chassis lock; sysfs and old tools print it with the type.
  const type = /^\d+$/.test(bare) ? Number(bare) & 0x7f : names[bare]
  return type === undefined ? null : (kinds[type] ?? null)
}
