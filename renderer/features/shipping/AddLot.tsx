import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LotView, PartnerView } from '../../../shared/contract/views.ts'
import type { Profile } from '../../../shared/profile/profile.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { FormSheet } from '../../components/FormSheet.tsx'
import { Picker } from '../../components/Picker.tsx'
import { Problem } from '../../components/Problem.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { TextInput } from '../../components/TextInput.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useStationQuery } from '../../station/use-station-query.ts'
import { numberOrNull } from '../../text/typed-number.ts'
import { FirstAllocation } from './FirstAllocation.tsx'
import { allocationChoice, overBy } from './lot-allocation.ts'

export interface AddLotProps {
  readonly partner: PartnerView
  readonly profiles: readonly Profile[]
  /** The bench's own, proposed for a first allocation. */
  readonly profileId: string
  readonly language: Language
  readonly onAdded: (lot: LotView) => void
  readonly onClose: () => void
}

/** Asks for a lot: which allocation it is filled for, its name, and how many devices it wants. */
export function AddLot({ partner, profiles, profileId, language, onAdded, onClose }: AddLotProps) {
  const { t } = useTranslation()
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [wanted, setWanted] = useState('')
  const allocations = useStationQuery('lot.allocations', { partnerId: partner.partnerId })
  const operations = useStationQuery('operation.list', {})
  const add = useStationCommand('lot.add', {
    onDone: (lot) => {
      onAdded(lot)
      onClose()
    },
    onRefused: () => undefined,
  })
  const title = t('shipping.lotFor', { partner: partner.name })
  const all = allocations.data ?? []
  const chosen = all.find(({ allocationId }) => allocationId === chosenId) ?? all.find(isDecided) ?? all[0]
  if (allocations.data === undefined || operations.data === undefined) {
    const error = allocations.error ?? operations.error
    return (
      <Sheet title={title} isOpen onClose={onClose}>
        {error !== null && <Problem error={error} />}
      </Sheet>
    )
  }
  if (chosen === undefined) {
    const rest = { operations: operations.data, profiles, profileId, language }
    return <FirstAllocation partner={partner} {...rest} onClose={onClose} />
  }
  const { allocated, roomForLots, overAllowed } = chosen
  const over = overBy(wanted, roomForLots)
  return (
    <FormSheet
      title={title}
      saveText={t('shipping.save')}
      error={add.error}
      isPending={add.isPending || !isDecided(chosen)}
      onClose={onClose}
      onSubmit={(text) =>
        add.mutate({
          allocationId: chosen.allocationId,
          name: text('name'),
          wanted: numberOrNull(text('wanted')),
          ...(over > 0 ? { over: { role: 'coordination', reason: text('reason') } } : {}),
        })
      }
    >
      <Picker
        label={t('shipping.allocation')}
        choices={all.map((one) => ({ id: one.allocationId, text: allocationChoice(one, profiles, language, t) }))}
        chosenId={chosen.allocationId}
        onChoose={setChosenId}
      />
      {isDecided(chosen) ? (
        <p className="text-quiet tabular-nums">
          {allocated === null || roomForLots === null
            ? t('shipping.roomForLotsOpen')
            : t('shipping.roomForLots', { room: roomForLots, allocated: allocated + overAllowed })}
        </p>
      ) : (
        <p role="alert" className="font-semibold text-bad">
          {t('shipping.undecidedAllocation')}
        </p>
      )}
      <TextInput label={t('shipping.lotName')} name="name" isRequired hasFirstFocus maxLength={120} />
      <TextInput label={t('shipping.wanted')} name="wanted" isNumber maxLength={9} onType={setWanted} />
      {over > 0 && (
        <>
          <p role="alert" className="font-semibold text-bad">
            {t('shipping.overBy', { count: over })}
          </p>
          <TextInput label={t('shipping.overReason')} name="reason" isRequired maxLength={500} />
        </>
      )}
    </FormSheet>
  )
}

const isDecided = ({ profileId }: { readonly profileId: string | null }): boolean => profileId !== null
