import { useTranslation } from 'react-i18next'
import type { Card } from '../../../shared/contract/views.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import { ToneWord } from '../../components/ToneWord.tsx'

type Candidate = Card['candidates'][number]
type Row = Candidate['differing'][number] & { readonly isSame: boolean }

/** One row a kind of sign, what agrees first; a machine may show several network addresses. */
function rowsOf({ agreeing, differing }: Candidate): Row[] {
  const kinds = [...new Set(agreeing.map(({ kind }) => kind))]
  const same = kinds.map((kind) => {
    const values = agreeing.flatMap((one) => (one.kind === kind ? [one.value] : []))
    return { kind, here: values, known: values, isSame: true }
  })
  return [...same, ...differing.map((one) => ({ ...one, isSame: false }))]
}

/** What tells this machine from a known device or makes it the same, side by side, as one compares it with a sticker. */
export function SignTable({ candidate }: { readonly candidate: Candidate }) {
  const { t } = useTranslation()
  const value = 'py-1 pr-3 font-mono break-all uppercase'
  return (
    <table className="w-full table-fixed border-collapse text-left">
      <thead className="text-sm text-quiet">
        <tr>
          <th scope="col" className="w-[34%] font-medium">
            {t('intake.sign')}
          </th>
          <th scope="col" className="font-medium">
            {t('intake.thisMachine')}
          </th>
          <th scope="col" className="font-medium">
            {spacedTag(candidate.device.tag)}
          </th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(candidate).map(({ kind, here, known, isSame }) => (
          <tr key={kind} data-same={isSame} className="border-t border-line align-top">
            <th scope="row" className="py-1 pr-3 font-normal">
              <ToneWord tone={isSame ? 'good' : 'bad'}>{t(`sign.${kind}`)}</ToneWord>
              <span className="sr-only"> {t(isSame ? 'intake.agreeing' : 'intake.differing')}</span>
            </th>
            <td className={value}>{here.join(', ')}</td>
            <td className={value}>{known.join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
