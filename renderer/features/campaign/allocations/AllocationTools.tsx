import { ListChecks, PackagePlus, Pencil, TrendingUp } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AllocationView } from '../../../../shared/contract/campaign.ts'
import type { Profile } from '../../../../shared/profile/profile.ts'
import type { Language } from '../../../../shared/report/quantities.ts'
import { ActionButton } from '../../../components/ActionButton.tsx'
import { useStationQuery } from '../../../station/use-station-query.ts'
import { ChangeSheet } from './ChangeSheet.tsx'
import { DecideSheet } from './DecideSheet.tsx'
import { OverSheet } from './OverSheet.tsx'
import { PromiseSheet } from './PromiseSheet.tsx'

export interface AllocationToolsProps {
  readonly allocation: AllocationView
  readonly wavePromisedOn: string | null
  readonly profiles: readonly Profile[]
  readonly language: Language
}

/** What an allocation is of, what goes with each device, and the ways to change it. */
export function AllocationTools({ allocation, wavePromisedOn, profiles, language }: AllocationToolsProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<'change' | 'decide' | 'over' | 'promise' | null>(null)
  const { allocationId, deviceKind, profileId, profileVersion, priority } = allocation
  const promised = useStationQuery('promise.ofAllocation', { allocationId }).data
  const newest = profiles.find(({ id }) => id === profileId)
  const title = newest?.title[language] ?? profileId
  const profile = title === null ? null : t('planning.profileVersion', { title, version: profileVersion })
  const isOvertaken = newest !== undefined && profileVersion !== null && newest.version > profileVersion
  const things =
    promised === undefined
      ? []
      : [
          ...(promised.connection === 'none' ? [] : [t(`coordination.connections.${promised.connection}`)]),
          ...(promised.hasCharger ? [t('coordination.charger')] : []),
          ...promised.accessories,
        ]
  const close = () => setOpen(null)
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b-2 border-line pb-4">
      <p className="min-w-0 text-quiet">
        {[
          deviceKind === null ? t('coordination.anyKind') : t(`kind.${deviceKind}`),
          profile ?? t('coordination.undecided'),
          ...(isOvertaken ? [t('coordination.newerVersion', { version: newest.version })] : []),
          t('coordination.priorityOf', { priority }),
        ].join(' · ')}
        {things.length > 0 && <span className="block">{t('coordination.with', { things: things.join(', ') })}</span>}
      </p>
      <div className="ml-auto flex shrink-0 gap-2">
        <ActionButton icon={PackagePlus} isDisabled={promised === undefined} onPress={() => setOpen('promise')}>
          {t('coordination.promise')}
        </ActionButton>
        <ActionButton icon={TrendingUp} isDisabled={allocation.allocated === null} onPress={() => setOpen('over')}>
          {t('coordination.over')}
        </ActionButton>
        <ActionButton icon={ListChecks} look={profileId === null ? 'main' : 'plain'} onPress={() => setOpen('decide')}>
          {t('coordination.decide')}
        </ActionButton>
        <ActionButton icon={Pencil} onPress={() => setOpen('change')}>
          {t('coordination.change')}
        </ActionButton>
      </div>
      {open === 'change' && <ChangeSheet allocation={allocation} wavePromisedOn={wavePromisedOn} onClose={close} />}
      {open === 'decide' && (
        <DecideSheet allocation={allocation} profiles={profiles} language={language} onClose={close} />
      )}
      {open === 'over' && <OverSheet allocation={allocation} onClose={close} />}
      {open === 'promise' && promised !== undefined && (
        <PromiseSheet allocation={allocation} promised={promised} onClose={close} />
      )}
    </div>
  )
}
