/** The languages of screens and papers. */
export const languages = ['fr', 'en'] as const
export type Language = (typeof languages)[number]

/** Between a number and its unit: never broken over two lines. */
export const unitSpace = '\u00a0'
/** What French sets before ; ? ! % and between thousands (Lexique de l'Imprimerie nationale). */
export const narrowSpace = '\u202f'

/**
 * A number with at most `decimals` decimals, trailing zeros dropped: "1 234,5" in French, "1,234.5" in English.
 * Written by hand and not by Intl, whose spaces differ between the versions of ICU that Node and Electron carry.
 */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(decimals).split('.')
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, language === 'fr' ? narrowSpace : ',')
  const kept = fraction.replace(/0+$/, '')
  const text = kept === '' ? grouped : `${grouped}${language === 'fr' ? ',' : '.'}${kept}`
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text
}

const units = {
  fr: { gibi: 'Gio', mebi: 'Mio', giga: 'Go', tera: 'To', pixels: 'pixels' },
  en: { gibi: 'GiB', mebi: 'MiB', giga: 'GB', tera: 'TB', pixels: 'pixels' },
} as const

/** Memory, in binary units (IEC 80000-13): "8 Gio", "15,6 Gio", "512 Mio" below one gibibyte. */
export function formatMemory(bytes: number, language: Language): string {
  const gibibytes = bytes / 2 ** 30
  if (gibibytes > 0 && gibibytes < 1) {
    return `${formatNumber(bytes / 2 ** 20, language)}${unitSpace}${units[language].mebi}`
  }
  return `${formatNumber(gibibytes, language, 1)}${unitSpace}${units[language].gibi}`
}

/**
 * Storage, in the decimal units disks are sold in: "256 Go", "1 To", "31,3 Go".
 * A disk holds a little more than its name (240 057 409 536 bytes): up to a quarter of a gigabyte is left away, a
 * larger difference is shown, so that a disk just under a bound never looks equal to it.
 */
export function formatStorage(bytes: number, language: Language): string {
  const gigabytes = bytes / 1e9
  const { giga, tera } = units[language]
  if (gigabytes >= 999.5) return `${formatNumber(gigabytes / 1000, language, 1)}${unitSpace}${tera}`
  const isNearWhole = Math.abs(gigabytes - Math.round(gigabytes)) < 0.25 && gigabytes >= 1
  return `${formatNumber(gigabytes, language, isNearWhole ? 0 : 1)}${unitSpace}${giga}`
}

/** "87 %" in French, "87%" in English; one decimal where there is one. */
export function formatPercent(percent: number, language: Language): string {
  return `${formatNumber(percent, language, 1)}${language === 'fr' ? narrowSpace : ''}%`
}

/** A battery's energy as firmware counts it: "57 530 mWh". */
export function formatMilliwattHours(milliwattHours: number, language: Language): string {
  return `${formatNumber(milliwattHours, language)}${unitSpace}mWh`
}

/** A processor's clock: "1 600 MHz". */
export function formatMegahertz(megahertz: number, language: Language): string {
  return `${formatNumber(megahertz, language)}${unitSpace}MHz`
}

/** A panel's diagonal with the double prime: "15,6″". */
export function formatInches(inches: number, language: Language): string {
  return `${formatNumber(inches, language, 1)}″`
}

/** A length on the screen: "1 366 pixels". */
export function formatPixels(pixels: number, language: Language): string {
  return `${formatNumber(pixels, language)}${unitSpace}${units[language].pixels}`
}

/** A disk's running time: "12 345 h". */
export function formatHours(hours: number, language: Language): string {
  return `${formatNumber(hours, language)}${unitSpace}h`
}
