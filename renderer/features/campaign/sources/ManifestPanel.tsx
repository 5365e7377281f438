import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ManifestView } from '../../../../shared/contract/arrivals.ts'
import type { Language } from '../../../../shared/report/quantities.ts'
import { ActionButton } from '../../../components/ActionButton.tsx'
import { FormSheet } from '../../../components/FormSheet.tsx'
import { Problem } from '../../../components/Problem.tsx'
import { TextInput } from '../../../components/TextInput.tsx'
import { useStationCommand } from '../../../station/use-station-command.ts'
import { useStationQuery } from '../../../station/use-station-query.ts'
import { momentText } from '../../../text/moments.ts'

export interface ManifestPanelProps {
  readonly sourceId: string
  readonly language: Language
}

function WithdrawSheet({ list, onClose }: { readonly list: ManifestView; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const withdraw = useStationCommand('manifest.withdraw', { onDone: onClose, onRefused: () => undefined })
  const { manifestId, fileName, lines, arrived } = list
  return (
    <FormSheet
      title={t('sources.withdrawTitle', { file: fileName })}
      saveText={t('sources.withdraw')}
      error={withdraw.error}
      isPending={withdraw.isPending}
      onClose={onClose}
      onSubmit={(text) => withdraw.mutate({ manifestId, reason: text('reason') })}
    >
      <p className="text-lg">{t('sources.withdrawMeans', { removed: lines - arrived, kept: arrived })}</p>
      <TextInput label={t('sources.withdrawReason')} name="reason" isRequired hasFirstFocus maxLength={500} />
    </FormSheet>
  )
}

/** The lists of a source as they came, with the way to take a wrong one back. */
export function ManifestPanel({ sourceId, language }: ManifestPanelProps) {
  const { t } = useTranslation()
  const { data, error } = useStationQuery('manifest.list', { sourceId }, { keepsLast: true })
  const [asked, setAsked] = useState<ManifestView | null>(null)
  return (
    <>
      {error !== null && <Problem error={error} />}
      <ul className="flex flex-col">
        {data?.map((list) => (
          <li key={list.manifestId} className="flex items-center gap-4 border-b border-line py-2">
            <div className="min-w-0 flex-1">
              <strong className={`break-all ${list.withdrawn === null ? '' : 'text-quiet line-through'}`}>
                {list.fileName}
              </strong>
              <p className="text-quiet tabular-nums">
                {t('sources.listTold', { ...list, moment: momentText(list.importedAt, language) })}
              </p>
              {list.withdrawn !== null && (
                <p>
                  {t('sources.withdrawnTold', {
                    moment: momentText(list.withdrawn.at, language),
                    reason: list.withdrawn.reason,
                  })}
                </p>
              )}
            </div>
            {list.withdrawn === null && (
              <ActionButton look="careful" onPress={() => setAsked(list)}>
                {t('sources.withdrawAsk')}
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
      {asked !== null && <WithdrawSheet list={asked} onClose={() => setAsked(null)} />}
    </>
  )
}
