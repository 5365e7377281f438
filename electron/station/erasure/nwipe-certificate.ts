import type { ErasureRecord } from '../../../shared/device/erasure.ts'

/** Every other character than a letter or digit of model and serial is "_" there, and "-" in the moment. */
const certificateName =
  /^nwipe_report_(\d{4})-(\d\d)-(\d\d)-(\d\d)-(\d\d)-(\d\d)_Model_(.+)_Serial_(.+?)(?:_device_([A-Za-z0-9_]+))?\.(?:pdf|json)$/

/** nwipe writes these where it knows nothing. */
const nothing = new Set(['unknown', 'unknown_serial', 'unknown_model'])

function known(text: string | undefined): string | null {
  const trimmed = text?.replaceAll(/^_+|_+$/g, '') ?? ''
  return trimmed === '' || nothing.has(trimmed.toLowerCase()) || /^X+$/.test(trimmed) ? null : trimmed.slice(0, 200)
}

/** Whether a file is called as nwipe calls the certificates that it writes. */
export const isCertificateName = (name: string): boolean => certificateName.test(name.split(/[/\\]/).at(-1) ?? '')

/**
 * What the name of a certificate says: which disk, and when its erasure ended. Never what came out: nwipe writes one
 * for a failed or stopped erasure too, so the result is `unknown` until a person has opened it.
 *
 * @param name the file's name, with or without folders. Null for another name.
 *
 * Source: nwipe's release notes from 0.35 on, and names of its published certificates.
 */
export function readCertificateName(name: string): ErasureRecord | null {
  const parts = certificateName.exec(name.split(/[/\\]/).at(-1) ?? '')
  if (parts === null) return null
  const [, year, month, day, hour, minute, second, model, serial] = parts
  return {
    source: 'nwipe-certificate',
    result: 'unknown',
    disk: { serial: known(serial), model: known(model), sizeBytes: null },
    method: null,
    passes: null,
    rounds: null,
    verification: null,
    errors: null,
    startedAt: null,
    finishedAt: `${year}-${month}-${day}T${hour}:${minute}:${second}`,
    tool: 'nwipe',
    toolVersion: null,
    erasedBy: null,
    verifiedBy: null,
  }
}
