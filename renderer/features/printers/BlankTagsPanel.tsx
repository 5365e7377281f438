import { Tags } from 'lucide-react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { BenchView } from '../../../shared/contract/views.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { say } from '../../components/notices.ts'
import { Panel } from '../../components/Panel.tsx'
import { TextInput } from '../../components/TextInput.tsx'
import { ToneWord } from '../../components/ToneWord.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { typedWhole } from '../../text/typed-number.ts'

/** As many as the station prints in one go (`tag.printBlank`). */
const mostAtOnce = 200

export interface BlankTagsPanelProps {
  readonly bench: BenchView
  readonly language: Language
  /** The blank tag that waits for the next new machine; null when none was scanned. */
  readonly presented: string | null
}

/** Labels that are stuck before the machines are read. */
export function BlankTagsPanel({ bench, language, presented }: BlankTagsPanelProps) {
  const { t } = useTranslation()
  const { printer, labelFormat: format } = bench
  const present = useStationCommand('tag.present')
  const print = useStationCommand('tag.printBlank', {
    onDone: ({ tags }) => {
      const [first = '', last = first] = [tags[0], tags.at(-1)]
      const words = { count: tags.length, first: spacedTag(first), last: spacedTag(last) }
      say({ kind: 'done', text: (translate) => translate('printing.blankSent', words) })
    },
  })
  return (
    <Panel title={t('printing.blank')}>
      <p className="mb-3 text-quiet">{t('printing.blankHow')}</p>
      {presented !== null && (
        <div className="mb-3 flex items-center justify-between gap-3 rounded-lg bg-raised p-3">
          <ToneWord tone="open">{t('printing.presented', { tag: spacedTag(presented) })}</ToneWord>
          <ActionButton onPress={() => present.mutate({ tag: null })}>{t('printing.letGo')}</ActionButton>
        </div>
      )}
      <Form
        className="flex items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          const count = typedWhole(new FormData(event.currentTarget).get('count'))
          if (printer !== null) print.mutate({ count, format, language, printer })
        }}
      >
        <div className="w-28">
          <TextInput
            label={t('printing.blankCount')}
            name="count"
            initialText="10"
            isNumber
            isRequired
            least={1}
            most={mostAtOnce}
            maxLength={3}
          />
        </div>
        <ActionButton icon={Tags} isSubmit isDisabled={printer === null || print.isPending}>
          {t('printing.blankPrint')}
        </ActionButton>
      </Form>
    </Panel>
  )
}
