import type { KitView } from '../../../shared/contract/packing.ts'
import type { LabelContent } from '../../../shared/label/content.ts'
import { formatMemory, formatStorage, type Language } from '../../../shared/report/quantities.ts'
import type { PartKind } from '../../../shared/shipping/part-kind.ts'
import type { ParcelLabel } from '../../../shared/shipping/papers/parcel-label.ts'
import { wordsOf } from '../papers/paper-words.ts'
import { cartonsText, kindText, weightText } from '../papers/quantities.ts'

const kitWords = { fr: { sim: 'SIM', router: 'Routeur' }, en: { sim: 'SIM', router: 'Router' } } as const

/** How much of a long number a person compares. */
const comparedDigits = 6

/**
 * What the label of a connection kit says, laid out by a template of device labels. It names neither a person nor the whole
 * number of the line: the last digits are enough to find the kit in its box.
 *
 * @param day the calendar day of the bench, ISO 8601.
 */
export function kitLabel(kit: KitView, day: string, language: Language): LabelContent {
  const { code, kind, iccid, serial, plan, supplier } = kit
  const number = iccid ?? serial
  return {
    tag: code,
    specLine:
      [supplier, number === null ? '' : `…${number.slice(-comparedDigits)}`].filter(Boolean).join(' · ') || null,
    profileTitle: null,
    verdict: null,
    manufacturer: kitWords[language][kind],
    model: plan === '' ? null : plan,
    serial: null,
    date: day,
    benchName: null,
  }
}

const partWords = {
  fr: { memory: 'Mémoire', ssd: 'SSD', battery: 'Batterie', charger: 'Chargeur' },
  en: { memory: 'Memory', ssd: 'SSD', battery: 'Battery', charger: 'Charger' },
} as const

/** A kind of part in one line, beside its category. */
function partLine(kind: PartKind, language: Language): string {
  switch (kind.category) {
    case 'memory':
      return `${formatMemory(kind.sizeBytes, language)} ${kind.memoryType} ${kind.socket}`
    case 'ssd':
      return `${formatStorage(kind.sizeBytes, language)} ${kind.form}`
    case 'battery':
    case 'charger':
      return kind.model
    default:
      return kind satisfies never
  }
}

/** What the label on the place of a kind of part says: the code is one of ours, and stands for one of what lies there. */
export function partLabel(kind: PartKind, code: string, day: string, language: Language): LabelContent {
  return {
    tag: code,
    specLine: null,
    profileTitle: null,
    verdict: null,
    manufacturer: partWords[language][kind.category],
    model: partLine(kind, language),
    serial: null,
    date: day,
    benchName: null,
  }
}

/** What the label of a carton or a pallet says where it is laid out by a template of device labels: whose it is, and what is in. */
export function smallParcelLabel(label: ParcelLabel, language: Language): LabelContent {
  const words = wordsOf(language)
  const name = label.holds === 'devices' ? words.carton : words.pallet
  const kinds = label.contents.map(({ kind, devices }) => kindText(kind, devices, language))
  const held = label.holds === 'cartons' ? [cartonsText(label.cartons, language), ...kinds] : kinds
  const weight = label.weightGrams === null ? [] : [weightText(label.weightGrams, language)]
  return {
    tag: label.code,
    specLine: [...held, ...weight].join(' · ') || null,
    profileTitle: null,
    verdict: null,
    manufacturer: label.place === null ? name : `${name} ${label.place.position}/${label.place.of}`,
    model: label.partner.name,
    serial: null,
    date: label.issuedOn,
    benchName: label.shipmentName === '' ? null : label.shipmentName,
  }
}
