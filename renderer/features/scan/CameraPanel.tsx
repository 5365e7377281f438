import { Camera, CameraOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Panel } from '../../components/Panel.tsx'
import { switchCamera, useCamera } from './camera-state.ts'

/** Switches the camera on and off; its picture stands in the corner of every screen. */
export function CameraPanel() {
  const { t } = useTranslation()
  const isOn = useCamera((state) => state.isOn)
  return (
    <Panel title={t('scanner.camera.title')}>
      <p className="mb-3 text-lg">{t('scanner.camera.how')}</p>
      <ActionButton icon={isOn ? CameraOff : Camera} look={isOn ? 'plain' : 'main'} onPress={() => switchCamera(!isOn)}>
        {t(isOn ? 'scanner.camera.stop' : 'scanner.camera.start')}
      </ActionButton>
    </Panel>
  )
}
