import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundIn as Found } from '../../../shared/contract/found-device.ts'
import type { DeviceSummary } from '../../../shared/contract/views.ts'
import { deviceName } from '../../../shared/device/device-name.ts'
import { specLineIn } from '../../../shared/label/spec-line-in.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import { Marked } from '../../components/Marked.tsx'
import { ToneBadge } from '../../components/ToneBadge.tsx'
import { usePreferences } from '../../preferences.ts'
import { outcomeTone } from '../../text/outcome-tone.ts'
import { FoundIn } from './FoundIn.tsx'

export interface DeviceRowProps {
  /** A found one says in which fields. */
  readonly device: DeviceSummary & { readonly foundIn?: readonly Found[] }
  /** Folded words of the search that found it; none in a list of everything. */
  readonly words: readonly string[]
  /** What can be done with the device in this list; its room is kept when there is nothing. */
  readonly action?: ReactNode
  /** Everything in the list is in one lot: its name is not repeated, and its room is the machine's. */
  readonly isOfLot?: boolean
}

const columns = {
  ofLot: 'grid-cols-[8.5rem_minmax(0,1fr)_11rem_6.5rem_auto] 2xl:grid-cols-[10rem_minmax(0,1fr)_14rem_16rem_auto]',
  ofAll:
    'grid-cols-[8.5rem_minmax(0,1fr)_11rem_minmax(6.5rem,8.5rem)_auto] 2xl:grid-cols-[10rem_minmax(0,1fr)_14rem_16rem_auto]',
} as const

/** One device in one line of a list. */
export function DeviceRow({ device, words, action, isOfLot = false }: DeviceRowProps) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const { tag, state, outcome, lotName, foundIn = [] } = device
  const [name, specLine] = [deviceName(device) ?? t('intake.nameless'), specLineIn(device.specLine, language)]
  return (
    <div className={`grid h-full items-center gap-3 px-4 ${columns[isOfLot ? 'ofLot' : 'ofAll']}`}>
      <span className="font-mono text-lg font-bold whitespace-nowrap">
        <Marked
          text={spacedTag(tag)}
          words={foundIn.some(({ field }) => field === 'tag') ? [...words, words.join('')] : []}
        />
      </span>
      <span className="min-w-0">
        <span className="block truncate font-semibold">
          <Marked text={name} words={words} />
        </span>
        <span className="block truncate text-sm text-quiet">
          <FoundIn foundIn={foundIn} words={words} shown={[tag, name, specLine]} />
          <Marked text={specLine} words={words} />
        </span>
      </span>
      <span>
        <ToneBadge tone={outcomeTone(outcome)}>{t(`outcome.${outcome ?? 'none'}`)}</ToneBadge>
      </span>
      <span className="min-w-0">
        <span className="block truncate font-semibold">{t(`state.${state}`)}</span>
        {lotName !== null && !isOfLot && <span className="block truncate text-sm text-quiet">{lotName}</span>}
      </span>
      <span>{action}</span>
    </div>
  )
}
