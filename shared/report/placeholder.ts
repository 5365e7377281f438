/** What a text stands for: fillers differ, and a text that fills one field may be a true value of another. */
export const identityFields = ['manufacturer', 'model', 'version', 'serial', 'part', 'uuid', 'locator'] as const
export type IdentityField = (typeof identityFields)[number]

/** Texts that mean "nothing" in whatever field they stand, once folded to lower case. */
const nothing = new Set(
  [
    'to be filled by o.e.m|to be filled by oem|to be filled|tobefilledbyoem|filled by oem|fill by oem|to be defined|tbd',
    'to be filled by o.e.m.|to be set by oem|tbd by oem|type1 - tbd by oem|o.e.m|o.e.m.|oem|oem string|oem default string',
    'default string|default|default_string|defaultstring|default value',
    'not specified|not available|not applicable|not provided|not present|not defined|not set|not settable|not installed',
    'unspecified|undefined|undefined, but settable|unset|n/a|na|none|null|(null)|nil|unknown|unknow|uknown|unkown',
    'invalid|invalid entry|empty|[empty]|<empty>|blank|bad index|<bad index>|<out of spec>|out of spec|no dimm|reserved',
    'no module installed|no asset tag|no asset information|asset-1234567890|no serial number|not asset tag',
  ].flatMap((line) => line.split('|')),
)

/** The name of a field in place of its value: "System Serial Number", "Type2 - Board Version", "Chassis Manufacture". */
const fieldName =
  /^(?:type ?\d+ ?-? ?)?(?:(?:system|base ?board|board|motherboard|chassis|enclosure|product|processor|cpu|module|memory|asset|computer)[ _-]?)?(?:manufacture[rd]?|vendor|product(?:[ _]?name)?|model(?:[ _]?name)?|name|version|serial(?:[ _]?(?:number|num|no\.?|#))?|sernum|sku(?:[ _]?number)?|asset ?tag(?: ?number)?|part ?(?:number|num|no\.?)|family|location|tag)$/i

/** AMI's and Insyde's numbered fillers: "A1_Manufacturer0", "Array1_PartNumber0", "SerNum00", "OEM_Define3", "Type1Sku0". */
const numberedFiller =
  /^(?:(?:a|array|bank|dimm|channel)\d*_)?(?:dimm\d*_)?(?:manufacturer|manufacture|vendor|module ?part ?number|part ?num(?:ber)?|ser(?:ial)? ?num(?:ber)?|asset ?tag ?(?:num(?:ber)?)?|oem[ _]?define)_?\d*$|^type\d+(?:sku|family|productconfigid|[a-z]+)\d*$/i

/** The same character over and over, or none but zeros and separators: "xxxxxxxx", "FFFFFFFF", "0000-0000". */
const oneCharacter = /^(.)\1+$/i
const zeros = /^(?:0x)?[0\s.:_-]*$/i

/** Digits that count upwards from 0 or 1, over 9 again where they are many. */
function countsUp(digits: string, atLeast: number): boolean {
  if (!/^[01]\d+$/.test(digits) || digits.length < atLeast) return false
  const first = Number(digits[0])
  return digits === Array.from(digits, (_, index) => (first + index) % 10).join('')
}

/**
 * The same as a whole serial: "12345", "0123456789ABCDEF", "ABCD", and behind the letters that some makers put first
 * ("MB-1234567890", "BSN12345678901234567"), where a short run could be a true number.
 */
function countsAsSerial(text: string): boolean {
  if (/^(?:0?1234567890?)?abcd(?:e(?:f(?:g(?:h)?)?)?)?$/i.test(text) || countsUp(text, 4)) return true
  return countsUp(text.replace(/^[a-z]{1,6}-?/i, ''), 9)
}

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** UUIDs that makers ship on every board they sell: AMI's (in both byte orders), and counted ones. */
const sharedUuids = new Set([
  '03000200-0400-0500-0006-000700080009',
  '00020003-0004-0005-0006-000700080009',
  '12345678-1234-5678-90ab-cddeefaabbcc',
  '78563412-3412-7856-90ab-cddeefaabbcc',
  '12345678-1234-1234-1234-123456789abc',
  '01234567-89ab-cdef-0123-456789abcdef',
  '11111111-2222-3333-4444-555555555555',
])

function isUuidPlaceholder(text: string): boolean {
  if (!uuidForm.test(text) || sharedUuids.has(text)) return true
  return oneCharacter.test(text.replaceAll('-', '')) || /^[0f]+$/.test(text.replaceAll('-', ''))
}

/**
 * Tells whether a text that firmware holds for an identity field is a filler, which is *no value*: "To Be Filled By
 * O.E.M.", "System Serial Number", "--", "00000000", "123456789", "ABCD", an all-zero UUID.
 *
 * Only the whole text counts, so that a name with such a word in it stays a name. Digits that repeat or count are
 * fillers as a serial, a part number or a maker, never as a model ("1111" is a model); a version of nothing but
 * zeros is one, "1" is not. A locator is a filler only when it says nothing at all ("DIMM0" is a place).
 *
 * Source: DSP0134 leaves all of these free text; the fillers are those of AMI's, Insyde's, Phoenix's and Award's
 * reference firmware as they stand in published SMBIOS dumps.
 */
export function isPlaceholder(text: string, field: IdentityField): boolean {
  const folded = text.replaceAll(/\s+/g, ' ').trim().toLowerCase()
  if (!/[\p{L}\p{N}]/u.test(folded) || nothing.has(folded) || folded.startsWith('to be filled by o')) return true
  if (field === 'uuid') return isUuidPlaceholder(folded)
  if (field === 'locator') return false
  if (fieldName.test(folded) || numberedFiller.test(folded)) return true
  if (/^x[x.]*$/.test(folded) || countsUp(folded, 8)) return true
  if (field === 'model') return zeros.test(folded)
  if (field === 'version') return zeros.test(folded) && !folded.includes('.')
  return zeros.test(folded) || oneCharacter.test(folded) || countsAsSerial(folded)
}
