import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WhatIfView } from '../../../shared/contract/what-if.ts'
import type { Requirement } from '../../../shared/profile/profile.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { Panel } from '../../components/Panel.tsx'
import { ToneWord } from '../../components/ToneWord.tsx'
import { outcomeTone } from '../../text/outcome-tone.ts'
import { requirementName } from './DraftRow.tsx'
import { reasonsOf } from './what-if-words.ts'

export interface ChangedDevicesProps {
  readonly answer: WhatIfView
  /** Every requirement of the draft, and those of the profile that the draft has not, by id. */
  readonly asked: ReadonlyMap<string, Requirement>
  readonly language: Language
}

/** Which requirement changes how many devices, and each of them with its reason; one requirement may be looked at alone. */
export function ChangedDevices({ answer, asked, language }: ChangedDevicesProps) {
  const { t } = useTranslation()
  const [only, setOnly] = useState<string | null>(null)
  const { requirements, devices, changed } = answer
  const shown = devices.filter(({ why }) => only === null || why.some(({ requirementId }) => requirementId === only))
  const name = (id: string) => {
    const requirement = asked.get(id)
    return requirement === undefined ? t('requirement.scope') : requirementName(requirement, language)
  }
  return (
    <Panel title={t('planning.whyTitle')}>
      <ul className="mb-3 flex flex-col gap-2">
        {requirements.map(({ requirementId, stopped, freed }) => (
          <li key={requirementId}>
            <button
              type="button"
              aria-pressed={only === requirementId}
              onClick={() => setOnly(only === requirementId ? null : requirementId)}
              className={`flex min-h-11 w-full items-center justify-between gap-3 rounded-lg border-2 px-3 text-left ${only === requirementId ? 'border-accent bg-accent-soft' : 'border-edge bg-surface hover:bg-raised'}`}
            >
              <span className="font-semibold">{name(requirementId)}</span>
              <span className="flex gap-4 tabular-nums">
                {stopped > 0 && <span className="text-bad">{t('planning.stops', { count: stopped })}</span>}
                {freed > 0 && <span className="text-good">{t('planning.frees', { count: freed })}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {devices.length < changed && (
        <p className="mb-2 text-quiet">{t('planning.firstOf', { count: devices.length })}</p>
      )}
      <ul className="divide-y-2 divide-line">
        {shown.map((device) => (
          <li key={device.deviceId} className="py-2 [content-visibility:auto] [contain-intrinsic-size:auto_5rem]">
            <div className="flex items-baseline gap-3">
              <strong className="w-32 shrink-0 tabular-nums">{spacedTag(device.tag)}</strong>
              <span className="min-w-0 flex-1 leading-tight">{device.name}</span>
            </div>
            <p className="flex items-center gap-2 text-sm">
              <ToneWord tone={outcomeTone(device.before)}>{t(`outcome.${device.before}`)}</ToneWord>
              <span aria-hidden>→</span>
              <ToneWord tone={outcomeTone(device.after)}>{t(`outcome.${device.after}`)}</ToneWord>
              {(device.state === 'queued' || device.state === 'packed') && (
                <span className="text-quiet">
                  {[t(`state.${device.state}`), ...(device.partnerName === null ? [] : [device.partnerName])].join(
                    ' · ',
                  )}
                </span>
              )}
            </p>
            {reasonsOf(device, asked, language).map(({ requirement, why, isFreed }) => (
              <p key={requirement} className="leading-tight">
                <span className="font-semibold">{requirement}</span>
                {` — ${isFreed ? t('planning.noLonger') : why}`}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
