import { FileInput } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listLimits } from '../../../shared/contract/import-limits.ts'
import type { ReceiptResult } from '../../../shared/contract/shipments.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { useDropTaker } from '../../components/drop-taker.ts'
import { ListProblems, type ListProblemsProps } from '../../components/ListProblems.tsx'
import { say } from '../../components/notices.ts'
import { readListFile } from '../../components/read-list-file.ts'
import { useStationCommand } from '../../station/use-station-command.ts'

export interface ReceiverAnswerProps {
  readonly shipmentId: string
}

const told = ({ received, missing, damaged, extras }: ReceiptResult) =>
  say({
    kind: extras.length > 0 ? 'warning' : 'done',
    text: (words) => {
      const answer = words('packing.answerTaken', { received, missing, damaged })
      return extras.length === 0 ? answer : `${answer} ${words('stock.extras', { count: extras.length })}`
    },
  })

/** Reads what the receiver sent, chosen or dropped: the signed page's file, or a table of tags and marks. */
export function ReceiverAnswer({ shipmentId }: ReceiverAnswerProps) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const [problems, setProblems] = useState<ListProblemsProps['problems'] | null>(null)
  const answer = useStationCommand('receipt.importAnswer', { onDone: told })
  const table = useStationCommand('receipt.importTable', {
    onDone: (done) => (done.result === 'refused' ? setProblems(done.problems) : told(done.receipt)),
  })
  const take = async (name: string, file: Blob | null) => {
    const bytes = await readListFile({ name, file }, listLimits.answerBytes)
    if (bytes === null) return
    const asked = { shipmentId, fileName: name, bytes }
    return name.toLowerCase().endsWith('.json') ? answer.mutate(asked) : table.mutate(asked)
  }
  useDropTaker((files) => {
    void files.then(([first, ...others]) => {
      if (others.length > 0) say({ kind: 'warning', text: (words) => words('stock.oneFile') })
      else if (first !== undefined) void take(first.name, first.file)
    })
  })
  return (
    <>
      <ActionButton icon={FileInput} onPress={() => input.current?.click()}>
        {t('packing.do.answer')}
      </ActionButton>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,.csv,.txt,.tsv"
        aria-label={t('packing.do.answer')}
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file !== undefined) void take(file.name, file)
          // The same file may be chosen once more, after it was mended or sent again.
          target.value = ''
        }}
      />
      {problems !== null && <ListProblems problems={problems} onClose={() => setProblems(null)} />}
    </>
  )
}
