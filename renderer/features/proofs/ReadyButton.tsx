import { PackageCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { DeviceSummary } from '../../../shared/contract/views.ts'
import type { ProofsView } from '../../../shared/contract/gates.ts'
import type { Gate } from '../../../shared/device/gate.ts'
import { gatesHold, isOpen } from '../../../shared/device/gates.ts'
import { isToBeRead, mayQueueFrom } from '../../../shared/device/states.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { say } from '../../components/notices.ts'
import { ToneWord } from '../../components/ToneWord.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { momentText } from '../../text/moments.ts'

export interface ReadyButtonProps {
  readonly device: DeviceSummary
  readonly gates: readonly Gate[]
  /** How it lost its place by itself; null where it did not. */
  readonly withdrawn: ProofsView['withdrawn']
  readonly language: Language
}

/** Marks the device ready, or says how much is left. The station asks the gates once more. */
export function ReadyButton({ device, gates, withdrawn, language }: ReadyButtonProps) {
  const { t } = useTranslation()
  const { deviceId, tag, state } = device
  const ready = useStationCommand('device.ready', {
    onDone: () => say({ kind: 'done', text: (translate) => translate('proofs.readied', { tag: spacedTag(tag) }) }),
  })
  const open = gates.filter(isOpen).length
  const stands = state === 'ready' || state === 'queued'
  const isOffered = !stands && !isToBeRead(state) && mayQueueFrom(state)
  const mark = isOffered && gatesHold(gates) && !ready.isPending ? () => ready.mutate({ deviceId }) : undefined
  useKeys({ 'Shift+F7': mark })
  if (stands) return <ToneWord tone="good">{t('proofs.isReady')}</ToneWord>
  // Its proofs may all stand from before: what it is now is for a new reading to say, or for where it went.
  if (isToBeRead(state)) {
    return <ToneWord tone="open">{t(`device.toBeRead.${state as 'received' | 'repair' | 'returned'}`)}</ToneWord>
  }
  if (!mayQueueFrom(state)) return <ToneWord tone="none">{t('proofs.noMore', { state: t(`state.${state}`) })}</ToneWord>
  return (
    <div className="flex flex-col gap-2">
      <ActionButton
        isBig
        look="main"
        icon={PackageCheck}
        keyCap={`${t('frame.keys.shift')} F7`}
        keyShortcut="Shift+F7"
        isDisabled={mark === undefined}
        {...(mark === undefined ? {} : { onPress: mark })}
      >
        {t('proofs.ready')}
      </ActionButton>
      {withdrawn !== null && (
        <ToneWord tone="bad">
          {t('proofs.wasWithdrawn', {
            when: momentText(withdrawn.at, language),
            reason: t(`verdict.gateReason.${withdrawn.reason}`),
          })}
        </ToneWord>
      )}
      <ToneWord tone={open === 0 ? 'good' : 'open'}>
        {open === 0 ? t('proofs.allHold') : t('proofs.open', { count: open })}
      </ToneWord>
    </div>
  )
}
