import { FileDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../../shared/report/quantities.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { say } from '../../components/notices.ts'
import { Panel } from '../../components/Panel.tsx'
import { shell, station } from '../../station/clients.ts'

export interface ControlCardPanelProps {
  readonly language: Language
  /** The card as it prints. */
  readonly preview: ReactNode
}

/** The card of control codes as it prints, and its PDF. */
export function ControlCardPanel({ language, preview }: ControlCardPanelProps) {
  const { t } = useTranslation()
  const save = async () => {
    const { bytes } = await station.call('controlCard.pdf', { language })
    const saved = await shell.call('file.save', { suggestedName: t('scanner.card.fileName'), bytes })
    if (saved !== null)
      say({ kind: 'done', text: (translate) => translate('scanner.card.saved', { name: saved.name }) })
  }
  return (
    <Panel title={t('scanner.card.title')}>
      <div className="mb-4 flex items-center justify-between gap-4">
        <p className="text-lg">{t('scanner.card.how')}</p>
        <div className="shrink-0">
          <ActionButton
            icon={FileDown}
            look="main"
            onPress={() => void save().catch((error: unknown) => say({ kind: 'refusal', error: error as Error }))}
          >
            {t('scanner.card.save')}
          </ActionButton>
        </div>
      </div>
      <div className="overflow-auto">{preview}</div>
    </Panel>
  )
}
