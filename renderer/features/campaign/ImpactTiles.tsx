import { useTranslation } from 'react-i18next'
import type { ImpactView } from '../../../shared/contract/impact.ts'
import { formatNumber, type Language } from '../../../shared/report/quantities.ts'
import { massText } from './mass-text.ts'

export interface ImpactTilesProps {
  readonly impact: ImpactView
  readonly language: Language
}

/** The four numbers that funders ask for, each with what it leaves out. */
export function ImpactTiles({ impact, language }: ImpactTilesProps) {
  const { t } = useTranslation()
  const number = (value: number) => formatNumber(value, language)
  const { delivered, inTransit } = impact.sums
  const avoided = (measure: 'waste' | 'carbon') => {
    const { delivered: there, inTransit: onTheWay } = impact[measure]
    const devices = there.uncountedDevices + onTheWay.uncountedDevices
    return {
      value: `≈ ${massText(there.grams + onTheWay.grams, language)}`,
      name: t(`impact.${measure}`),
      note: devices === 0 ? t('impact.allCounted') : t('impact.uncounted', { devices: number(devices) }),
    }
  }
  const tiles = [
    {
      value: number(delivered + inTransit),
      name: t('impact.reached'),
      note: t('impact.ofThese', { delivered: number(delivered), inTransit: number(inTransit) }),
    },
    { value: number(impact.partners.length), name: t('impact.partners'), note: '' },
    avoided('waste'),
    avoided('carbon'),
  ]
  return (
    <dl className="grid grid-cols-2 gap-3 xl:grid-cols-4 2xl:gap-6">
      {tiles.map(({ value, name, note }) => (
        <div key={name} className="flex flex-col gap-1 rounded-xl border-2 border-line bg-surface px-4 py-3">
          <dt className="order-2 text-lg leading-tight font-semibold 2xl:text-2xl">{name}</dt>
          <dd className="order-1 text-4xl font-bold tabular-nums 2xl:text-6xl">{value}</dd>
          <dd className="order-3 text-base leading-tight text-quiet 2xl:text-xl">{note}</dd>
        </div>
      ))}
    </dl>
  )
}
