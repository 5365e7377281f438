import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { LotView, PartnerView } from '../../../shared/contract/views.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { LotButton } from './LotButton.tsx'

export interface PartnerLotsProps {
  readonly partner: PartnerView
  readonly lots: readonly LotView[]
  readonly chosenLotId: string | null
  readonly onChoose: (lotId: string) => void
  readonly onAddLot: () => void
}

/** A partner and the lots that are filled for it. */
export function PartnerLots({ partner, lots, chosenLotId, onChoose, onAddLot }: PartnerLotsProps) {
  const { t } = useTranslation()
  return (
    <section aria-label={partner.name} className="flex flex-col gap-2">
      <h2 className="text-lg font-bold">{partner.name}</h2>
      {lots.length === 0 && <p className="text-quiet">{t('shipping.noLot')}</p>}
      {lots.map((lot) => (
        <LotButton
          key={lot.lotId}
          lot={lot}
          isChosen={lot.lotId === chosenLotId}
          onChoose={() => onChoose(lot.lotId)}
        />
      ))}
      <ActionButton icon={Plus} onPress={onAddLot}>
        {t('shipping.addLot')}
      </ActionButton>
    </section>
  )
}
