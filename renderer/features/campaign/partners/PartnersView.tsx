import { Building2, CornerDownRight, MapPin, MoveVertical, Pencil, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PartnerPlaceView } from '../../../../shared/contract/campaign.ts'
import { ActionButton } from '../../../components/ActionButton.tsx'
import { IconButton } from '../../../components/IconButton.tsx'
import { Problem } from '../../../components/Problem.tsx'
import { RenameSheet } from '../../../components/RenameSheet.tsx'
import { useStationCommand } from '../../../station/use-station-command.ts'
import { useStationQuery } from '../../../station/use-station-query.ts'
import { AddressSheet } from './AddressSheet.tsx'
import { partnerRows } from './partner-rows.ts'
import { PartnerSheet } from './PartnerSheet.tsx'

type Asked = { readonly partner: PartnerPlaceView | null; readonly parent: PartnerPlaceView | null }

/** Partners as they stand under each other: networks, associations, sites. */
export function PartnersView() {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [addressed, setAddressed] = useState<PartnerPlaceView | null>(null)
  const [renamed, setRenamed] = useState<PartnerPlaceView | null>(null)
  const rename = useStationCommand('partner.rename', { onDone: () => setRenamed(null), onRefused: () => undefined })
  const { data, error } = useStationQuery('partner.tree', {})
  const partners = data ?? []
  return (
    <div className="mx-auto flex max-w-5xl flex-col gap-4">
      <div className="flex justify-end">
        <ActionButton icon={Plus} look="main" onPress={() => setAsked({ partner: null, parent: null })}>
          {t('coordination.newPartner')}
        </ActionButton>
      </div>
      {error !== null && <Problem error={error} />}
      {data?.length === 0 && <p className="p-8 text-center text-xl">{t('coordination.noPartners')}</p>}
      <ul className="flex flex-col gap-2">
        {partnerRows(partners).map(({ partner, depth }) => (
          <li
            key={partner.partnerId}
            style={{ marginInlineStart: `${depth * 2.5}rem` }}
            className="flex min-h-16 items-center gap-3 rounded-lg border-2 border-line bg-surface px-4 py-2"
          >
            {depth === 0 ? (
              <Building2 aria-hidden size={24} className="shrink-0 text-quiet" />
            ) : (
              <CornerDownRight aria-hidden size={24} className="shrink-0 text-quiet" />
            )}
            <strong className="min-w-0 text-lg leading-tight">{partner.name}</strong>
            <span className="text-quiet">{t(`coordination.levels.${partner.level}`)}</span>
            <div className="ml-auto flex shrink-0 gap-2">
              {partner.level !== 'site' && (
                <ActionButton icon={Plus} onPress={() => setAsked({ partner: null, parent: partner })}>
                  {t('coordination.addUnder')}
                </ActionButton>
              )}
              <IconButton
                name={`${t('frame.rename')} ${partner.name}`}
                icon={Pencil}
                onPress={() => setRenamed(partner)}
              />
              <ActionButton icon={MapPin} onPress={() => setAddressed(partner)}>
                {t('coordination.address')}
              </ActionButton>
              <ActionButton icon={MoveVertical} onPress={() => setAsked({ partner, parent: null })}>
                {t('coordination.move')}
              </ActionButton>
            </div>
          </li>
        ))}
      </ul>
      {asked !== null && <PartnerSheet partners={partners} {...asked} onClose={() => setAsked(null)} />}
      {renamed !== null && (
        <RenameSheet
          name={renamed.name}
          error={rename.error}
          isPending={rename.isPending}
          onClose={() => setRenamed(null)}
          onSave={(name) => rename.mutate({ partnerId: renamed.partnerId, name })}
        />
      )}
      {addressed !== null && (
        <AddressSheet partnerId={addressed.partnerId} name={addressed.name} onClose={() => setAddressed(null)} />
      )}
    </div>
  )
}
