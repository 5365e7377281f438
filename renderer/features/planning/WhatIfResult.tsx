import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WhatIfView } from '../../../shared/contract/what-if.ts'
import type { Requirement } from '../../../shared/profile/profile.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { kindName } from '../../../shared/verdict/subject-words.ts'
import { Panel } from '../../components/Panel.tsx'
import { ChangedDevices } from './ChangedDevices.tsx'
import { OpenAllocations } from './OpenAllocations.tsx'
import { OutcomeBars } from './OutcomeBars.tsx'
import { Segments } from './Segments.tsx'
import { WhatIfTotals } from './WhatIfTotals.tsx'

const parts = ['kinds', 'states', 'rows'] as const

export interface WhatIfResultProps {
  readonly answer: WhatIfView
  /** Every requirement of the draft, and those of the profile that the draft has not, by id. */
  readonly asked: ReadonlyMap<string, Requirement>
  readonly language: Language
}

/** What a draft would make of the stock: in all, part by part, for the allocations that wait, and why. */
export function WhatIfResult({ answer, asked, language }: WhatIfResultProps) {
  const { t } = useTranslation()
  const [part, setPart] = useState<(typeof parts)[number]>('kinds')
  const rows = {
    kinds: answer.kinds.map(({ kind, changes }) => ({
      key: kind ?? '',
      name: kind === null ? t('planning.kindUnread') : kindName(kind, language),
      changes,
    })),
    states: answer.states.map(({ state, changes }) => ({ key: state, name: t(`state.${state}`), changes })),
    rows: answer.rows.map(({ allocationId, partnerName, waveName, changes }) => ({
      key: allocationId ?? '',
      name: allocationId === null ? t('planning.noAllocation') : `${partnerName ?? ''} · ${waveName ?? ''}`,
      changes,
    })),
  }
  return (
    <>
      <Panel title={answer.changed === 0 ? t('planning.unchanged') : t('planning.changed', { count: answer.changed })}>
        <WhatIfTotals answer={answer} language={language} />
      </Panel>
      <Panel title={t('planning.partsOfStock')}>
        <div className="mb-3">
          <Segments
            label={t('planning.partsOfStock')}
            choices={parts.map((id) => ({ id, text: t(`planning.by.${id}`) }))}
            chosen={part}
            onChoose={setPart}
          />
        </div>
        <OutcomeBars rows={rows[part]} />
      </Panel>
      <Panel title={t('planning.openTitle')}>
        <OpenAllocations allocations={answer.open} language={language} />
      </Panel>
      {answer.changed > 0 && <ChangedDevices answer={answer} asked={asked} language={language} />}
    </>
  )
}
