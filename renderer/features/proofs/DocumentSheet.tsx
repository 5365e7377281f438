import { Download, ExternalLink } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { certificateKind } from '../../../shared/device/certificate-kind.ts'
import { isPictureShown } from '../../../shared/device/picture-size.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { dataAddress } from '../../components/data-address.ts'
import { say } from '../../components/notices.ts'
import { Problem } from '../../components/Problem.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { shell } from '../../station/clients.ts'
import { useStationQuery } from '../../station/use-station-query.ts'

export interface DocumentSheetProps {
  readonly evidenceId: string
  readonly name: string
  readonly onClose: () => void
}

/** More of a log than this nobody reads on a screen; the file that is saved has all of it. */
const shownCharacters = 100_000

/** The document of an erasure, for two people to look at: pictures and texts here, everything as a file. */
export function DocumentSheet({ evidenceId, name, onClose }: DocumentSheetProps) {
  const { t } = useTranslation()
  const { data, error } = useStationQuery('erasure.document', { evidenceId })
  const kind = data === undefined ? undefined : certificateKind(data)
  const picture = useMemo(() => {
    if (data === undefined || (kind !== 'png' && kind !== 'jpeg')) return null
    // What another bench took in may be a picture that would take all memory of this window.
    return isPictureShown(kind, data.bytes) ? dataAddress(`image/${kind}`, data.bytes) : null
  }, [data, kind])
  const isOdd = kind === null || ((kind === 'png' || kind === 'jpeg') && picture === null)
  const save = async () => {
    if (data === undefined) return
    try {
      const suggestedName = data.name.slice(-1000)
      const saved = await shell.call('file.save', { suggestedName, bytes: new Uint8Array(data.bytes) })
      if (saved === null) return
      say({ kind: 'done', text: (translate) => translate('erasure.documentSaved', { name: saved.name }) })
      onClose()
    } catch (refused) {
      say({ kind: 'refusal', error: refused as Error })
    }
  }
  const view = async () => {
    if (data === undefined) return
    try {
      await shell.call('document.view', { bytes: new Uint8Array(data.bytes) })
      say({ kind: 'done', text: (translate) => translate('erasure.documentOpened') })
    } catch (refused) {
      say({ kind: 'refusal', error: refused as Error })
    }
  }
  const isPdf = kind === 'pdf'
  return (
    <Sheet isOpen title={name} onClose={onClose}>
      {error !== null && <Problem error={error} />}
      {picture !== null && <img src={picture} alt={name} className="max-h-[60vh] w-full object-contain" />}
      {data !== undefined && kind === 'text' && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is scrolled by keys too
        <pre tabIndex={0} className="max-h-[60vh] overflow-auto rounded-lg border-2 border-line p-3 text-sm">
          {new TextDecoder().decode(data.bytes).slice(0, shownCharacters)}
        </pre>
      )}
      {isPdf && <p className="text-lg">{t('erasure.documentPdf')}</p>}
      {isOdd && <p className="text-lg">{t('erasure.documentOdd')}</p>}
      <div className="flex justify-end gap-3">
        <ActionButton isBig onPress={onClose}>
          {t('frame.close')}
        </ActionButton>
        {isPdf && (
          <ActionButton isBig look="main" icon={ExternalLink} hasFirstFocus onPress={() => void view()}>
            {t('erasure.documentOpen')}
          </ActionButton>
        )}
        <ActionButton
          isBig
          look={isPdf ? 'plain' : 'main'}
          icon={Download}
          isDisabled={data === undefined}
          hasFirstFocus={kind !== undefined && !isPdf}
          onPress={() => void save()}
        >
          {t('erasure.documentSave')}
        </ActionButton>
      </div>
    </Sheet>
  )
}
