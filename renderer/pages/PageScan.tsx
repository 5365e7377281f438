import { useTranslation } from 'react-i18next'
import { parseTag } from '../../shared/label/tag.ts'
import { spacedTag } from '../../shared/label/words.ts'
import { say } from '../components/notices.ts'
import { ScanField } from '../features/scan/ScanField.tsx'
import { go, type Route } from '../navigation.ts'
import { station } from '../station/clients.ts'
import { useStationQuery } from '../station/use-station-query.ts'

const refuse = (error: unknown) => say({ kind: 'refusal', error: error as Error })

async function openTagged(tag: string): Promise<void> {
  const { deviceId } = await station.call('device.find', { tag })
  go({ place: 'device', deviceId, view: 'verdict' })
}

export interface PageScanProps {
  readonly route: Route
}

/** What a scan does depends on the screen: in a lot it queues the device there, everywhere else it opens it. */
export function PageScan({ route }: PageScanProps) {
  const { t } = useTranslation()
  const lots = useStationQuery('lot.list', {})
  const lotId = route.place === 'queue' ? route.lotId : null
  const lot = lots.data?.find((one) => one.lotId === lotId)

  const enqueueTagged = async (tag: string, into: string) => {
    const { deviceId } = await station.call('device.find', { tag })
    const answer = await station.call('queue.add', { deviceId, lotId: into })
    const words = { tag: spacedTag(tag), lot: answer.lot.name }
    if (answer.result === 'queued') say({ kind: 'done', text: t('scan.queuedInto', words) })
    else say({ kind: 'warning', text: t('scan.alreadyIn', words) })
  }
  const label = lot === undefined ? t('scan.label') : t('scan.intoLot', { lot: lot.name })
  return (
    <ScanField
      label={label}
      placeholder={lot === undefined ? t('scan.placeholder') : label}
      onTag={(text) => {
        const parsed = parseTag(text)
        if (parsed.ok)
          void (lot === undefined ? openTagged(parsed.tag) : enqueueTagged(parsed.tag, lot.lotId)).catch(refuse)
        else say({ kind: 'warning', text: t(`scan.badTag.${parsed.reason}`, { text: spacedTag(text) }) })
      }}
      onSearch={(search) => go({ place: 'devices', search })}
    />
  )
}
