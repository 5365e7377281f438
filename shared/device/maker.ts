import { isPlaceholder } from '../report/placeholder.ts'

/**
 * Names that makers go by in firmware, on stickers and in sellers' lists, as words that a name begins with. The key is the
 * shortest of them. A firm that took another over has its old name too (Toshiba's computers are Dynabook's since 2018,
 * Compaq became HP in 2002), since machines keep what was written into them.
 *
 * Stored devices are known by these words too ({@link identityMaker}): a change here comes with a step of the schema that
 * names their signs again, as step 27 did.
 */
const knownNames: Readonly<Record<string, readonly string[]>> = {
  acer: ['acer'],
  apple: ['apple'],
  asus: ['asus', 'asustek', 'asustekcomputer', 'asus tek'],
  dell: ['dell', 'alienware'],
  fujitsu: ['fujitsu', 'fsc'],
  gigabyte: ['gigabyte', 'giga byte'],
  hp: ['hp', 'hewlett packard', 'hewlettpackard', 'hewlett', 'compaq'],
  huawei: ['huawei'],
  intel: ['intel'],
  lenovo: ['lenovo'],
  lg: ['lg', 'lge'],
  microsoft: ['microsoft'],
  msi: ['msi', 'micro star', 'microstar'],
  packardbell: ['packard bell', 'packardbell', 'packard'],
  panasonic: ['panasonic', 'matsushita'],
  samsung: ['samsung'],
  sony: ['sony', 'vaio'],
  toshiba: ['toshiba', 'dynabook'],
  xiaomi: ['xiaomi', 'timi'],
}

const keyOfName: ReadonlyMap<string, string> = new Map(
  Object.entries(knownNames).flatMap(([key, names]) => names.map((name) => [name, key])),
)

/** The words of a name in small letters, without accents and signs: "Hewlett-Packard" has two. */
const wordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}|\((?:r|tm)\)|[®™]/giu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/**
 * One word for a maker, whichever way its name is written: "Hewlett-Packard", "HP Inc." and "hp" are one, and so are "ASUS"
 * and "ASUSTeK COMPUTER INC.". Of a maker that is not known here its first word, so that legal forms and cities behind it
 * ("Dell Inc.", "LENOVO (Beijing) Limited") make no other maker.
 *
 * @returns null for a name that is none: nothing, or what firmware says in place of one ("System manufacturer").
 */
export function makerKey(name: string | null): string | null {
  if (name === null || isPlaceholder(name, 'manufacturer')) return null
  const [first, second] = wordsOf(name)
  if (first === undefined) return null
  return keyOfName.get(`${first} ${second ?? ''}`) ?? keyOfName.get(first) ?? first
}

/** What stands behind a firm's name and names no firm: its legal form. */
const legalForms = new Set(
  'inc incorporated corp corporation co company ltd limited llc plc gmbh ag sa sas sarl bv nv spa srl ab oy kk'.split(
    ' ',
  ),
)

/**
 * The maker as a part of what a machine is known by. A known one is {@link makerKey}'s word. Of any other all words count,
 * since two firms of one city or trade begin alike ("Shenzhen …", "International …") and their serials may be the same;
 * only legal forms at the end say nothing.
 *
 * @returns null for a name that is none.
 */
export function identityMaker(name: string | null): string | null {
  const key = makerKey(name)
  if (key === null || name === null) return null
  if (Object.hasOwn(knownNames, key)) return key
  const words = wordsOf(name)
  const last = words.findLastIndex((word) => !legalForms.has(word))
  return (last === -1 ? words : words.slice(0, last + 1)).join(' ')
}

/** Two makers' names speak against each other only where both are known and are different makers'. */
export function isOtherMaker(one: string | null, other: string | null): boolean {
  const [here, there] = [makerKey(one), makerKey(other)]
  return here !== null && there !== null && here !== there
}
