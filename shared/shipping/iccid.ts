import { luhnHolds } from './luhn.ts'

export type ParsedIccid =
  | { readonly ok: true; readonly iccid: string }
  | { readonly ok: false; readonly reason: 'characters' | 'length' | 'industry' | 'check' }

/**
 * Reads the number of a SIM as it is printed or scanned: 18 to 20 digits that begin with 89, the industry of
 * telecommunications, and end with a Luhn check (ITU-T E.118). Blanks and hyphens between groups do not count, nor does
 * the F that fills up nineteen digits on the card itself (3GPP TS 51.011, 10.1.1).
 */
export function parseIccid(text: string): ParsedIccid {
  const joined = text.replaceAll(/[\s-]/g, '')
  const iccid = /^\d{19}F$/i.test(joined) ? joined.slice(0, -1) : joined
  if (!/^\d+$/.test(iccid)) return { ok: false, reason: 'characters' }
  if (iccid.length < 18 || iccid.length > 20) return { ok: false, reason: 'length' }
  if (!iccid.startsWith('89')) return { ok: false, reason: 'industry' }
  return luhnHolds(iccid) ? { ok: true, iccid } : { ok: false, reason: 'check' }
}
