import { say } from '../../components/notices.ts'
import { usePreferences } from '../../preferences.ts'
import { shell, station } from '../../station/clients.ts'

type File = { readonly fileName: string; readonly bytes: Uint8Array }

/** Writes what the station made to a place that the technician chooses; a closed dialog writes nothing. */
function useSave(): (ask: () => Promise<File>) => void {
  const save = async (ask: () => Promise<File>) => {
    const { fileName, bytes } = await ask()
    const saved = await shell.call('file.save', { suggestedName: fileName, bytes: new Uint8Array(bytes) })
    if (saved !== null) say({ kind: 'done', text: (translate) => translate('packing.saved', { name: saved.name }) })
  }
  return (ask) => {
    save(ask).catch((error: unknown) => say({ kind: 'refusal', error: error as Error }))
  }
}

/** A numbered paper as PDF. */
export function useSavePaper(): (paperId: string) => void {
  const save = useSave()
  const language = usePreferences((state) => state.language)
  return (paperId) => save(() => station.call('shipment.paper', { paperId, language }))
}

/** The page that the partner opens and answers with. */
export function useSaveForm(): (shipmentId: string) => void {
  const save = useSave()
  const language = usePreferences((state) => state.language)
  return (shipmentId) => save(() => station.call('receipt.form', { shipmentId, language }))
}
