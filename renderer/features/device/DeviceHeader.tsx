import { ArrowLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { DeviceSummary } from '../../../shared/contract/views.ts'
import { deviceName } from '../../../shared/device/device-name.ts'
import { endStates } from '../../../shared/device/states.ts'
import { specLineIn } from '../../../shared/label/spec-line-in.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { IconButton } from '../../components/IconButton.tsx'
import { ToneBanner } from '../../components/ToneBanner.tsx'
import { momentText } from '../../text/moments.ts'
import { outcomeTone } from '../../text/outcome-tone.ts'

export interface DeviceHeaderProps {
  readonly device: DeviceSummary
  readonly profileTitle: string | null
  readonly language: Language
  readonly onBack: () => void
}

/** Which device this is, where it stands in its life, and its verdict. */
export function DeviceHeader({ device, profileTitle, language, onBack }: DeviceHeaderProps) {
  const { t } = useTranslation()
  const { tag, state, kind, serial, specLine, outcome, lotName } = device
  // What it was judged to be says nothing of a machine that is scrap, or that nobody has.
  const isGone = endStates.includes(state)
  const lines = [
    kind === null ? null : t(`kind.${kind}`),
    serial,
    t('device.receivedAt', { when: momentText(device.receivedAt, language) }),
  ]
  return (
    <header className="grid shrink-0 grid-cols-[auto_minmax(0,1fr)_21rem] xl:grid-cols-[auto_minmax(0,1fr)_27rem] 2xl:grid-cols-[auto_minmax(0,1fr)_36rem] items-stretch gap-4 bg-surface px-6 pt-4 pb-3">
      <IconButton name={t('device.back')} icon={ArrowLeft} onPress={onBack} />
      <div className="min-w-0">
        <div className="flex items-baseline justify-between gap-6">
          <h1 className="font-mono text-4xl leading-tight font-bold whitespace-nowrap">{spacedTag(tag)}</h1>
          <p className="truncate text-lg">
            <span className="text-quiet">{t('devices.state')}</span> <strong>{t(`state.${state}`)}</strong>
            {lotName !== null && ` · ${t('device.queuedIn', { lot: lotName })}`}
          </p>
        </div>
        <p className="line-clamp-2 text-xl leading-snug font-semibold break-words">
          {deviceName(device) ?? t('intake.nameless')}
        </p>
        <p className="truncate text-lg">{specLineIn(specLine, language)}</p>
        <p className="truncate text-quiet">{lines.filter((line) => line !== null).join(' · ')}</p>
      </div>
      {state === 'returned' && (
        <ToneBanner tone="open" word={t('device.cameBackWord')}>
          {outcome !== null && <p>{t('device.judgedBefore', { outcome: t(`outcome.${outcome}`) })}</p>}
        </ToneBanner>
      )}
      {isGone && (
        <ToneBanner tone="warning" word={t(`state.${state}`).toLocaleUpperCase(language)}>
          {outcome !== null && <p>{t('device.judgedLast', { outcome: t(`outcome.${outcome}`) })}</p>}
        </ToneBanner>
      )}
      {state !== 'returned' && !isGone && (
        <ToneBanner tone={outcomeTone(outcome)} word={t(`outcome.${outcome ?? 'none'}`)}>
          {profileTitle !== null && (
            <p>{t('verdict.against', { profile: profileTitle, version: device.profileVersion ?? '?' })}</p>
          )}
        </ToneBanner>
      )}
    </header>
  )
}
