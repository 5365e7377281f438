import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PartnerPlaceView } from '../../../../shared/contract/campaign.ts'
import { canStandUnder, partnerLevels } from '../../../../shared/shipping/campaign-kinds.ts'
import { FormSheet } from '../../../components/FormSheet.tsx'
import { Picker } from '../../../components/Picker.tsx'
import { TextInput } from '../../../components/TextInput.tsx'
import { station } from '../../../station/clients.ts'

export interface PartnerSheetProps {
  readonly partners: readonly PartnerPlaceView[]
  /** Null: a new partner. */
  readonly partner: PartnerPlaceView | null
  /** Where a new one is put first. */
  readonly parent: PartnerPlaceView | null
  readonly onClose: () => void
}

type Level = (typeof partnerLevels)[number]
const top = 'top'

/** The level below one, or the lowest. */
const levelUnder = (parent: PartnerPlaceView): Level => partnerLevels[partnerLevels.indexOf(parent.level) + 1] ?? 'site'

/** Asks for a partner and its place in the tree, or for another place. */
export function PartnerSheet({ partners, partner, parent, onClose }: PartnerSheetProps) {
  const { t } = useTranslation()
  const [level, setLevel] = useState<Level>(partner?.level ?? (parent === null ? 'association' : levelUnder(parent)))
  const [parentId, setParentId] = useState(partner?.parentId ?? parent?.partnerId ?? null)
  // Once it is added, a refused place is tried again without adding it twice.
  const [addedId, setAddedId] = useState(partner?.partnerId ?? null)
  const [error, setError] = useState<Error | null>(null)
  const [isPending, setPending] = useState(false)
  const possible = partners.filter((one) => one.partnerId !== partner?.partnerId && canStandUnder(level, one.level))
  const isPlaced = possible.some((one) => one.partnerId === parentId)
  const save = async (name: string) => {
    setPending(true)
    try {
      const partnerId = addedId ?? (await station.call('partner.add', { name })).partnerId
      setAddedId(partnerId)
      await station.call('partner.place', { partnerId, level, parentId: isPlaced ? parentId : null })
      onClose()
    } catch (refused) {
      setError(refused as Error)
    } finally {
      setPending(false)
    }
  }
  return (
    <FormSheet
      title={partner === null ? t('coordination.newPartner') : t('coordination.moveTitle', { partner: partner.name })}
      {...(partner === null ? { saveText: t('coordination.add') } : {})}
      error={error}
      isPending={isPending}
      onClose={onClose}
      onSubmit={(text) => void save(text('name'))}
    >
      {addedId === null && (
        <TextInput label={t('coordination.partnerName')} name="name" isRequired hasFirstFocus maxLength={120} />
      )}
      <div className="grid grid-cols-[12rem_minmax(0,1fr)] gap-4">
        <Picker
          label={t('coordination.level')}
          choices={partnerLevels.map((id) => ({ id, text: t(`coordination.levels.${id}`) }))}
          chosenId={level}
          onChoose={(id) => setLevel(partnerLevels.find((one) => one === id) ?? level)}
        />
        <Picker
          label={t('coordination.parent')}
          choices={[
            { id: top, text: t('coordination.noParent') },
            ...possible.map((one) => ({ id: one.partnerId, text: one.name })),
          ]}
          chosenId={isPlaced ? parentId : top}
          onChoose={(id) => setParentId(id === top ? null : id)}
        />
      </div>
    </FormSheet>
  )
}
