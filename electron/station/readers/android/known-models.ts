/**
 * Panel diagonals in inches, as the makers publish them, by the model code that Android states; Android itself knows
 * pixels and density classes, never a true size. A code stands for every variant that begins with it (SM-T970 also
 * for SM-T970X), the longest one first. What is not here is "not read".
 */
const panels: readonly (readonly [inches: number, codes: string])[] = [
  [14.6, 'SM-X900 SM-X906 SM-X910 SM-X916 SM-X920 SM-X926'],
  [
    12.4,
    'SM-T970 SM-T975 SM-T976 SM-T978 SM-T730 SM-T733 SM-T736 SM-X800 SM-X806 SM-X808 SM-X810 SM-X816 SM-X610 SM-X616',
  ],
  [12.4, 'SM-X820 SM-X826 24018RPACC 24018RPACG'],
  [11, 'SM-T870 SM-T875 SM-T878 SM-X700 SM-X706 SM-X710 SM-X716 SM-X210 SM-X216 SM-X218 21051182C 21051182G'],
  [11, '23043RP34C 23043RP34G 23043RP34I 23046RP50C TB-J606 DBY-W09 DBY-AL00 TB330'],
  [10.9, 'SM-X510 SM-X516'],
  [
    10.8,
    'MRR-W29 MRR-W39 MRX-W09 MRX-W19 MRX-W29 MRX-AL09 MRX-AL19 SCMR-W09 SCMR-AL09 SCM-W09 SCM-AL09 CMR-W09 CMR-W19 CMR-AL09',
  ],
  [
    10.5,
    'SM-X200 SM-X205 SM-X207 SM-T590 SM-T595 SM-T597 SM-T720 SM-T725 SM-T800 SM-T805 SM-T830 SM-T835 SM-T860 SM-T865',
  ],
  [
    10.4,
    'SM-T500 SM-T503 SM-T505 SM-T507 SM-P610 SM-P613 SM-P615 SM-P619 SM-P620 SM-P625 BAH3-W09 BAH3-W19 BAH3-W59 BAH3-AL00 BAH3-L09',
  ],
  [
    10.1,
    'SM-T510 SM-T515 SM-T517 SM-T580 SM-T585 SM-T587 SM-P580 SM-P585 SM-T530 SM-T531 SM-T533 SM-T535 SM-T520 SM-T525 SM-T540 SM-T545',
  ],
  [10.1, 'SM-T630 SM-T636 AGS2-W09 AGS2-L09 AGS2-AL00 AGS3-W09 AGS3-L09 BAH2-W09 BAH2-W19 BAH2-L09 BAH-W09 BAH-L09'],
  [10.1, 'TB-X605 TB-X505 TB-X306 TB-X304 TB-X704 TB328 TF101 TF201 TF300T TF700T'],
  [9.7, 'SM-T550 SM-T555 SM-T810 SM-T813 SM-T815 SM-T817 SM-T819 SM-T820 SM-T825 SM-T827 AGR-W09 AGR-L09'],
  [9.6, 'SM-T560 SM-T561 SM-T562 AGS-W09 AGS-L09'],
  [8.8, 'TB-9707 TB320FC TB321FU'],
  [8.7, 'SM-T220 SM-T225 SM-T227 SM-X110 SM-X115 SM-X117'],
  [8.4, 'SM-T700 SM-T705 SM-T320 SM-T325 SHT-W09 SHT-AL09 VRD-W09 VRD-AL09 BTV-W09 BTV-DL09'],
  [
    8,
    'SM-T290 SM-T295 SM-T297 SM-T380 SM-T385 SM-T387 SM-T350 SM-T355 SM-T710 SM-T713 SM-T715 SM-T719 SM-P200 SM-P205',
  ],
  [
    8,
    'SM-T330 SM-T331 SM-T335 SM-T360 SM-T365 SM-T390 SM-T395 SM-T570 SM-T575 SM-T577 SM-X300 SM-X306 TB-8504 TB-8704 TB-8505 KOB2-W09',
  ],
  [7, 'SM-T230 SM-T231 SM-T235 SM-T280 SM-T285 TB-7305 TB-7304 BG2-W09 BG2-U03'],
]

/** Names people know, for makers that state only a code. */
const marketNames: Readonly<Record<string, string>> = {
  'SM-T970': 'Galaxy Tab S7+',
  'SM-T870': 'Galaxy Tab S7',
  'SM-T733': 'Galaxy Tab S7 FE',
  'SM-X200': 'Galaxy Tab A8',
  'SM-X205': 'Galaxy Tab A8',
  'SM-X210': 'Galaxy Tab A9+',
  'SM-X216': 'Galaxy Tab A9+',
  'SM-X110': 'Galaxy Tab A9',
  'SM-T500': 'Galaxy Tab A7',
  'SM-T505': 'Galaxy Tab A7',
  'SM-T220': 'Galaxy Tab A7 Lite',
  'SM-T225': 'Galaxy Tab A7 Lite',
  'SM-T510': 'Galaxy Tab A 10.1 (2019)',
  'SM-T515': 'Galaxy Tab A 10.1 (2019)',
  'SM-T580': 'Galaxy Tab A 10.1 (2016)',
  'SM-T585': 'Galaxy Tab A 10.1 (2016)',
  'SM-T590': 'Galaxy Tab A 10.5',
  'SM-T720': 'Galaxy Tab S5e',
  'SM-T860': 'Galaxy Tab S6',
  'SM-P610': 'Galaxy Tab S6 Lite',
  'SM-P613': 'Galaxy Tab S6 Lite',
  'SM-X700': 'Galaxy Tab S8',
  'SM-X710': 'Galaxy Tab S9',
  'SM-S921': 'Galaxy S24',
}

const inchesByCode = new Map(
  panels.flatMap(([inches, codes]) => codes.split(' ').map((code): [string, number] => [code, inches])),
)

/** The longest known code that the stated model begins with; a further digit would be another model's. */
function knownCode(codes: Iterable<string>, model: string): string | undefined {
  const text = model.trim().toUpperCase()
  return [...codes]
    .filter((code) => text.startsWith(code) && !/^\d{2}/.test(text.slice(code.length)))
    .toSorted((left, right) => right.length - left.length)[0]
}

/** The panel's diagonal of a known model, in inches; null for a model that is not listed. */
export function knownInches(model: string): number | null {
  const words = model.trim().split(/\s+/)
  const code = [model, ...words].map((text) => knownCode(inchesByCode.keys(), text)).find((one) => one !== undefined)
  return code === undefined ? null : (inchesByCode.get(code) ?? null)
}

/** The name people know a model by; null for one that is not listed. */
export function knownName(model: string): string | null {
  const code = knownCode(Object.keys(marketNames), model)
  return code === undefined ? null : (marketNames[code] ?? null)
}
