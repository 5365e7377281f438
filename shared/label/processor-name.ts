/**
 * What a processor calls itself, without what says nothing about it: marks, maker's prefix of a known line, clock,
 * the words CPU and Processor, generation, graphics and core counts. In this order.
 */
const noise: readonly (readonly [RegExp, string])[] = [
  [/\((?:r|tm|c)\)|[®™©]/gi, ' '],
  [/@.*$/, ' '],
  [/\b(?:with|w\/)\s.*$/i, ' '],
  [/,?\s*\d+\s+compute\s+cores.*$/i, ' '],
  [/\b(?:radeon|apu)\b.*$/i, ' '],
  [/\b\d{1,2}(?:st|nd|rd|th)\s+gen\b/gi, ' '],
  [/\b(?:\d+|dual|triple|quad|six|eight|twelve|sixteen)-core(?=\s+processor\b)/gi, ' '],
  [/\b(?:cpu|processor|family)\b/gi, ' '],
  [/\b\d+(?:[.,]\d+)?\s*[gm]hz\b/gi, ' '],
  [/\bcore\s*(?:2|™2)\b/gi, 'Core 2'],
  [/^\s*(?:genuine\s+)?(?:intel|amd)\b/i, ' '],
  [/\bcore\s+(?=(?:[im]\d\b|m-|ultra\b))/gi, ''],
  [/\bfx\s+-/gi, 'FX-'],
  [/\s+/g, ' '],
]

/**
 * The short name a technician says, from the name a processor prints: "i5-8250U" from "Intel(R) Core(TM) i5-8250U CPU
 * @ 1.60GHz", "Ryzen 5 PRO 4650U", "Celeron N4020", "Core 2 Duo P8600", "Apple M1". The name itself, trimmed, where
 * nothing of it would be left.
 */
export function processorName(model: string): string {
  const short = noise.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), model).trim()
  return short === '' ? model.trim() : short
}
