import { X509Certificate } from 'node:crypto'
import { chmod, open, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fingerprintOf } from './pairing.ts'

/** The bench's own key for the LAN. It stays the same from session to session, so that machines may know it again. */
export type BenchCertificate = {
  readonly certificate: string
  readonly key: string
  /** SHA-256 of the public key, base64. */
  readonly fingerprint: string
}

const fileName = 'lan-certificate.pem'
const years = 10
const certificateBlock = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/
const keyBlock = /-----BEGIN PRIVATE KEY-----[^-]+-----END PRIVATE KEY-----/

/**
 * The certificate of this bench, made on first need and kept with its data, readable by its account only.
 *
 * Machines trust the public key's fingerprint, which comes with the pairing code, never a name or a date; a damaged or
 * expired file is replaced.
 */
export async function benchCertificate(dataFolder: string, now: Date): Promise<BenchCertificate> {
  const path = join(dataFolder, fileName)
  const kept = await keptCertificate(path, now)
  if (kept !== null) return kept
  const made = await makeCertificate(now)
  await writePrivately(path, `${made.certificate.trim()}\n${made.key.trim()}\n`)
  return made
}

async function keptCertificate(path: string, now: Date): Promise<BenchCertificate | null> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
    const { mode } = await stat(path)
    // A copied or restored data folder may have lost its rights.
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) await chmod(path, 0o600)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  const certificate = certificateBlock.exec(text)?.[0]
  const key = keyBlock.exec(text)?.[0]
  if (certificate === undefined || key === undefined) return null
  try {
    const parsed = new X509Certificate(certificate)
    return parsed.validToDate > now ? { certificate, key, fingerprint: fingerprintOf(parsed) } : null
  } catch {
    // What stands in the file is no certificate: a new one is made.
    return null
  }
}

async function makeCertificate(now: Date): Promise<BenchCertificate> {
  // Loaded here only: most starts of the station open no session.
  const { generate } = await import('selfsigned')
  const notAfterDate = new Date(now)
  notAfterDate.setUTCFullYear(notAfterDate.getUTCFullYear() + years)
  const made = await generate([{ name: 'commonName', value: 'etabli.local' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    // A machine's clock may be behind; the date is not what is trusted.
    notBeforeDate: new Date(now.getTime() - 24 * 3600 * 1000),
    notAfterDate,
  })
  return {
    certificate: made.cert,
    key: made.private,
    fingerprint: fingerprintOf(new X509Certificate(made.cert)),
  }
}

/** Never half a key, and never one that others may read in between. */
async function writePrivately(path: string, content: string): Promise<void> {
  const unfinished = `${path}.new`
  const file = await open(unfinished, 'w', 0o600)
  try {
    await file.chmod(0o600)
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(unfinished, path)
}
