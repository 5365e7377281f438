import { useTranslation } from 'react-i18next'
import { spacedTag } from '../../../shared/label/words.ts'
import { Panel } from '../../components/Panel.tsx'
import { useFeedback } from './feedback.ts'
import { kindOf, type Reading } from './read-burst.ts'

const textOf = (reading: Reading): string => {
  if (reading.kind === 'foreign') return reading.texts.join('  |  ')
  // Whoever reads it over a shoulder could print it.
  if (reading.kind === 'badge') return '•••'
  return reading.kind === 'control' ? reading.action : spacedTag(reading.text)
}

/** What the last scan was and how it came: tells a scanner that is set up wrongly from one that works. */
export function LastScanPanel() {
  const { t } = useTranslation()
  const scan = useFeedback((state) => state.lastScan)
  return (
    <Panel title={t('scanner.last.title')}>
      {scan === null ? (
        <p className="min-h-32 text-lg text-quiet">{t('scanner.last.none')}</p>
      ) : (
        <dl className="grid min-h-32 grid-cols-[auto_minmax(0,1fr)] content-start gap-x-5 gap-y-2 text-lg">
          <dt className="text-quiet">{t('scanner.last.text')}</dt>
          <dd className="font-mono text-xl font-bold break-all">{textOf(scan.reading)}</dd>
          <dt className="text-quiet">{t('scanner.last.kind')}</dt>
          <dd>{t(`scanner.last.kinds.${kindOf(scan.reading)}`)}</dd>
          <dt className="text-quiet">{t(scan.keys === null ? 'scanner.last.by' : 'scanner.last.pace')}</dt>
          <dd>
            {scan.keys === null
              ? t(scan.by === 'camera' ? 'scanner.last.byCamera' : 'scanner.last.byHand')
              : t('scanner.last.paceValue', { keys: scan.keys.count, each: Math.round(scan.keys.millisecondsEach) })}
          </dd>
          {scan.keys !== null && (
            <>
              <dt className="text-quiet">{t('scanner.last.end')}</dt>
              <dd>{t(`scanner.last.ends.${scan.keys.end}`)}</dd>
            </>
          )}
        </dl>
      )}
    </Panel>
  )
}
