import { useTranslation } from 'react-i18next'
import type { Card } from '../../../shared/contract/views.ts'
import { deviceName } from '../../../shared/device/device-name.ts'
import { specLineIn } from '../../../shared/label/spec-line-in.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import { usePreferences } from '../../preferences.ts'
import { sourceIcon } from './source-icons.ts'

export interface CardHeadProps {
  readonly card: Card
  readonly headingId: string
}

/** Which machine this is: the tag in large groups, the name, the line of its parts. Room for all three is kept. */
export function CardHead({ card, headingId }: CardHeadProps) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const { device, source } = card
  const SourceIcon = sourceIcon[source.kind]
  const sourceText = t(`intake.source.${source.kind}`, { name: source.name })
  const name = device === null ? null : deviceName(device)
  const origin = card.isNewDevice === null ? null : t(card.isNewDevice ? 'intake.newDevice' : 'intake.knownDevice')
  return (
    <header className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-1">
      <h2 id={headingId} className="flex h-9 min-w-0 items-center gap-2 text-2xl leading-9 font-bold">
        <SourceIcon aria-hidden size={26} className="shrink-0 text-quiet" />
        <span className="truncate">{name ?? (device === null ? sourceText : t('intake.nameless'))}</span>
      </h2>
      <p
        className={`h-9 text-right font-mono whitespace-nowrap ${device === null ? 'text-base leading-9 text-quiet' : 'text-3xl leading-9 font-bold'}`}
      >
        {device === null ? t('intake.noTag') : spacedTag(device.tag)}
      </p>
      <p className="h-7 truncate text-lg leading-7">{device === null ? '' : specLineIn(device.specLine, language)}</p>
      <p className="h-7 max-w-84 truncate text-right text-sm leading-7 text-quiet 2xl:max-w-xl">
        {[origin, device === null ? null : sourceText].filter((one) => one !== null).join(' · ')}
      </p>
    </header>
  )
}
