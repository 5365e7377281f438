import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../components/ActionButton.tsx'
import { FullCover } from '../../components/FullCover.tsx'
import { Problem } from '../../components/Problem.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { TextInput } from '../../components/TextInput.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { PhotoPicture } from './PhotoPicture.tsx'

export interface PhotoSheetProps {
  readonly photoId: string
  readonly name: string
  readonly onClose: () => void
}

/** One photo, large, and the way to withdraw it with a reason. */
export function PhotoSheet({ photoId, name, onClose }: PhotoSheetProps) {
  const { t } = useTranslation()
  const [isWithdrawing, setWithdrawing] = useState(false)
  const [problem, setProblem] = useState<Error | null>(null)
  const withdraw = useStationCommand('photo.withdraw', { onDone: onClose, onRefused: setProblem })
  if (isWithdrawing) {
    return (
      <Sheet isOpen title={t('photo.withdrawTitle')} onClose={onClose}>
        <Form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            const reason = new FormData(event.currentTarget).get('reason')
            withdraw.mutate({ photoId, reason: typeof reason === 'string' ? reason.trim() : '' })
          }}
        >
          <p>{t('photo.withdrawWhy')}</p>
          <TextInput label={t('photo.reason')} name="reason" isRequired hasFirstFocus />
          {problem !== null && <Problem error={problem} />}
          <div className="flex justify-end gap-3">
            <ActionButton onPress={onClose}>{t('frame.cancel')}</ActionButton>
            <ActionButton look="careful" isSubmit isDisabled={withdraw.isPending}>
              {t('photo.withdrawTitle')}
            </ActionButton>
          </div>
        </Form>
      </Sheet>
    )
  }
  return (
    <FullCover title={name} how="" leave={t('photo.close')} onLeave={onClose}>
      <div className="relative min-h-0 flex-1">
        <PhotoPicture photoId={photoId} alt={name} className="absolute inset-0 h-full w-full object-contain" />
      </div>
      <div className="flex justify-end">
        <ActionButton look="careful" icon={Trash2} onPress={() => setWithdrawing(true)}>
          {t('photo.withdraw')}
        </ActionButton>
      </div>
    </FullCover>
  )
}
