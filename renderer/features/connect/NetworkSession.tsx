import { CircleX, Laptop } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LanSession } from '../../../shared/contract/lan.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { QrCode } from '../../components/QrCode.tsx'
import { ToneWord } from '../../components/ToneWord.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { hostOf, spacedCode } from './spaced-code.ts'

export interface NetworkSessionProps {
  readonly session: LanSession
  readonly arrived: number
  readonly onSeeBench: () => void
}

/** A network is told of the bench within a second or two; until then nothing is wrong, and nothing may jump. */
const announcedWithinMs = 4_000

function useIsAnnouncementLate(openedAt: string): boolean {
  const leftMs = () => announcedWithinMs - (Date.now() - Date.parse(openedAt))
  const [isLate, setIsLate] = useState(() => leftMs() <= 0)
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), leftMs())
    return () => clearTimeout(timer)
  })
  return isLate
}

/** An open intake as it is read from across the room: the code, the address, and how many machines came. */
export function NetworkSession({ session, arrived, onSeeBench }: NetworkSessionProps) {
  const { t } = useTranslation()
  const close = useStationCommand('lan.close')
  const { code, url, interfaceName, isAnnounced, captureCommand, pairingText } = session
  const host = hostOf(url)
  const isAnnouncementLate = useIsAnnouncementLate(session.openedAt)
  return (
    <div className="flex flex-col gap-5">
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-6 rounded-xl border-2 border-good bg-surface p-5">
        <dl className="flex flex-col gap-3">
          <div>
            <dt className="text-lg text-quiet">{t('connect.network.code')}</dt>
            <dd className="font-mono text-6xl leading-tight font-extrabold tracking-wide whitespace-nowrap 2xl:text-8xl">
              {spacedCode(code)}
            </dd>
          </div>
          <div>
            <dt className="text-lg text-quiet">{t('connect.network.address')}</dt>
            <dd className="font-mono text-3xl font-bold break-all 2xl:text-4xl">{host}</dd>
          </div>
        </dl>
        <QrCode text={pairingText} name={t('connect.network.qr')} />
      </div>
      {!isAnnounced && isAnnouncementLate && (
        <p role="alert" className="rounded-lg border-2 border-open bg-open-soft p-3 text-lg">
          {t('connect.network.notAnnounced', { host, code })}
        </p>
      )}
      <div className="flex flex-wrap items-center justify-between gap-3">
        <output className="flex items-center gap-3 text-2xl font-bold">
          <Laptop aria-hidden size={32} className="shrink-0" />
          {arrived === 0 ? (
            t('connect.network.noneArrived')
          ) : (
            <ToneWord tone="good">{t('connect.network.arrived', { count: arrived })}</ToneWord>
          )}
        </output>
        <div className="flex gap-3">
          <ActionButton isBig onPress={onSeeBench}>
            {t('connect.network.seeBench')}
          </ActionButton>
          <ActionButton
            isBig
            look="careful"
            icon={CircleX}
            isDisabled={close.isPending}
            onPress={() => close.mutate({})}
          >
            {t('connect.network.close')}
          </ActionButton>
        </div>
      </div>
      <ol className="flex list-inside list-decimal flex-col gap-2 text-lg">
        <li>{t('connect.network.stepSame', { name: interfaceName })}</li>
        <li>{t('connect.network.stepProbe')}</li>
        <li>{t('connect.network.stepCode')}</li>
      </ol>
      <details className="rounded-lg border-2 border-line bg-surface px-3 py-1">
        <summary className="cursor-default py-2.5 text-quiet">{t('connect.network.script')}</summary>
        <p className="pb-3 font-mono text-sm break-all select-all">{captureCommand}</p>
      </details>
    </div>
  )
}
