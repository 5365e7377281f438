import { Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '../components/ActionButton.tsx'
import { say } from '../components/notices.ts'
import { usePreferences } from '../preferences.ts'
import { station } from '../station/clients.ts'
import { useStationQuery } from '../station/use-station-query.ts'

const together = 200

export interface PrintLotProps {
  readonly lotId: string
}

/** Prints the labels of a whole lot in its order; a device that has its label gets no second one. */
export function PrintLot({ lotId }: PrintLotProps) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const bench = useStationQuery('bench.status', {}).data
  const [isSending, setIsSending] = useState(false)
  const send = async () => {
    if (bench === undefined || bench.printer === null) {
      say({ kind: 'reminder', text: (translate) => translate('label.needsPrinter') })
      return
    }
    const { printer, labelFormat: format } = bench
    let [after, count, leftOut]: [string | null, number, number] = [null, 0, 0]
    do {
      // oxlint-disable-next-line no-await-in-loop -- page by page, in the order of the lot
      const page: { devices: { deviceId: string }[]; next: string | null } = await station.call('queue.list', {
        lotId,
        after,
        limit: together,
      })
      const deviceIds = page.devices.map(({ deviceId }) => deviceId)
      if (deviceIds.length > 0) {
        // oxlint-disable-next-line no-await-in-loop
        const sent = await station.call('label.printMany', { deviceIds, format, language, printer })
        count += sent.jobs.length
        leftOut += sent.leftOut.length
      }
      after = page.next
    } while (after !== null)
    say({ kind: 'done', text: (translate) => translate('printing.lotPrinted', { count, leftOut }) })
  }
  return (
    <ActionButton
      icon={Printer}
      isDisabled={isSending || bench === undefined}
      onPress={() => {
        setIsSending(true)
        send()
          .catch((error: unknown) => say({ kind: 'refusal', error: error as Error }))
          .finally(() => setIsSending(false))
      }}
    >
      {t('printing.lotPrint')}
    </ActionButton>
  )
}
