import { Download, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { columnHeadings, exportColumns, usualColumns } from '../../../shared/contract/export-columns.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { ChoiceBox } from '../../components/ChoiceBox.tsx'
import { Picker } from '../../components/Picker.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { usePreferences } from '../../preferences.ts'
import { useExportPreferences } from './export-preferences.ts'
import { formatMeanings, formatTexts, hasColumns, tableFormats, type TableChoice } from './table-formats.ts'
import { useExport } from './use-export.ts'

export interface ExportSheetProps {
  /** What the list is narrowed to; the table has the same devices. */
  readonly search: string
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Which table, and of what: a file for a spreadsheet with the columns one wants, Snipe-IT's, or documents of each device. */
export function ExportSheet({ search, isOpen, onClose }: ExportSheetProps) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const { columns } = useExportPreferences()
  const [format, setFormat] = useState<TableChoice>('xlsx')
  const { devicesSoFar, start, stop } = useExport(onClose)
  const isRunning = devicesSoFar !== null
  const choose = (name: (typeof exportColumns)[number], isChosen: boolean) =>
    useExportPreferences.setState({
      columns: exportColumns.filter((one) => (one === name ? isChosen : columns.includes(one))),
    })
  const close = () => {
    stop()
    onClose()
  }
  return (
    <Sheet title={t('export.title')} isOpen={isOpen} onClose={close}>
      <p className="text-lg">{search === '' ? t('export.ofAll') : t('export.ofFound', { search })}</p>
      <Picker
        label={t('export.format')}
        choices={tableFormats.map((id) => ({ id, text: t(formatTexts[id]) }))}
        chosenId={format}
        isDisabled={isRunning}
        onChoose={(id) => setFormat(tableFormats.find((one) => one === id) ?? 'xlsx')}
      />
      {hasColumns(format) && (
        <fieldset className="flex flex-col gap-2" disabled={isRunning}>
          <legend className="mb-1 text-sm font-medium text-quiet">{t('export.columns')}</legend>
          <div className="grid max-h-80 grid-cols-2 gap-x-4 overflow-auto rounded-lg border-2 border-line p-3">
            {exportColumns.map((name) => (
              <ChoiceBox key={name} isChosen={columns.includes(name)} onChange={(isChosen) => choose(name, isChosen)}>
                {columnHeadings[name][language]}
              </ChoiceBox>
            ))}
          </div>
          <div>
            <ActionButton onPress={() => useExportPreferences.setState({ columns: usualColumns })}>
              {t('export.usual')}
            </ActionButton>
          </div>
        </fieldset>
      )}
      {!hasColumns(format) && <p className="text-quiet">{t(formatMeanings[format])}</p>}
      {isRunning && <output className="text-lg">{t('export.progress', { count: devicesSoFar })}</output>}
      <div className="flex justify-end gap-3">
        <ActionButton icon={X} onPress={isRunning ? stop : close}>
          {t(isRunning ? 'export.stop' : 'export.close')}
        </ActionButton>
        <ActionButton
          look="main"
          icon={Download}
          isDisabled={isRunning || (hasColumns(format) && columns.length === 0)}
          onPress={() => start({ format, columns, search, language })}
        >
          {t('export.write')}
        </ActionButton>
      </div>
    </Sheet>
  )
}
