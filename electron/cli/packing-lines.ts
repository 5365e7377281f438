import type { CartonView, KitView, PackedCarton } from '../../shared/contract/packing.ts'
import type { ShipmentView } from '../../shared/contract/shipments.ts'
import { counted } from '../../shared/report/plural.ts'
import type { Language } from './terminal.ts'

const kitStates: Readonly<Record<KitView['state'], string>> = {
  'in-stock': 'en stock',
  paired: 'associé',
  shipped: 'expédié',
  delivered: 'distribué',
  returned: 'revenu',
  blocked: 'bloqué',
}
const cartonStates: Readonly<Record<CartonView['state'], string>> = {
  open: 'ouvert',
  closed: 'fermé',
  discarded: 'abandonné',
}
const shipmentStates: Readonly<Record<ShipmentView['state'], string>> = {
  prepared: 'en préparation',
  closed: 'close',
  'in-transit': 'en cours d’acheminement',
  'delivered-in-part': 'reçue en partie',
  delivered: 'reçue',
  lost: 'perdue',
  discarded: 'abandonnée',
}

const devicesIn = (count: number, language: Language): string =>
  language === 'fr' ? counted(count, 'appareil', 'appareils', language) : counted(count, 'device', 'devices', language)

export function kitLine({ code, kind, iccid, serial, plan, state, tag }: KitView, language: Language): string {
  const word = language === 'fr' ? kitStates[state] : state
  const kindWord = kind === 'sim' ? 'SIM' : language === 'fr' ? 'routeur' : 'router'
  return [code, kindWord, iccid ?? serial ?? '', plan, tag === null ? word : `${word} ${tag}`]
    .filter((text) => text !== '')
    .join(' · ')
}

export function cartonLine({ code, state, partnerName, lotName, devices }: CartonView, language: Language): string {
  const word = language === 'fr' ? cartonStates[state] : state
  return [code, word, `${partnerName}/${lotName}`, devicesIn(devices, language)].join(' · ')
}

const kits = { any: ['SIM ou routeur', 'SIM or router'], sim: ['SIM', 'SIM'], router: ['routeur', 'router'] } as const

/** A carton with its devices, each with what is missing of it. */
export function packedLines({ carton, devices }: PackedCarton, language: Language): readonly string[] {
  const place = language === 'fr' ? 0 : 1
  const wordOf = (missing: PackedCarton['devices'][number]['missing'][number]): string => {
    if (missing.thing === 'charger') return ['chargeur', 'charger'][place] ?? ''
    return missing.thing === 'accessory' ? missing.name : kits[missing.promised][place]
  }
  const missingWord = language === 'fr' ? 'il manque : ' : 'missing: '
  return [
    cartonLine(carton, language),
    ...devices.map(({ tag, kit, missing }) => {
      const open = missing.map(wordOf).join(', ')
      return `  ${[tag, kit?.code ?? '', open === '' ? '' : `${missingWord}${open}`].filter((text) => text !== '').join(' · ')}`
    }),
  ]
}

export function shipmentLine(shipment: ShipmentView, language: Language): string {
  const { name, state, partnerName, cartons, devices, carrier, trackingNumber } = shipment
  const word = language === 'fr' ? shipmentStates[state] : state
  const cartonsWord = language === 'fr' ? `${cartons} colis` : counted(cartons, 'carton', 'cartons', language)
  const way = [carrier, trackingNumber].filter((text) => text !== null)
  return [name, word, partnerName, cartonsWord, devicesIn(devices, language), ...way].join(' · ')
}
