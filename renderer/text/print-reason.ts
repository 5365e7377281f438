import type { TFunction } from 'i18next'
import { fr } from './fr.ts'

const known = Object.keys(fr.printing.reason) as (keyof typeof fr.printing.reason)[]

/** Why a print or a printer stands as it does, in the technician's words; a sentence of the printer's own stays as it is. */
export function printReason(reason: string, t: TFunction): string {
  // Printers add "-error", "-warning", "-report" to the keywords of IPP.
  const key = known.find((one) => reason === one || reason.startsWith(`${one}-`))
  return key === undefined ? reason : t(`printing.reason.${key}`)
}
