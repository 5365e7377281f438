import { useTranslation } from 'react-i18next'
import type { DifferencesView } from '../../../shared/contract/import.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { Panel } from '../../components/Panel.tsx'
import { ToneWord } from '../../components/ToneWord.tsx'
import { useStationQuery } from '../../station/use-station-query.ts'
import { momentText } from '../../text/moments.ts'
import { fieldText } from './field-text.ts'
import { placeOf } from './path-text.ts'

type Difference = DifferencesView['differences'][number]

export interface DifferencesProps {
  readonly deviceId: string
  readonly language: Language
}

/** What is another since the reading before: a swapped disk, more memory. Nothing when nothing is, or it was read once. */
export function Differences({ deviceId, language }: DifferencesProps) {
  const { t } = useTranslation()
  const { data } = useStationQuery('device.differences', { deviceId })
  if (data === undefined || data.beforeReadAt === null || data.differences.length === 0) return null
  const { beforeReadAt, afterReadAt, differences } = data
  // A part without a name is told by `true`: that it is there.
  const text = (path: string, key: string, value: Difference['before']) =>
    value === true && /^\d+$/.test(key) ? '' : (fieldText({ path, key, value, record: null }, language, t) ?? '')
  return (
    <Panel title={t('device.differences')}>
      <p className="mb-2 text-quiet">
        {t('device.differencesWhen', {
          before: momentText(beforeReadAt, language),
          after: momentText(afterReadAt, language),
        })}
      </p>
      <table className="w-full table-fixed border-collapse">
        <thead>
          <tr className="text-left text-sm text-quiet">
            <th scope="col" className="w-[30%] py-1 pr-3 font-medium">
              {t('device.field')}
            </th>
            <th scope="col" className="py-1 pr-3 font-medium">
              {t('device.before')}
            </th>
            <th scope="col" className="py-1 font-medium">
              {t('device.after')}
            </th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ path, before, after }) => {
            const { part, field, key } = placeOf(path, t)
            return (
              <tr key={`${path} ${before} ${after}`} className="border-t border-line align-top">
                <th scope="row" className="py-2 pr-3 text-left font-normal">
                  {field === null ? part : `${part} · ${field}`}
                </th>
                <td className="py-2 pr-3 break-words text-quiet">{before === null ? '—' : text(path, key, before)}</td>
                <td className="py-2 font-semibold break-words">
                  {after === null && <ToneWord tone="warning">{t('device.differenceRemoved')}</ToneWord>}
                  {before === null && <ToneWord tone="warning">{t('device.differenceAdded')}</ToneWord>}
                  {after !== null && <span className="block">{text(path, key, after)}</span>}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Panel>
  )
}
