import { Plus, Search } from 'lucide-react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { FoundPrinter } from '../../../shared/contract/printing.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Problem } from '../../components/Problem.tsx'
import { TextInput } from '../../components/TextInput.tsx'
import { certificateMark } from './certificate-mark.ts'
import { useStationCommand } from '../../station/use-station-command.ts'

export interface FindPrintersProps {
  /** The first printer of a bench is the one it prints on. */
  readonly hasPrinter: boolean
}

/** Looks for printers, or tries an address that was typed; what answers is added with one press. */
export function FindPrinters({ hasPrinter }: FindPrintersProps) {
  const { t } = useTranslation()
  const search = useStationCommand('printer.search')
  const probe = useStationCommand('printer.probe', { onRefused: () => undefined })
  const keep = useStationCommand('printer.keep')
  const configure = useStationCommand('bench.configure')
  const fresh = [...(search.data ?? []), ...(probe.data === undefined ? [] : [probe.data])].filter(
    ({ name, isKept, road }, index, all) =>
      !isKept && road !== 'spooler' && all.findIndex((one) => one.name === name) === index,
  )
  const add = ({ name, title, dotsPerInch, certificateSha256 }: FoundPrinter) => {
    const plain = { tellsState: true, offsetXMillimetres: 0, offsetYMillimetres: 0 }
    keep.mutate(
      { name, title, dotsPerInch, ...plain, ...(certificateSha256 === null ? {} : { certificateSha256 }) },
      {
        onSuccess: () => {
          probe.reset()
          if (!hasPrinter) configure.mutate({ printer: name })
          if (search.data !== undefined) search.mutate({})
        },
      },
    )
  }
  return (
    <div className="flex flex-col gap-4">
      <Form
        className="flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          const address = new FormData(event.currentTarget).get('address')
          if (typeof address === 'string' && address.trim() !== '') probe.mutate({ address })
        }}
      >
        <div className="min-w-64 flex-1">
          <TextInput label={t('printing.address')} name="address" maxLength={300} />
        </div>
        <ActionButton isSubmit isDisabled={probe.isPending}>
          {t('printing.tryAddress')}
        </ActionButton>
        <ActionButton icon={Search} isDisabled={search.isPending} onPress={() => search.mutate({})}>
          {t('printing.search')}
        </ActionButton>
      </Form>
      <output>
        {search.isPending && <p className="text-quiet">{t('printing.searching')}</p>}
        {search.isSuccess && fresh.length === 0 && <p className="text-quiet">{t('printing.foundNone')}</p>}
      </output>
      {probe.error !== null && <Problem error={probe.error} />}
      <ul className="flex flex-col gap-2">
        {fresh.map((found) => (
          <li key={found.name} className="flex items-center justify-between gap-4 rounded-lg bg-raised p-3">
            <div className="min-w-0">
              <p className="font-semibold">{found.title}</p>
              <p className="text-sm break-all text-quiet">
                {[t(`printing.road.${found.road}`), found.name].join(' · ')}
              </p>
              {found.certificateSha256 !== null && (
                <p className="text-sm text-quiet">
                  {t('printing.certificateSeen', { mark: certificateMark(found.certificateSha256) })}
                </p>
              )}
            </div>
            <ActionButton icon={Plus} look="main" onPress={() => add(found)}>
              {t('printing.add')}
            </ActionButton>
          </li>
        ))}
      </ul>
    </div>
  )
}
