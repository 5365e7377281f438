import { PencilLine, Plus, Printer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { spacedTag } from '../../../shared/label/words.ts'
import { ActionButton } from '../../components/ActionButton.tsx'

export interface HandResultProps {
  readonly tag: string
  readonly onOpen: (view: 'label' | 'report') => void
  readonly onAnother: () => void
}

/** The tag a typed machine got, as it is copied onto tape from across the bench, and what comes next. */
export function HandResult({ tag, onOpen, onAnother }: HandResultProps) {
  const { t } = useTranslation()
  return (
    <div className="flex flex-col gap-6">
      <output className="rounded-xl border-2 border-good bg-surface p-6">
        <span className="block text-lg text-quiet">{t('connect.hand.given')}</span>
        <span className="block font-mono text-6xl leading-tight font-extrabold whitespace-nowrap 2xl:text-8xl">
          {spacedTag(tag)}
        </span>
      </output>
      <p className="text-xl">{t('connect.hand.stickIt')}</p>
      <div className="flex flex-wrap gap-3">
        <ActionButton isBig look="main" icon={Printer} onPress={() => onOpen('label')}>
          {t('connect.hand.label')}
        </ActionButton>
        <ActionButton isBig icon={PencilLine} onPress={() => onOpen('report')}>
          {t('connect.hand.complete')}
        </ActionButton>
        <ActionButton isBig icon={Plus} onPress={onAnother}>
          {t('connect.hand.another')}
        </ActionButton>
      </div>
    </div>
  )
}
