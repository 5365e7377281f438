import { useTranslation } from 'react-i18next'
import type { OpenAllocation } from '../../../shared/contract/what-if.ts'
import { formatNumber, type Language } from '../../../shared/report/quantities.ts'
import { kindName } from '../../../shared/verdict/subject-words.ts'

export interface OpenAllocationsProps {
  readonly allocations: readonly OpenAllocation[]
  readonly language: Language
}

/** What the allocations with room could choose from now, and from the draft. */
export function OpenAllocations({ allocations, language }: OpenAllocationsProps) {
  const { t } = useTranslation()
  if (allocations.length === 0) return <p>{t('planning.noOpen')}</p>
  const number = (value: number) => formatNumber(value, language)
  return (
    <>
      <p className="mb-2 text-quiet">{t('planning.openHow')}</p>
      <table className="w-full text-left">
        <thead className="text-sm text-quiet">
          <tr>
            <th className="font-medium">{t('planning.openWho')}</th>
            <th className="px-3 text-right font-medium">{t('planning.openRoom')}</th>
            <th className="px-3 text-right font-medium">{t('planning.today')}</th>
            <th className="text-right font-medium">{t('planning.drafted')}</th>
          </tr>
        </thead>
        <tbody className="divide-y-2 divide-line">
          {allocations.map(
            ({ allocationId, partnerName, waveName, deviceKind, profileVersion, room, conformNow, conformThen }) => {
              const isShort = room !== null && conformThen < room && conformThen < conformNow
              return (
                <tr key={allocationId}>
                  <th className="py-2 font-normal">
                    <span className="block font-semibold">{`${partnerName} · ${waveName}`}</span>
                    <span className="text-sm text-quiet">
                      {[
                        deviceKind === null ? t('planning.anyKind') : kindName(deviceKind, language),
                        t('planning.asksVersion', { version: profileVersion }),
                      ].join(' · ')}
                    </span>
                  </th>
                  <td className="px-3 text-right tabular-nums">{room === null ? '∞' : number(room)}</td>
                  <td className="px-3 text-right tabular-nums">{number(conformNow)}</td>
                  <td className={`text-right text-lg font-bold tabular-nums ${isShort ? 'text-bad' : ''}`}>
                    {number(conformThen)}
                    {isShort && (
                      <span className="block text-sm">{t('planning.openShort', { count: room - conformThen })}</span>
                    )}
                  </td>
                </tr>
              )
            },
          )}
        </tbody>
      </table>
    </>
  )
}
