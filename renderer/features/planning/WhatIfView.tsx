import { Plus, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WhatIfView as Answer } from '../../../shared/contract/what-if.ts'
import type { Profile, Requirement } from '../../../shared/profile/profile.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Panel } from '../../components/Panel.tsx'
import { Picker } from '../../components/Picker.tsx'
import { Problem } from '../../components/Problem.tsx'
import { asksElse, draftOf, isTyped, type DraftChange } from './draft-profile.ts'
import { DraftRow, requirementName } from './DraftRow.tsx'
import { JobBar } from './JobBar.tsx'
import { PublishDraft } from './PublishDraft.tsx'
import { RequirementSheet } from './RequirementSheet.tsx'
import { usePlanningJob } from './use-planning-job.ts'
import { WhatIfResult } from './WhatIfResult.tsx'

export interface WhatIfViewProps {
  readonly profiles: readonly Profile[]
  readonly language: Language
}

/** A draft with what was foretold of it: only this may be published. */
type Tried = { readonly draft: Profile; readonly basedOn: Profile; readonly answer: Answer }

/** A draft of a profile, judged over the whole stock before anybody publishes it. */
export function WhatIfView({ profiles, language }: WhatIfViewProps) {
  const { t } = useTranslation()
  const job = usePlanningJob('planning.whatIf')
  const [profileId, setProfileId] = useState<string | null>(null)
  /** The requirements of the draft as their sheets left them; null: those of the profile. */
  const [asked, setAsked] = useState<readonly Requirement[] | null>(null)
  const [changes, setChanges] = useState<ReadonlyMap<string, DraftChange>>(new Map())
  const [open, setOpen] = useState<{ readonly requirement: Requirement | null } | null>(null)
  const [tried, setTried] = useState<Tried | null>(null)
  /** What the draft was begun from: a version that is published meanwhile is not taken for it. */
  const [base, setBase] = useState<Profile | null>(null)
  const newest = profiles.find(({ id }) => id === profileId) ?? profiles[0]
  if (newest === undefined) return null
  const profile = base?.id === newest.id ? base : newest
  const requirements = asked ?? profile.requirements
  const areNumbers = [...changes.values()].every(isTyped)
  const draft = areNumbers ? draftOf({ ...profile, requirements: [...requirements] }, changes) : null
  const isChanged = draft === null || asksElse(draft, profile)
  // What was judged and then changed, even while it was being judged, is another draft and must not be published.
  const isTried = tried !== null && draft !== null && tried.basedOn === profile && !asksElse(draft, tried.draft)
  const change = () => {
    job.stop()
    setTried(null)
    setBase(profile)
  }
  const startAgain = () => {
    job.stop()
    setTried(null)
    setBase(null)
    setAsked(null)
    setChanges(new Map())
  }
  const judge = async () => {
    if (draft === null) return
    setTried(null)
    const answer = await job.start({ draft })
    if (answer !== null) setTried({ draft, basedOn: profile, answer })
  }
  const keep = (requirement: Requirement) => {
    const isKnown = requirements.some(({ id }) => id === requirement.id)
    setAsked(
      isKnown
        ? requirements.map((one) => (one.id === requirement.id ? requirement : one))
        : [...requirements, requirement],
    )
    // The sheet began with the requirement as it stood; what was typed over it before is in the way of what it says now.
    setChanges(new Map([...changes].filter(([id]) => id !== requirement.id)))
    setOpen(null)
    change()
  }
  const ids = [...profile.requirements, ...requirements].map(({ id }) => id)
  return (
    <div className="grid h-full grid-cols-2 items-start gap-4 *:max-h-full *:overflow-auto">
      <Panel title={t('planning.profile')}>
        <div className="flex items-center gap-3">
          <div className="min-w-0 flex-1">
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
          </div>
          {isChanged && (
            <ActionButton icon={RotateCcw} onPress={startAgain}>
              {t('planning.startAgain')}
            </ActionButton>
          )}
        </div>
        <div className="mt-3 flex flex-wrap gap-3">
          <JobBar
            name={t('planning.judge')}
            progress={job.progress}
            isDisabled={draft === null}
            isDone={isTried}
            onStart={() => void judge()}
            onStop={job.stop}
          />
          <ActionButton icon={Plus} onPress={() => setOpen({ requirement: null })}>
            {t('requirement.add')}
          </ActionButton>
        </div>
        <ul className="my-3 divide-y-2 divide-line">
          {requirements.map((requirement) => (
            <DraftRow
              key={requirement.id}
              requirement={requirement}
              isNew={!profile.requirements.some(({ id }) => id === requirement.id)}
              change={changes.get(requirement.id) ?? {}}
              language={language}
              onChange={(typed) => {
                setChanges(new Map(changes).set(requirement.id, typed))
                change()
              }}
              onOpen={() =>
                setOpen({ requirement: draft?.requirements.find(({ id }) => id === requirement.id) ?? requirement })
              }
            />
          ))}
        </ul>
        {!areNumbers && <p className="pb-2 font-semibold text-bad">{t('planning.notNumber')}</p>}
      </Panel>
      <div className="flex flex-col gap-4">
        {job.error !== null && <Problem error={job.error} />}
        {tried === null && job.progress === null && job.error === null && (
          <p className="p-8 text-center text-lg text-quiet">{t('planning.whatIfHow')}</p>
        )}
        {isTried && job.progress === null && (
          <>
            {asksElse(tried.draft, profile) && (
              <Panel title={t('planning.publishPanel')}>
                <PublishDraft
                  draft={tried.draft}
                  basedOn={profile.version}
                  changed={tried.answer.changed}
                  language={language}
                  onPublished={startAgain}
                />
              </Panel>
            )}
            <WhatIfResult
              answer={tried.answer}
              asked={new Map([...profile.requirements, ...tried.draft.requirements].map((one) => [one.id, one]))}
              language={language}
            />
          </>
        )}
      </div>
      {open !== null && (
        <RequirementSheet
          opened={open.requirement}
          name={open.requirement === null ? '' : requirementName(open.requirement, language)}
          taken={ids}
          kinds={profile.deviceKinds}
          language={language}
          onClose={() => setOpen(null)}
          onDone={keep}
        />
      )}
    </div>
  )
}
