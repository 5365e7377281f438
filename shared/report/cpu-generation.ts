/**
 * Processor lines that number their generations each in its own way. `intel-core-series` and `amd-ryzen-series` are
 * the three-digit names used since 2023 and 2024 (Core Ultra 7 155H, Core 5 120U; Ryzen AI 9 HX 370, Ryzen 7 250).
 */
export const cpuFamilies = [
  'intel-core',
  'intel-core-series',
  'intel-n',
  'intel-pentium-celeron',
  'intel-xeon',
  'amd-ryzen',
  'amd-ryzen-series',
  'apple-m',
  'other',
] as const
export type CpuFamily = (typeof cpuFamilies)[number]

/** A processor's line and its generation in that line; null where the model text does not establish it. */
export type CpuIdentity = { readonly family: CpuFamily | null; readonly generation: number | null }

/** Names that stand for any processor: engineering samples and what hypervisors print. */
const anonymous = /genuine intel|eng(?:ineering)? sample|virtual cpu|common (?:kvm|32-bit kvm) processor|qemu|^unknown/i

/**
 * Pentium and Celeron names carry no generation; their core's one is in Intel's product pages (ark.intel.com, "Code
 * Name" against that of the Core processors of the year). Atom-based N, J and Silver models stand on no Core
 * generation and match nothing here.
 */
const pentiumCeleron: readonly (readonly [RegExp, number])[] = [
  [/\b(?:P6\d{3}|U5[46]\d{2}|P4[56]\d{2}|U3[46]\d{2}|G6950|G6951|G6960|G1101)\b/, 1], // Arrandale, Clarkdale
  [/\b(?:B[789]\d{2}|9[5-9]7|8[024-8]7|7[89]7|G6[2-4]\d|G8[4-7]\d|G4[4-6]\d|G5[3-5]\d)\b/, 2], // Sandy Bridge
  [/\b(?:20[2-3]0M|2117U|2127U|10[0-3]\dM|10[0-3]7U|10[0-3]5M|A1018|G20\d{2}|G21\d{2}|G16[1-3]\d)T?\b/, 3], // Ivy Bridge
  [/\b(?:35[56]\dM|35[56][0168]U|35[56][0168]Y|29[5-8][0157][UM]|2961Y|G3[2-4]\d{2}|G18[2-5]\d)T?E?\b/, 4], // Haswell
  [/\b(?:38[02]5U|3825U|32[01]5U|3755U|3765U)\b/, 5], // Broadwell
  [/\b(?:440[45][UY]|3855U|3955U|G44\d{2}|G45[02]\d|G39[02]0)T?E?\b/, 6], // Skylake
  [/\b(?:441[05][UY]|3865U|3965[UY]|G45[6][0T]|G46[02]\d|G39[35]0)T?E?\b/, 7], // Kaby Lake
  [/\b(?:5405U|4205U|4305U|G54\d{2}|G55\d{2}|G56\d{2}|G49\d{2})T?E?\b/, 8], // Coffee and Whiskey Lake
  [/\b(?:6405U|5205U|5305U|G6[46]\d{2}|G65\d{2}|G59\d{2})T?E?\b/, 10], // Comet Lake
  [/\b(?:7505|6305|6600HE)E?\b/, 11], // Tiger Lake
  [/\b(?:8505|8500|7300|7305|G7400|G6900)[TEUL]{0,2}\b/, 12], // Alder Lake
]

/**
 * Core i3/i5/i7/i9 and Core m. Three digits: the first generation. Four: the first digit, except 1xxx, whose first
 * two are the generation (i7-1065G7: 10, i5-1135G7: 11, i5-1235U: 12). Five: the first two. Core m and Y models put
 * the generation before the letter (m3-7Y30, M-5Y71). Source: Intel, "About Intel Processor Names and Numbers".
 */
function intelCore(model: string): number | null {
  const announced = /\b(\d{1,2})(?:st|nd|rd|th) gen\b/i.exec(model)?.[1]
  if (announced !== undefined) return Number(announced)
  const lowPower = /\b(?:m[357]?|i[357])[- ](\d)Y\d{2}\b/i.exec(model)?.[1]
  if (lowPower !== undefined) return Number(lowPower)
  const digits = /\b(?:i[3579]|m3)(?:[- ]| CPU )+(?:[MUQLXKSE] ?)?(\d{3,5})(?!\d)/i.exec(model)?.[1]
  if (digits === undefined) return null
  if (digits.length === 3) return 1
  if (digits.length === 4 && !digits.startsWith('1')) return Number(digits[0])
  return Number(digits.slice(0, 2))
}

/** The line's generation, where the line is found by its own word in the model text; first match wins. */
const lines: readonly {
  readonly family: CpuFamily
  readonly word: RegExp
  readonly generation: (model: string, match: RegExpExecArray) => number | null
}[] = [
  {
    // Alder Lake-N and its refresh Twin Lake (same die): cores of the 12th Core generation (ark.intel.com).
    family: 'intel-n',
    word: /\bIntel (?:Core i3-N3\d{2}|Core 3 N3\d{2}|Processor N\d{2,3}|N(?:50|9[57]|100|1[05]0|200|250))\b|^N(?:50|9[57]|1[05]0|200|250)\b/i,
    generation: () => 12,
  },
  {
    // Core Ultra and Core without "i": the first of three digits is the series (intel.com, same page).
    family: 'intel-core-series',
    word: /\bCore (?:Ultra )?(?:X?[3579])(?:[- ]| processor )+(\d)\d{2}[A-Z]{0,2}\b/i,
    generation: (_, match) => Number(match[1]),
  },
  { family: 'intel-core', word: /\bCore (?:i[3579]|m[357]?)\b|^i[3579]-\d|^m[357]-\dY/i, generation: intelCore },
  {
    family: 'intel-pentium-celeron',
    word: /\b(?:Pentium|Celeron)\b/i,
    generation: (model) => pentiumCeleron.find(([pattern]) => pattern.test(model))?.[1] ?? null,
  },
  { family: 'intel-xeon', word: /\bXeon\b/i, generation: () => null },
  {
    // Ryzen AI 300 and Ryzen 200: three digits, the first is the series (amd.com, processor naming of 2024).
    family: 'amd-ryzen-series',
    word: /\bRyzen (?:AI (?:Max\+? )?)?(?:[3579] )?(?:PRO )?(?:HX )?(?:PRO )?(\d)\d{2}[A-Z]{0,2}\b/i,
    generation: (_, match) => Number(match[1]),
  },
  {
    // Four digits: the first is the generation of the model series (Ryzen 5 3500U: 3; Ryzen 7 PRO 4750U: 4).
    family: 'amd-ryzen',
    word: /\bRyzen\b(?:.*?\b(\d)\d{3}[A-Z0-9]{0,3}\b)?/i,
    generation: (_, match) => (match[1] === undefined ? null : Number(match[1])),
  },
  { family: 'apple-m', word: /\bApple M(\d{1,2})\b/i, generation: (_, match) => Number(match[1]) },
]

/** A model text without marks and runs of blanks: "Intel(R) Core(TM) i7 CPU       M 620  @ 2.67GHz". */
export function plainCpuModel(model: string): string {
  return model
    .replaceAll(/\((?:r|tm|c)\)|[®™©]/gi, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/**
 * Tells a processor's line and generation from its model text, as firmware, cpuid or an operating system prints it.
 *
 * A text that names a processor outside the known lines is `other` (a Core 2 Duo, an Athlon, a Snapdragon): it is
 * known not to be of those lines. A text that names none (engineering samples, virtual processors) has a null
 * family: that is not read.
 */
export function identifyCpu(model: string): CpuIdentity {
  const text = plainCpuModel(model)
  if (text === '' || anonymous.test(text)) return { family: null, generation: null }
  for (const { family, word, generation } of lines) {
    const match = word.exec(text)
    if (match !== null) return { family, generation: generation(text, match) }
  }
  return { family: 'other', generation: null }
}

/** The generation within the maker's own line (i5-8250U: 8; Ryzen 5 3500U: 3; Apple M1: 1), or null. */
export function cpuGeneration(model: string): number | null {
  return identifyCpu(model).generation
}
