import { CircleCheckBig, OctagonX, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ScanSettings } from '../../../shared/contract/scan.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { ChoiceBox } from '../../components/ChoiceBox.tsx'
import { Panel } from '../../components/Panel.tsx'
import { VolumeSlider } from '../../components/VolumeSlider.tsx'
import { playScanSound } from './sounds.ts'

const icons = { right: CircleCheckBig, wrong: OctagonX, attention: TriangleAlert } as const

export interface SoundPanelProps {
  readonly settings: ScanSettings
  readonly onChange: (change: Partial<ScanSettings>) => void
}

/** Whether scans are heard at this bench, how loud, and how each of the three sounds. */
export function SoundPanel({ settings, onChange }: SoundPanelProps) {
  const { t } = useTranslation()
  const { hasSound, volumePercent } = settings
  return (
    <Panel title={t('scanner.sound.title')}>
      <div className="flex flex-col gap-4">
        <ChoiceBox isChosen={hasSound} onChange={(isChosen) => onChange({ hasSound: isChosen })}>
          {t('scanner.sound.toggle')}
        </ChoiceBox>
        <VolumeSlider
          label={t('scanner.sound.volume')}
          percent={volumePercent}
          isDisabled={!hasSound}
          onChange={(percent) => onChange({ volumePercent: percent })}
        />
        <div className="grid grid-cols-3 gap-3">
          {(['right', 'wrong', 'attention'] as const).map((tone) => (
            <ActionButton key={tone} icon={icons[tone]} onPress={() => playScanSound(tone, volumePercent)}>
              {t(`scanner.sound.${tone}`)}
            </ActionButton>
          ))}
        </div>
      </div>
    </Panel>
  )
}
