import { Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { DeviceView } from '../../../shared/contract/views.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { Panel } from '../../components/Panel.tsx'
import { CaptureFiles } from './CaptureFiles.tsx'
import { fr } from '../../text/fr.ts'
import { ReportFieldRow } from './ReportFieldRow.tsx'
import { reportGroups, type ReportGroup } from './report-groups.ts'

export interface ReportViewProps {
  readonly device: DeviceView
  readonly language: Language
}

/** The whole latest report: every field, its value, how its reading went and its source. */
export function ReportView({ device, language }: ReportViewProps) {
  const { t } = useTranslation()
  const { report, needsElevation } = device
  const titleOf = ({ part, number }: ReportGroup) => {
    if (number === null) return part === 'modules' || part === 'accounts' ? t(`field.${part}`) : t(`part.${part}`)
    return `${t(`entry.${part as keyof typeof fr.entry}`)} ${number}`
  }
  return (
    <div className="flex flex-col gap-4">
      {needsElevation.length > 0 && (
        <p className="flex items-center gap-3 rounded-lg border-2 border-open bg-open-soft p-3 text-lg">
          <Lock aria-hidden size={24} className="shrink-0 text-open" />
          {t('device.needsElevation', { count: needsElevation.length })}
        </p>
      )}
      <div className="gap-4 2xl:columns-2 [&>*]:mb-4 [&>*]:break-inside-avoid">
        {reportGroups(report).map((group) => (
          <Panel key={group.id} title={titleOf(group)}>
            <table className="w-full table-fixed border-collapse">
              <thead className="sr-only">
                <tr>
                  <th scope="col">{t('device.field')}</th>
                  <th scope="col">{t('device.value')}</th>
                  <th scope="col">{t('device.status')}</th>
                  <th scope="col">{t('device.source')}</th>
                </tr>
              </thead>
              <colgroup>
                <col className="w-[22%]" />
                <col className="w-[29%]" />
                <col className="w-[21%]" />
                <col />
              </colgroup>
              <tbody>
                {group.fields.map((field) => (
                  <ReportFieldRow key={field.path} field={field} language={language} />
                ))}
              </tbody>
            </table>
          </Panel>
        ))}
        <CaptureFiles files={device.captureFiles} language={language} />
      </div>
    </div>
  )
}
