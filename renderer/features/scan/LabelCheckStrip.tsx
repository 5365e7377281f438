import { ScanLine } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { spacedTag } from '../../../shared/label/words.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { awaitNoCode, useAwaitedCode } from '../../station/code-label.ts'
import { awaitNoLabel, useAwaitedLabel } from './label-check.ts'

export interface LabelCheckStripProps {
  readonly isLabelCheck: boolean
  readonly onEnd: () => void
}

/** Says that the next scan is compared and opens nothing: after a print, or for as long as the bench checks labels. */
export function LabelCheckStrip({ isLabelCheck, onEnd }: LabelCheckStripProps) {
  const { t } = useTranslation()
  const device = useAwaitedLabel((state) => state.awaited)
  const thing = useAwaitedCode((state) => state.awaited)
  const awaited = device === null ? (thing?.code ?? null) : device.tag
  if (awaited === null && !isLabelCheck) return null
  const skip = () => {
    awaitNoLabel()
    awaitNoCode()
  }
  return (
    <output className="flex shrink-0 items-center gap-4 border-b-2 border-accent bg-accent-soft px-6 py-2 text-lg">
      <ScanLine aria-hidden size={28} className="shrink-0 text-accent" />
      <span className="min-w-0 flex-1 font-semibold">
        {awaited === null ? t('scanner.check.modeOn') : t('scanner.check.awaited', { tag: spacedTag(awaited) })}
      </span>
      <ActionButton onPress={awaited === null ? onEnd : skip}>
        {t(awaited === null ? 'scanner.check.end' : 'scanner.check.skip')}
      </ActionButton>
    </output>
  )
}
