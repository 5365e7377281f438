import { Network, TabletSmartphone } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { hashOf } from '../../navigation.ts'
import { useStationQuery } from '../../station/use-station-query.ts'
import { hostOf, spacedCode } from './spaced-code.ts'

const line = 'flex min-h-12 items-center gap-4 rounded-lg border-2 px-4 text-lg'

/** Over the cards: that the bench listens, with its code, and that a tablet waits for a tap. Nothing else is told here. */
export function ConnectStrip() {
  const { t } = useTranslation()
  const session = useStationQuery('lan.status', {}).data?.session ?? null
  const devices = useStationQuery('usb.list', {}).data?.devices ?? []
  const asking = devices.filter((device) => device.android?.state === 'awaiting-authorisation')
  return (
    <>
      {asking.map((device) => (
        <a
          key={device.key}
          href={hashOf({ place: 'connect', way: 'usb' })}
          className={`${line} border-open bg-open-soft hover:brightness-105`}
        >
          <TabletSmartphone aria-hidden size={26} className="shrink-0 text-open" />
          <strong>{t('usb.state.awaiting-authorisation')}</strong>
          <span className="truncate">{device.productName ?? t('usb.unnamed')}</span>
        </a>
      ))}
      {session !== null && (
        <a
          href={hashOf({ place: 'connect', way: 'network' })}
          className={`${line} border-good bg-good-soft hover:brightness-105`}
        >
          <Network aria-hidden size={26} className="shrink-0 text-good" />
          <strong>{t('connect.network.strip')}</strong>
          <span className="font-mono">{hostOf(session.url)}</span>
          <strong className="ml-auto font-mono text-2xl whitespace-nowrap">{spacedCode(session.code)}</strong>
        </a>
      )}
    </>
  )
}
