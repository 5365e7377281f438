import { FilePlus2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ManifestResult, SourceView } from '../../../../shared/contract/arrivals.ts'
import { listLimits } from '../../../../shared/contract/import-limits.ts'
import type { Language } from '../../../../shared/report/quantities.ts'
import { ActionButton } from '../../../components/ActionButton.tsx'
import { useDropTaker, type DroppedFile } from '../../../components/drop-taker.ts'
import { Problem } from '../../../components/Problem.tsx'
import { readListFile } from '../../../components/read-list-file.ts'
import { useStationCommand } from '../../../station/use-station-command.ts'
import { ManifestOutcome } from './ManifestOutcome.tsx'

export interface ManifestImportProps {
  readonly source: SourceView
  readonly language: Language
}

/** Takes the list of a source from a file that is chosen or dropped, and says what became of it, line by line. */
export function ManifestImport({ source, language }: ManifestImportProps) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const [told, setTold] = useState<{ readonly fileName: string; readonly result: ManifestResult } | null>(null)
  const importing = useStationCommand('manifest.import', {
    onDone: (result, { fileName }) => setTold({ fileName, result }),
    onRefused: () => undefined,
  })
  const take = async (files: readonly DroppedFile[]) => {
    const [first] = files
    if (first === undefined) return
    setTold(null)
    // The end of a name that is too long tells more than its start.
    const fileName = first.name.slice(-260)
    const bytes = await readListFile({ name: fileName, file: first.file }, listLimits.manifestBytes)
    if (bytes !== null) importing.mutate({ sourceId: source.sourceId, fileName, bytes })
  }
  useDropTaker((files) => void files.then(take))
  return (
    <div className="flex flex-col gap-3">
      <div className="flex items-center gap-4 rounded-lg border-2 border-dashed border-edge px-4 py-2">
        <p className="min-w-0 flex-1 text-quiet">{t('sources.importHow')}</p>
        <ActionButton
          isBig
          look="main"
          icon={FilePlus2}
          isDisabled={importing.isPending}
          onPress={() => input.current?.click()}
        >
          {t('sources.importList')}
        </ActionButton>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,.xlsx"
          aria-label={t('sources.importList')}
          onChange={({ target }) => {
            void take(Array.from(target.files ?? [], (file) => ({ name: file.name, file })))
            // The same file may be chosen once more, after it was mended.
            target.value = ''
          }}
        />
      </div>
      {importing.error !== null && <Problem error={importing.error} />}
      {told !== null && <ManifestOutcome {...told} language={language} />}
    </div>
  )
}
