import type { ParcelLabelSize } from '../../../shared/shipping/papers/parcel-label.ts'
import { say } from '../../components/notices.ts'
import { usePreferences } from '../../preferences.ts'
import { shell, station } from '../../station/clients.ts'

/** Labels of cartons and pallets as PDF, by their codes, where the technician chooses; a closed dialog writes nothing. */
export function useSaveParcelLabel(): (codes: readonly string[], size: ParcelLabelSize) => void {
  const language = usePreferences((state) => state.language)
  const save = async (codes: readonly string[], size: ParcelLabelSize) => {
    const { fileName, bytes } = await station.call('shipment.labels', { codes: [...codes], size, language })
    const saved = await shell.call('file.save', { suggestedName: fileName, bytes: new Uint8Array(bytes) })
    if (saved !== null) say({ kind: 'done', text: (translate) => translate('packing.saved', { name: saved.name }) })
  }
  return (codes, size) => {
    save(codes, size).catch((error: unknown) => say({ kind: 'refusal', error: error as Error }))
  }
}
