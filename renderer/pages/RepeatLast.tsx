import { useTranslation } from 'react-i18next'
import { spacedTag } from '../../shared/label/words.ts'
import { say } from '../components/notices.ts'
import { useKeys } from '../components/use-keys.ts'
import { RepeatSheet } from '../features/label/RepeatSheet.tsx'
import { usePreferences } from '../preferences.ts'
import { station } from '../station/clients.ts'
import { printLabel } from '../station/print-label.ts'

/** One key prints the last device's label again; where it came out already, as soon as it is said why. */
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
    const { deviceId, tag, printer } = last
    // The station knows what became of it: one that failed is printed at once, one that came out is asked about first.
    const job = await printLabel({ deviceId, format, language, printer }, tag)
    if (job !== null) say({ kind: 'done', text: t('label.sentTo', { tag: spacedTag(tag), printer }) })
  }
  useKeys({ F11: () => void ask().catch((error: unknown) => say({ kind: 'refusal', error: error as Error })) })
  return <RepeatSheet />
}
