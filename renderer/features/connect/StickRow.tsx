import { LoaderCircle, ReceiptText, Usb } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { StickView } from '../../../shared/contract/import.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { say } from '../../components/notices.ts'
import { ToneBadge } from '../../components/ToneBadge.tsx'
import { textTone, type Tone } from '../../components/tone.ts'
import { ToneWord } from '../../components/ToneWord.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'

const tones: Record<StickView['state'], Tone> = { importing: 'open', imported: 'good', unreadable: 'bad', gone: 'none' }

/** Whether it may be pulled out, or what became of it. */
const advice = {
  importing: 'connect.stick.keepIn',
  imported: 'connect.stick.canRemove',
  unreadable: 'connect.stick.unreadableText',
  gone: 'connect.stick.goneText',
} as const

export interface StickRowProps {
  readonly stick: StickView
}

/** One stick: how many reports were new, known and unreadable, and whether it may be taken out. */
export function StickRow({ stick }: StickRowProps) {
  const { t } = useTranslation()
  const { stickId, label, state, counts, canWriteReceipt } = stick
  const write = useStationCommand('stick.writeReceipt', {
    onDone: () => say({ kind: 'done', text: (translate) => translate('connect.stick.receiptWritten', { label }) }),
  })
  return (
    <li data-state={state} className="flex items-center gap-4 rounded-xl border-2 border-line bg-surface p-4">
      <Usb aria-hidden size={36} className="shrink-0" />
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-3">
          <span className="truncate text-xl font-semibold">{label}</span>
          <ToneBadge tone={tones[state]} {...(state === 'importing' ? { icon: LoaderCircle } : {})}>
            {t(`connect.stick.state.${state}`)}
          </ToneBadge>
        </p>
        <p className="flex flex-wrap gap-x-5 text-lg">
          <ToneWord tone={counts.new > 0 ? 'good' : 'none'}>{t('connect.stick.new', { count: counts.new })}</ToneWord>
          <ToneWord tone="none">{t('connect.stick.known', { count: counts.known })}</ToneWord>
          <ToneWord tone={counts.unreadable > 0 ? 'bad' : 'none'}>
            {t('connect.stick.unreadable', { count: counts.unreadable })}
          </ToneWord>
        </p>
        <p className={`text-lg font-semibold ${textTone[tones[state]]}`}>{t(advice[state])}</p>
      </div>
      {canWriteReceipt && (
        <ActionButton icon={ReceiptText} isDisabled={write.isPending} onPress={() => write.mutate({ stickId })}>
          {t('connect.stick.receipt')}
        </ActionButton>
      )}
    </li>
  )
}
