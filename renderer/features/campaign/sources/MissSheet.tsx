import { useTranslation } from 'react-i18next'
import { FormSheet } from '../../../components/FormSheet.tsx'
import { say } from '../../../components/notices.ts'
import { TextInput } from '../../../components/TextInput.tsx'
import { useStationCommand } from '../../../station/use-station-command.ts'

/** These lines, or all of a source that are still open. */
export type Missed =
  | { readonly kind: 'lines'; readonly expectedIds: readonly string[]; readonly what: string }
  | { readonly kind: 'rest'; readonly sourceId: string; readonly name: string; readonly open: number }

export interface MissSheetProps {
  readonly missed: Missed
  readonly onClose: () => void
}

/** Says that announced devices never came, and why: the reason stands with each of them. */
export function MissSheet({ missed, onClose }: MissSheetProps) {
  const { t } = useTranslation()
  const done = (missing: number, undecided: number) => {
    onClose()
    if (missing > 1) say({ kind: 'done', text: (words) => words('sources.missedDone', { count: missing }) })
    if (undecided > 0) say({ kind: 'warning', text: (words) => words('sources.missedUndecided', { count: undecided }) })
  }
  const lines = useStationCommand('expected.miss', {
    onDone: ({ missing }) => done(missing, 0),
    onRefused: () => undefined,
  })
  const rest = useStationCommand('expected.missRest', {
    onDone: ({ missing, undecided }) => done(missing, undecided),
    onRefused: () => undefined,
  })
  const title =
    missed.kind === 'lines'
      ? t('sources.missTitle', { what: missed.what })
      : t('sources.missRestTitle', { source: missed.name })
  return (
    <FormSheet
      title={title}
      saveText={missed.kind === 'lines' ? t('sources.missSave') : t('sources.missRestSave')}
      error={lines.error ?? rest.error}
      isPending={lines.isPending || rest.isPending}
      onClose={onClose}
      onSubmit={(text) =>
        missed.kind === 'lines'
          ? lines.mutate({ expectedIds: [...missed.expectedIds], reason: text('reason') })
          : rest.mutate({ sourceId: missed.sourceId, reason: text('reason') })
      }
    >
      <p className="text-lg">
        {missed.kind === 'lines' ? t('sources.missMeans') : t('sources.missRestMeans', { count: missed.open })}
      </p>
      <TextInput label={t('sources.missReason')} name="reason" isRequired hasFirstFocus maxLength={500} />
    </FormSheet>
  )
}
