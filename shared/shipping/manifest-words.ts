import type { ProfileDeviceKind } from '../profile/profile.ts'

/** What a column of a list can say of a device. */
export type ManifestField =
  | 'kind'
  | 'manufacturer'
  | 'model'
  | 'serial'
  | 'partNumber'
  | 'supplierReference'
  | 'pallet'
  | 'quantity'

/** A heading or a word as it is compared: small letters without accents, and one space for everything else. */
export function plainWord(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
}

const words: Readonly<Record<ManifestField, string>> = {
  kind: 'type|type d appareil|type de materiel|categorie|famille|device type|kind|category|form factor',
  manufacturer: 'marque|fabricant|constructeur|manufacturer|maker|brand|vendor|make',
  model: 'modele|designation|produit|libelle|model|product|product name|model name|description',
  serial:
    'numero de serie|n de serie|n serie|no serie|num serie|serie|sn|s n|serial|serial number|serial no|serial num|service tag',
  partNumber:
    'reference constructeur|reference fabricant|ref constructeur|numero de piece|part number|pn|p n|part no|mtm|sku',
  supplierReference:
    'reference fournisseur|ref fournisseur|identifiant|id|reference|ref|numero d inventaire|supplier id|supplier reference|asset|asset tag|asset number|inventory number',
  pallet: 'palette|n palette|numero de palette|pallet|pallet number|pallet no',
  quantity: 'quantite|qte|nombre|nb|quantity|qty|count',
}

/** Plain headings to what they name, French and English. */
export const headingWords: ReadonlyMap<string, ManifestField> = new Map(
  Object.entries(words).flatMap(([field, list]) => list.split('|').map((word) => [word, field as ManifestField])),
)

const kinds: Readonly<Record<ProfileDeviceKind, string>> = {
  laptop: 'portable|ordinateur portable|pc portable|laptop|notebook|ultraportable|chromebook',
  desktop: 'fixe|ordinateur fixe|pc fixe|unite centrale|uc|tour|mini pc|desktop|tower|mini tower|sff|workstation',
  tablet: 'tablette|tablettes|tablet|ipad',
}

/** Plain words to the kind of device they mean. */
export const deviceKindWords: ReadonlyMap<string, ProfileDeviceKind> = new Map(
  Object.entries(kinds).flatMap(([kind, list]) => list.split('|').map((word) => [word, kind as ProfileDeviceKind])),
)
