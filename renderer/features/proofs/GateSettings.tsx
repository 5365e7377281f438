import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GateName } from '../../../shared/device/gate.ts'
import { usualGates } from '../../../shared/device/gates.ts'
import { gateNames } from '../../../shared/device/judged-gate.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { ChoiceBox } from '../../components/ChoiceBox.tsx'
import { say } from '../../components/notices.ts'
import { Sheet } from '../../components/Sheet.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'

export interface GateSettingsProps {
  readonly asked: readonly GateName[]
}

/** Which gates this bench asks for. */
export function GateSettings({ asked }: GateSettingsProps) {
  const { t } = useTranslation()
  const [wanted, setWanted] = useState<readonly GateName[] | null>(null)
  const configure = useStationCommand('gates.configure', {
    onDone: ({ withdrawn: { length: count } }) => {
      setWanted(null)
      say({
        kind: count === 0 ? 'done' : 'warning',
        text: (translate) =>
          count === 0 ? translate('proofs.settingsSaved') : translate('proofs.settingsWithdrawn', { count }),
      })
    },
  })
  const change = (name: GateName, isWanted: boolean) =>
    setWanted((known) => [...(known ?? []).filter((one) => one !== name), ...(isWanted ? [name] : [])])
  return (
    <>
      <ActionButton onPress={() => setWanted(asked)}>{t('proofs.settings')}</ActionButton>
      <Sheet title={t('proofs.settingsTitle')} isOpen={wanted !== null} onClose={() => setWanted(null)}>
        <p>{t('proofs.settingsWhy')}</p>
        {gateNames.map((name) =>
          usualGates.includes(name) ? (
            <p key={name} className="text-lg">
              {t(`verdict.gate.${name}`)} <span className="text-quiet">— {t('proofs.settingsAlways')}</span>
            </p>
          ) : (
            <ChoiceBox
              key={name}
              isChosen={wanted?.includes(name) ?? false}
              onChange={(isWanted) => change(name, isWanted)}
            >
              {t(`verdict.gate.${name}`)}
            </ChoiceBox>
          ),
        )}
        <div className="flex justify-end gap-3">
          <ActionButton onPress={() => setWanted(null)}>{t('frame.cancel')}</ActionButton>
          <ActionButton
            look="main"
            isDisabled={configure.isPending}
            onPress={() => configure.mutate({ asked: [...(wanted ?? [])] })}
          >
            {t('proofs.settingsSave')}
          </ActionButton>
        </div>
      </Sheet>
    </>
  )
}
