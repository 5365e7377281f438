import { FilePlus2 } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Panel } from '../../components/Panel.tsx'
import { chosenFiles } from './dropped-files.ts'
import type { NamedFile } from './import-batches.ts'
import { clearResults, useImports } from './imports.ts'
import { ImportResultRow } from './ImportResultRow.tsx'

export interface FilesWayProps {
  readonly onFiles: (files: NamedFile[]) => void
  readonly onOpenDevice: (deviceId: string) => void
  readonly onReview: (search: string) => void
}

/** Reports that other tools or other benches made: where to drop them, and what became of each. */
export function FilesWay({ onFiles, onOpenDevice, onReview }: FilesWayProps) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const { results, progress } = useImports()
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-col items-center gap-4 rounded-xl border-2 border-dashed border-edge bg-surface p-8 text-center">
        <p className="text-xl">{t('connect.files.do')}</p>
        <ActionButton
          isBig
          look="main"
          icon={FilePlus2}
          isDisabled={progress !== null}
          onPress={() => input.current?.click()}
        >
          {t('connect.files.choose')}
        </ActionButton>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={t('connect.files.choose')}
          onChange={({ target }) => {
            onFiles(chosenFiles(target.files ?? []))
            // The same file may be chosen once more, after it was copied again.
            target.value = ''
          }}
        />
        <output className="min-h-6 text-quiet">
          {progress === null
            ? t('connect.files.formats')
            : `${t('connect.files.reading')} ${t('connect.files.progress', progress)}`}
        </output>
      </div>
      {results.length > 0 && (
        <Panel title={t('connect.files.results')}>
          <ul className="flex flex-col">
            {results.map((result) => (
              <ImportResultRow key={result.number} result={result} onOpenDevice={onOpenDevice} onReview={onReview} />
            ))}
          </ul>
          <div className="mt-3 flex justify-end">
            <ActionButton onPress={clearResults}>{t('connect.files.clear')}</ActionButton>
          </div>
        </Panel>
      )}
    </div>
  )
}
