import { FilePlus2, Paperclip } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { certificateLimits } from '../../../shared/contract/import-limits.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { useDropTaker, type DroppedFile } from '../../components/drop-taker.ts'
import { Problem } from '../../components/Problem.tsx'

export type Certificate = { readonly name: string; readonly bytes: Uint8Array }

export interface CertificateFieldProps {
  readonly label: string
  readonly chosen: Certificate | null
  readonly onChoose: (certificate: Certificate | null) => void
}

/** Reads a file to its end. @throws Refusal for one that is too large to be a certificate, before a byte of it is read. */
async function readCertificate({ name, file }: DroppedFile): Promise<Certificate> {
  // The end of a path tells more than its start: it is the file's own name.
  const ownName = (name.split(/[/\\]/).at(-1) ?? name).slice(-200)
  if (file === null) throw new Refusal({ code: 'certificate-empty', what: 'no bytes', where: ownName })
  if (file.size > certificateLimits.fileBytes) {
    throw new Refusal({ code: 'certificate-too-large', what: 'too large', where: ownName })
  }
  return { name: ownName, bytes: new Uint8Array(await file.arrayBuffer()) }
}

/** Takes one certificate from a dialog, or from what is dropped on the window while the field is shown. */
export function CertificateField({ label, chosen, onChoose }: CertificateFieldProps) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<Error | null>(null)
  const take = async ([first]: readonly DroppedFile[]) => {
    if (first === undefined) return
    setProblem(null)
    try {
      onChoose(await readCertificate(first))
    } catch (error) {
      setProblem(error as Error)
    }
  }
  useDropTaker((files) => void files.then(take))
  return (
    <fieldset className="flex flex-col gap-2 rounded-lg border-2 border-dashed border-edge p-3">
      <legend className="px-1 text-sm font-medium text-quiet">{label}</legend>
      <div className="grid grid-cols-[minmax(0,1fr)_max-content] items-center gap-3">
        {chosen === null ? (
          <p className="min-w-0">{t('erasure.certificateHow')}</p>
        ) : (
          <p className="flex min-w-0 items-center gap-2 font-semibold">
            <Paperclip aria-hidden size={20} className="shrink-0" />
            <span className="break-all">{chosen.name}</span>
          </p>
        )}
        {chosen === null ? (
          <ActionButton icon={FilePlus2} onPress={() => input.current?.click()}>
            {t('erasure.certificateChoose')}
          </ActionButton>
        ) : (
          <ActionButton onPress={() => onChoose(null)}>{t('erasure.certificateRemove')}</ActionButton>
        )}
        <input
          ref={input}
          type="file"
          hidden
          accept=".pdf,.png,.jpg,.jpeg,.txt,.log,.csv,.json,.xml"
          aria-label={t('erasure.certificateChoose')}
          onChange={({ target }) => {
            void take(Array.from(target.files ?? [], (file) => ({ name: file.name, file })))
            target.value = ''
          }}
        />
      </div>
      {problem !== null && <Problem error={problem} />}
    </fieldset>
  )
}
