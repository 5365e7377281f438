import { useTranslation } from 'react-i18next'
import { ToneWord } from '../../components/ToneWord.tsx'
import { useStationQuery } from '../../station/use-station-query.ts'
import { printTone } from '../../text/print-tone.ts'

export interface CodeLabelStateProps {
  readonly code: string
}

/** How far the newest print of a carton's or a pallet's label is; nothing where none was sent from here. */
export function CodeLabelState({ code }: CodeLabelStateProps) {
  const { t } = useTranslation()
  const [newest] = useStationQuery('print.ofCode', { code }).data ?? []
  if (newest === undefined) return null
  return (
    <p className="-mt-2 flex items-center gap-2">
      <span className="text-quiet">{t('packing.labelState')}</span>
      <ToneWord tone={printTone[newest.state]}>{t(`label.job.${newest.state}`)}</ToneWord>
    </p>
  )
}
