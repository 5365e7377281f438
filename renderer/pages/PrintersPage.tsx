import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from '../components/Panel.tsx'
import { Problem } from '../components/Problem.tsx'
import { useKeys } from '../components/use-keys.ts'
import { PrintJobsPanel } from '../features/label/PrintJobsPanel.tsx'
import { AutoPrintPanel } from '../features/printers/AutoPrintPanel.tsx'
import { BlankTagsPanel } from '../features/printers/BlankTagsPanel.tsx'
import { FindPrinters } from '../features/printers/FindPrinters.tsx'
import { PrinterRow } from '../features/printers/PrinterRow.tsx'
import { go } from '../navigation.ts'
import { usePreferences } from '../preferences.ts'
import { useStationCommand } from '../station/use-station-command.ts'
import { useStationQuery } from '../station/use-station-query.ts'

const lookEveryMs = 5000

/** The printers of this bench and what became of its latest prints; when labels print by themselves; blank labels. */
export function PrintersPage() {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const benchNow = useStationQuery('bench.status', {})
  const bench = benchNow.data
  const printers = useStationQuery('printer.list', {}, { isAskedAnew: true })
  const profiles = useStationQuery('profile.list', {}).data ?? []
  const automation = useStationQuery('print.automation', {})
  const presented = useStationQuery('tag.presented', {}).data?.tag ?? null
  const automate = useStationCommand('print.automate', { onDone: () => void automation.refetch() })
  const { refetch } = printers
  useEffect(() => {
    // A printer tells nobody that its paper ended: it is asked as long as somebody looks.
    const asking = setInterval(() => void refetch(), lookEveryMs)
    return () => clearInterval(asking)
  }, [refetch])
  useKeys({ Escape: () => go({ place: 'bench' }) })
  if (benchNow.error !== null) return <Problem error={benchNow.error} />
  if (bench === undefined) return <p className="p-6">{t('frame.loading')}</p>
  const known = printers.data ?? []
  const titles = new Map(known.map(({ name, title }) => [name, title]))
  return (
    <div className="h-full overflow-auto p-4">
      <h1 className="sr-only">{t('printing.title')}</h1>
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] items-start gap-4 2xl:grid-cols-3">
        <div className="flex min-w-0 flex-col gap-4">
          <Panel title={t('printing.printers')}>
            <div className="flex flex-col gap-4">
              {printers.error !== null && <Problem error={printers.error} />}
              {printers.isPending && <p className="text-quiet">{t('frame.loading')}</p>}
              {printers.data?.length === 0 && <p>{t('printing.noPrinter')}</p>}
              <ul className="flex flex-col gap-3">
                {known.map((printer) => (
                  <PrinterRow key={printer.name} printer={printer} bench={bench} language={language} />
                ))}
              </ul>
              <FindPrinters hasPrinter={bench.printer !== null} />
            </div>
          </Panel>
        </div>
        <PrintJobsPanel language={language} printerTitles={titles} />
        <div className="col-span-2 grid grid-cols-2 items-start gap-4 2xl:col-span-1 2xl:grid-cols-1">
          {automation.error !== null && <Problem error={automation.error} />}
          {automation.data !== undefined && (
            <AutoPrintPanel
              automation={automation.data}
              profiles={profiles}
              language={language}
              onChange={(next) => automate.mutate(next)}
            />
          )}
          <BlankTagsPanel bench={bench} language={language} presented={presented} />
        </div>
      </div>
    </div>
  )
}
