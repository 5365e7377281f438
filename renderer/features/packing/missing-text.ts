import type { TFunction } from 'i18next'
import type { CartonDevice, PackedCarton } from '../../../shared/contract/packing.ts'

type Missing = CartonDevice['missing'][number]

/** One thing that is missing, in a word or two. */
export function missingText(missing: Missing, t: TFunction): string {
  if (missing.thing === 'charger') return t('packing.missing.charger')
  if (missing.thing === 'accessory') return missing.name
  const kind = t(`packing.missing.kit.${missing.promised}`)
  return missing.thing === 'kit' ? kind : t('packing.missing.otherKit', { kind })
}

/** All that is missing of a device, in a line; empty for nothing. */
export const missingLine = ({ missing }: Pick<CartonDevice, 'missing'>, t: TFunction): string =>
  missing.map((one) => missingText(one, t)).join(', ')

/** What is promised with each device, in a line; empty for nothing. */
export function promisedLine({ connection, hasCharger, accessories }: PackedCarton['promised'], t: TFunction): string {
  return [
    ...(connection === 'none' ? [] : [t(`packing.missing.kit.${connection}`)]),
    ...(hasCharger ? [t('packing.missing.charger')] : []),
    ...accessories,
  ].join(', ')
}
