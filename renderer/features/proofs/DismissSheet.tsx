import { useTranslation } from 'react-i18next'
import { FormSheet } from '../../components/FormSheet.tsx'
import { TextInput } from '../../components/TextInput.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useStationQuery } from '../../station/use-station-query.ts'

export interface DismissSheetProps {
  readonly evidenceId: string
  readonly onClose: () => void
}

/** The quality lead says that evidence is about nothing that this bench has, and why; it stays, among the dismissed. */
export function DismissSheet({ evidenceId, onClose }: DismissSheetProps) {
  const { t } = useTranslation()
  const dismiss = useStationCommand('erasure.dismiss', { onDone: onClose, onRefused: () => undefined })
  /** Where people work by name, the quality lead signs right after. */
  const isSigned = useStationQuery('person.presence', {}).data?.hasPeople === true
  return (
    <FormSheet
      title={t('erasure.dismissTitle')}
      saveText={t('erasure.dismissTitle')}
      error={dismiss.error}
      isPending={dismiss.isPending}
      onClose={onClose}
      onSubmit={(text) =>
        dismiss.mutate({
          evidenceId,
          role: 'quality-lead',
          dismissedBy: isSigned ? '1' : text('name'),
          reason: text('reason'),
        })
      }
    >
      <p className="text-lg">{t('erasure.dismissWhy')}</p>
      {isSigned ? (
        <p className="text-lg font-semibold">{t('people.signedByOne')}</p>
      ) : (
        <TextInput label={t('erasure.leadName')} name="name" maxLength={80} isRequired hasFirstFocus />
      )}
      <TextInput label={t('proofs.reason')} name="reason" maxLength={500} isRequired hasFirstFocus={isSigned} />
    </FormSheet>
  )
}
