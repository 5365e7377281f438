import { FolderOpen, Plug, ScanSearch } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { BenchView, LotView } from '../../../shared/contract/views.ts'
import type { Profile } from '../../../shared/profile/profile.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Picker } from '../../components/Picker.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useStartIntake } from './use-start-intake.ts'

export interface BenchBarProps {
  readonly bench: BenchView | undefined
  readonly profiles: readonly Profile[]
  readonly lots: readonly LotView[]
  readonly language: Language
  /** Leads to every other way a machine connects. */
  readonly onConnect: () => void
}

/** An id no lot has: the choice of none. */
const noLotId = ''

/** The two nearest ways to bring a machine onto the bench and the door to the others, and what it is judged against and queued for. */
export const BenchBar = memo(function BenchBar({ bench, profiles, lots, language, onConnect }: BenchBarProps) {
  const { t } = useTranslation()
  const { readThis, openCapture, isStarting } = useStartIntake(bench)
  const configure = useStationCommand('bench.configure')
  useKeys({ F2: readThis, F3: openCapture })
  const profileChoices = profiles.map(({ id, title, isExample }) => ({
    id,
    text: isExample ? t('intake.exampleProfile', { title: title[language] }) : title[language],
  }))
  const lotChoices = lots.map(({ lotId, name, partnerName, queued, wanted }) => ({
    id: lotId,
    text:
      wanted === null
        ? t('intake.lotChoiceOpen', { lot: name, partner: partnerName, queued })
        : t('intake.lotChoice', { lot: name, partner: partnerName, queued, wanted }),
  }))
  return (
    <div className="grid shrink-0 grid-cols-[auto_auto_auto_minmax(0,4fr)_minmax(0,5fr)] items-end gap-3 border-b-2 border-line bg-surface px-6 py-3">
      <ActionButton
        isBig
        look="main"
        icon={ScanSearch}
        keyCap="F2"
        isDisabled={bench === undefined || isStarting}
        onPress={readThis}
      >
        {t('intake.readThis')}
      </ActionButton>
      <ActionButton icon={FolderOpen} keyCap="F3" isDisabled={bench === undefined} onPress={openCapture}>
        {t('intake.openCaptureShort')}
      </ActionButton>
      <ActionButton icon={Plug} keyCap="F10" onPress={onConnect}>
        {t('connect.button')}
      </ActionButton>
      <Picker
        label={t('intake.profile')}
        choices={profileChoices}
        chosenId={bench?.profileId ?? null}
        isDisabled={bench === undefined}
        onChoose={(profileId) => configure.mutate({ profileId })}
      />
      <Picker
        label={t('intake.lot')}
        choices={[{ id: noLotId, text: t('intake.noLot') }, ...lotChoices]}
        chosenId={bench === undefined ? null : (bench.lotId ?? noLotId)}
        isDisabled={bench === undefined}
        onChoose={(lotId) => configure.mutate({ lotId: lotId === noLotId ? null : lotId })}
      />
    </div>
  )
})
