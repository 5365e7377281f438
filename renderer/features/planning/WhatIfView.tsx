import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Profile } from '../../../shared/profile/profile.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { Panel } from '../../components/Panel.tsx'
import { Picker } from '../../components/Picker.tsx'
import { Problem } from '../../components/Problem.tsx'
import { ToneBadge } from '../../components/ToneBadge.tsx'
import { outcomeTone } from '../../text/outcome-tone.ts'
import { asksElse, draftOf, isTyped, type DraftChange } from './draft-profile.ts'
import { DraftRow } from './DraftRow.tsx'
import { JobBar } from './JobBar.tsx'
import { OutcomeBars } from './OutcomeBars.tsx'
import { PublishDraft } from './PublishDraft.tsx'
import { usePlanningJob } from './use-planning-job.ts'

export interface WhatIfViewProps {
  readonly profiles: readonly Profile[]
  readonly language: Language
}

/** A draft of a profile, judged over the whole stock before anybody publishes it. */
export function WhatIfView({ profiles, language }: WhatIfViewProps) {
  const { t } = useTranslation()
  const job = usePlanningJob('planning.whatIf')
  const [profileId, setProfileId] = useState<string | null>(null)
  const [changes, setChanges] = useState<ReadonlyMap<string, DraftChange>>(new Map())
  const profile = profiles.find(({ id }) => id === profileId) ?? profiles[0]
  if (profile === undefined) return null
  const areNumbers = [...changes.values()].every(isTyped)
  const draft = areNumbers ? draftOf(profile, changes) : null
  const answer = job.answer
  const startAgain = () => {
    setChanges(new Map())
    job.forget()
  }
  return (
    <div className="grid h-full grid-cols-2 items-start gap-4 *:max-h-full *:overflow-auto">
      <Panel title={t('planning.profile')}>
        <Picker
          label={t('planning.profile')}
          isLabelHidden
          choices={profiles.map(({ id, title, version }) => ({
            id,
            text: t('planning.profileVersion', { title: title[language], version }),
          }))}
          chosenId={profile.id}
          onChoose={(id) => {
            setProfileId(id)
            startAgain()
          }}
        />
        <div className="mt-3">
          <JobBar
            name={t('planning.judge')}
            progress={job.progress}
            isDisabled={draft === null}
            onStart={() => {
              if (draft !== null) void job.start({ draft })
            }}
            onStop={job.stop}
          />
        </div>
        <ul className="my-3 divide-y-2 divide-line">
          {profile.requirements.map((requirement) => (
            <DraftRow
              key={requirement.id}
              requirement={requirement}
              change={changes.get(requirement.id) ?? {}}
              language={language}
              onChange={(change) => {
                setChanges(new Map(changes).set(requirement.id, change))
                // What was judged is another draft now, and must not be what is published.
                job.forget()
              }}
            />
          ))}
        </ul>
        {!areNumbers && <p className="pb-2 font-semibold text-bad">{t('planning.notNumber')}</p>}
      </Panel>
      <div className="flex flex-col gap-4">
        {job.error !== null && <Problem error={job.error} />}
        {answer !== null && (
          <>
            <Panel
              title={answer.changed === 0 ? t('planning.unchanged') : t('planning.changed', { count: answer.changed })}
            >
              <p className="mb-3">{t('planning.judged', { count: answer.judged })}</p>
              <OutcomeBars rows={answer.rows} />
            </Panel>
            {draft !== null && asksElse(draft, profile) && job.progress === null && (
              <Panel title={t('planning.publishPanel')}>
                <PublishDraft
                  draft={draft}
                  basedOn={profile.version}
                  changed={answer.changed}
                  language={language}
                  onPublished={startAgain}
                />
              </Panel>
            )}
            <ul className="divide-y-2 divide-line overflow-auto">
              {answer.devices.map(({ deviceId, tag, name, before, after }) => (
                <li key={deviceId} className="flex items-center gap-3 py-2">
                  <strong className="w-32 tabular-nums">{spacedTag(tag)}</strong>
                  <span className="line-clamp-2 min-w-0 flex-1 leading-tight">{name}</span>
                  <ToneBadge tone={outcomeTone(before)}>{t(`outcome.${before}`)}</ToneBadge>
                  <span aria-hidden>→</span>
                  <ToneBadge tone={outcomeTone(after)}>{t(`outcome.${after}`)}</ToneBadge>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  )
}
