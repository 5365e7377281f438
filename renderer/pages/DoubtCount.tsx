import { Copy } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { go } from '../navigation.ts'
import { useStationQuery } from '../station/use-station-query.ts'

/** How many devices may stand here twice, on every screen, with the way to the first; nothing where none does. */
export function DoubtCount() {
  const { t } = useTranslation()
  const { open = 0, doubts = [] } = useStationQuery('doubt.list', { deviceId: null }).data ?? {}
  const [first] = doubts
  if (first === undefined) return null
  return (
    <Button
      aria-label={t('device.doubt.count', { count: open })}
      onPress={() => go({ place: 'device', deviceId: first.deviceId, view: 'verdict' })}
      className="mr-1 flex h-11 shrink-0 items-center gap-1 rounded-lg border-2 border-open bg-open-soft px-2 font-bold tabular-nums hover:brightness-105"
    >
      <Copy aria-hidden size={22} />
      {open > 999 ? '999+' : open}
    </Button>
  )
}
