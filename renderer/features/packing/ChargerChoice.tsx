import { Plug } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CartonDevice } from '../../../shared/contract/packing.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useStationQuery } from '../../station/use-station-query.ts'

/** More types than this are looked for by their code. */
const mostShown = 4

export interface ChargerChoiceProps {
  /** The device that lacks its charger. */
  readonly device: CartonDevice
}

/** The chargers of the stock for one device, those that its model is known to take first; one press takes one. */
export function ChargerChoice({ device }: ChargerChoiceProps) {
  const { t } = useTranslation()
  const { deviceId, tag } = device
  const list = useStationQuery('charger.listFor', { deviceId }).data
  const take = useStationCommand('carton.takeCharger')
  if (list === undefined) return null
  const { chargers, own } = list
  const offered = chargers.filter(({ partId, free }) => free > 0 || partId === own)
  const shown = offered.toSorted((one, other) => Number(other.partId === own) - Number(one.partId === own))
  if (shown.length === 0) return null
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p className="text-lg">{t('packing.charger.fromStock')}</p>
      {shown.slice(0, mostShown).map(({ partId, model, free, given }) => (
        <ActionButton key={partId} icon={Plug} isDisabled={take.isPending} onPress={() => take.mutate({ tag, partId })}>
          {partId === own
            ? t('packing.charger.own', { model })
            : given > 0
              ? t('packing.charger.fits', { model, free })
              : t('packing.charger.other', { model, free })}
        </ActionButton>
      ))}
    </div>
  )
}
