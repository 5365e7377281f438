import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LotView, PartnerView } from '../../../shared/contract/views.ts'
import type { Profile } from '../../../shared/profile/profile.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { AddLot } from './AddLot.tsx'
import { AddPartner } from './AddPartner.tsx'
import { PartnerLots } from './PartnerLots.tsx'

export interface ShippingSideProps {
  readonly partners: readonly PartnerView[]
  readonly lots: readonly LotView[]
  readonly profiles: readonly Profile[]
  readonly benchProfileId: string
  readonly chosenLotId: string | null
  readonly language: Language
  readonly onChoose: (lotId: string) => void
}

/** Partners and their lots, and the two sheets that add one. */
export function ShippingSide({ partners, lots, profiles, benchProfileId, language, ...rest }: ShippingSideProps) {
  const { t } = useTranslation()
  const [isAddingPartner, setIsAddingPartner] = useState(false)
  const [partner, setPartner] = useState<PartnerView | null>(null)
  return (
    <div className="flex flex-col gap-6">
      {partners.length === 0 && <p className="text-lg">{t('shipping.noPartner')}</p>}
      {partners.map((one) => (
        <PartnerLots
          key={one.partnerId}
          partner={one}
          lots={lots.filter((lot) => lot.partnerId === one.partnerId)}
          chosenLotId={rest.chosenLotId}
          onChoose={rest.onChoose}
          onAddLot={() => setPartner(one)}
        />
      ))}
      <ActionButton
        icon={Plus}
        look={partners.length === 0 ? 'main' : 'plain'}
        onPress={() => setIsAddingPartner(true)}
      >
        {t('shipping.addPartner')}
      </ActionButton>
      {isAddingPartner && <AddPartner onClose={() => setIsAddingPartner(false)} />}
      {partner !== null && (
        <AddLot
          partner={partner}
          profiles={profiles}
          profileId={benchProfileId}
          language={language}
          onAdded={(lot) => rest.onChoose(lot.lotId)}
          onClose={() => setPartner(null)}
        />
      )}
    </div>
  )
}
