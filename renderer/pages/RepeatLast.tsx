import { useTranslation } from 'react-i18next'
import { say } from '../components/notices.ts'
import { useKeys } from '../components/use-keys.ts'
import { RepeatSheet } from '../features/label/RepeatSheet.tsx'
import { usePreferences } from '../preferences.ts'
import { station } from '../station/clients.ts'
import { askWhyRepeat } from '../station/print-label.ts'

/** One key prints the last device's label once more, as soon as it is said why. */
export function RepeatLast() {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const ask = async () => {
    const jobs = await station.call('print.newest', { limit: 50 })
    const last = jobs.find(({ deviceId, tag }) => deviceId !== null && tag !== null)
    if (last === undefined || last.deviceId === null || last.tag === null) {
      say({ kind: 'warning', text: t('printing.nothingToRepeat') })
      return
    }
    const [format = ''] = last.format.split('@')
    askWhyRepeat({ order: { deviceId: last.deviceId, format, language, printer: last.printer }, tag: last.tag })
  }
  useKeys({ F11: () => void ask().catch((error: unknown) => say({ kind: 'refusal', error: error as Error })) })
  return <RepeatSheet />
}
