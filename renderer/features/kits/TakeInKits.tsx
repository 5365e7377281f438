import { FileInput } from 'lucide-react'
import { useRef, useState } from 'react'
import { Form, Input, Label, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { listLimits } from '../../../shared/contract/import-limits.ts'
import type { KitImport } from '../../../shared/contract/packing.ts'
import { kitKinds } from '../../../shared/shipping/promise.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { useDropTaker } from '../../components/drop-taker.ts'
import { say } from '../../components/notices.ts'
import { Picker } from '../../components/Picker.tsx'
import { readListFile } from '../../components/read-list-file.ts'
import { TextInput } from '../../components/TextInput.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useKitIntake } from './kit-intake.ts'
import { ListProblems } from '../../components/ListProblems.tsx'

type Problems = Extract<KitImport, { result: 'refused' }>['problems']

export interface TakeInKitsProps {
  /** A number that was typed instead of scanned: it does the same. */
  readonly onNumber: (text: string) => void
}

/** What comes in: its kind, plan and supplier are said once, then each scan takes one in; or a supplier's list, whole. */
export function TakeInKits({ onNumber }: TakeInKitsProps) {
  const { t } = useTranslation()
  const { kind, plan, supplier, last } = useKitIntake()
  const input = useRef<HTMLInputElement>(null)
  const [problems, setProblems] = useState<Problems | null>(null)
  const read = useStationCommand('kit.import', {
    onDone: (done) => {
      if (done.result === 'refused') return setProblems(done.problems)
      return say({
        kind: done.added === 0 ? 'warning' : 'done',
        text: (words) => {
          const added = words('stock.imported', { count: done.added })
          return done.known === 0 ? added : words('stock.importedKnown', { added, known: done.known })
        },
      })
    },
  })
  const take = async (name: string, file: Blob | null) => {
    const bytes = await readListFile({ name, file }, listLimits.kitBytes)
    if (bytes !== null) read.mutate({ fileName: name, supplier: supplier.trim(), bytes })
  }
  useDropTaker((files) => {
    void files.then(([first, ...others]) => {
      if (others.length > 0) say({ kind: 'warning', text: (words) => words('stock.oneFile') })
      else if (first !== undefined) void take(first.name, first.file)
    })
  })
  const field = (name: 'plan' | 'supplier', text: string) => (
    <TextField
      value={text}
      maxLength={120}
      onChange={(typed) => useKitIntake.setState({ [name]: typed })}
      className="flex min-w-0 flex-col gap-1"
    >
      <Label className="text-sm font-medium text-quiet">{t(`stock.${name}`)}</Label>
      <Input className="min-h-11 min-w-0 rounded-lg border-2 border-edge bg-surface px-3" />
    </TextField>
  )
  return (
    <div className="flex flex-col gap-3">
      <p className="text-lg font-bold">{t('stock.takeInHow')}</p>
      <Picker
        label={t('stock.kind')}
        choices={kitKinds.map((id) => ({ id, text: t(`stock.kinds.${id}`) }))}
        chosenId={kind}
        onChoose={(id) => useKitIntake.setState({ kind: id === 'router' ? id : 'sim' })}
      />
      <div className="grid grid-cols-2 gap-3">
        {field('plan', plan)}
        {field('supplier', supplier)}
      </div>
      <Form
        className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          const typed = new FormData(event.currentTarget).get('number')
          event.currentTarget.reset()
          if (typeof typed === 'string' && typed.trim() !== '') onNumber(typed.trim())
        }}
      >
        <TextInput label={t('stock.number')} name="number" maxLength={60} />
        <ActionButton look="main" isSubmit>
          {t('stock.add')}
        </ActionButton>
      </Form>
      {last.length > 0 && (
        <section aria-label={t('stock.lastIn')}>
          <h3 className="text-sm font-medium text-quiet">{t('stock.lastIn')}</h3>
          <ul>
            {last.map(({ kitId, iccid, serial }) => (
              <li key={kitId} className="truncate font-mono">
                {iccid ?? serial}
              </li>
            ))}
          </ul>
        </section>
      )}
      <ActionButton icon={FileInput} isDisabled={read.isPending} onPress={() => input.current?.click()}>
        {t('stock.importList')}
      </ActionButton>
      <p className="-mt-2 text-sm text-quiet">{t('stock.importHint')}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.txt,.tsv"
        aria-label={t('stock.importList')}
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file !== undefined) void take(file.name, file)
          // The same file may be chosen once more, after it was mended.
          target.value = ''
        }}
      />
      {problems !== null && <ListProblems problems={problems} onClose={() => setProblems(null)} />}
    </div>
  )
}
