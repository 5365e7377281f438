import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ScanSettings } from '../../../shared/contract/scan.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { ChoiceBox } from '../../components/ChoiceBox.tsx'
import { Panel } from '../../components/Panel.tsx'
import { TextInput } from '../../components/TextInput.tsx'

export interface FramePanelProps {
  readonly settings: ScanSettings
  readonly onChange: (change: Partial<ScanSettings>) => void
}

/** The characters that this bench's scanner is set to put around each code. */
export function FramePanel({ settings, onChange }: FramePanelProps) {
  const { t } = useTranslation()
  return (
    <Panel title={t('scanner.frame.title')}>
      <ChoiceBox isChosen={settings.isSlow} onChange={(isSlow) => onChange({ isSlow })}>
        {t('scanner.frame.slow')}
      </ChoiceBox>
      <p className="mt-3 mb-3 text-quiet">{t('scanner.frame.how')}</p>
      <Form
        className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          const form = new FormData(event.currentTarget)
          const [prefix, suffix] = [form.get('prefix'), form.get('suffix')]
          if (typeof prefix === 'string' && typeof suffix === 'string') onChange({ prefix, suffix })
        }}
      >
        <TextInput label={t('scanner.frame.prefix')} name="prefix" initialText={settings.prefix} maxLength={20} />
        <TextInput label={t('scanner.frame.suffix')} name="suffix" initialText={settings.suffix} maxLength={20} />
        <ActionButton isSubmit>{t('scanner.frame.save')}</ActionButton>
      </Form>
    </Panel>
  )
}
