import { useTranslation } from 'react-i18next'
import type { Input } from '../../../shared/contract/define.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import { say } from '../../components/notices.ts'
import { shell, station } from '../../station/clients.ts'

/** Writes a label as PDF to a place the technician chooses; a closed dialog writes nothing. */
export function useSaveLabel(): (tag: string, label: Input<StationContract, 'label.pdf'>) => void {
  const { t } = useTranslation()
  const save = async (tag: string, label: Input<StationContract, 'label.pdf'>) => {
    const { bytes } = await station.call('label.pdf', label)
    const saved = await shell.call('file.save', { suggestedName: t('label.fileName', { tag }), bytes })
    if (saved !== null) say({ kind: 'done', text: (translate) => translate('label.saved', { name: saved.name }) })
  }
  return (tag, label) => {
    save(tag, label).catch((error: unknown) => say({ kind: 'refusal', error: error as Error }))
  }
}
