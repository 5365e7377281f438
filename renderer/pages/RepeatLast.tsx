import { spacedTag } from '../../shared/label/words.ts'
import type { Language } from '../../shared/report/quantities.ts'
import { say } from '../components/notices.ts'
import { useKeys } from '../components/use-keys.ts'
import { RepeatSheet } from '../features/label/RepeatSheet.tsx'
import { usePreferences } from '../preferences.ts'
import { station } from '../station/clients.ts'
import { printLabel } from '../station/print-label.ts'

/** The template a label was printed with; the bench's own, said aloud, where somebody deleted that one since. */
async function templateFor(printedWith: string, language: Language): Promise<string> {
  const [templateId = '', version] = printedWith.split('@')
  // Without a version it is a name from before there were templates, which the station knows how to read.
  if (version === undefined) return templateId
  const templates = await station.call('template.list', {})
  if (templates.some((template) => template.templateId === templateId)) return templateId
  const { labelFormat } = await station.call('bench.status', {})
  const title = templates.find((template) => template.templateId === labelFormat)?.document.title[language]
  say({ kind: 'warning', text: (translate) => translate('printing.templateGone', { title: title ?? labelFormat }) })
  return labelFormat
}

/** One key prints the last device's label again; where it came out already, as soon as it is said why. */
export function RepeatLast() {
  const language = usePreferences((state) => state.language)
  const ask = async () => {
    const jobs = await station.call('print.newest', { limit: 50 })
    const last = jobs.find(({ deviceId, tag }) => deviceId !== null && tag !== null)
    if (last === undefined || last.deviceId === null || last.tag === null) {
      say({ kind: 'warning', text: (translate) => translate('printing.nothingToRepeat') })
      return
    }
    const format = await templateFor(last.format, language)
    const { deviceId, tag, printer } = last
    // The station knows what became of it: one that failed is printed at once, one that came out is asked about first.
    const job = await printLabel({ deviceId, format, language, printer }, tag)
    if (job !== null)
      say({ kind: 'done', text: (translate) => translate('label.sentTo', { tag: spacedTag(tag), printer }) })
  }
  useKeys({ F11: () => void ask().catch((error: unknown) => say({ kind: 'refusal', error: error as Error })) })
  return <RepeatSheet />
}
