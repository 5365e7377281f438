import { generateKeyPairSync } from 'node:crypto'
import { chmodSync, existsSync, linkSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { AdbCredentialStore } from '@yume-chan/adb'

const fileName = 'adb-key.der'

/** The bench's own key pair, by which a tablet recognises it. */
export type BenchKey = {
  readonly credentials: AdbCredentialStore
  /** The private key (PKCS #8, DER), made when there is none yet, and the name that goes with it. */
  readonly load: () => { readonly buffer: Uint8Array; readonly name: string }
}

/** Writes the key whole or not at all; where another program of this bench was first, its key stands. */
function makeKey(path: string): void {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048, publicExponent: 65_537 })
  const fresh = `${path}.${process.pid}`
  writeFileSync(fresh, privateKey.export({ type: 'pkcs8', format: 'der' }), { mode: 0o600, flag: 'w', flush: true })
  try {
    if (!existsSync(path)) linkSync(fresh, path)
  } finally {
    unlinkSync(fresh)
  }
}

/**
 * The key pair in the bench's data folder (RSA-2048, readable by its account alone), made when it is first needed. A
 * tablet that was told "always allow" stays allowed as long as this file does.
 */
export function benchKey(dataFolder: string): BenchKey {
  const path = join(dataFolder, fileName)
  const name = `etabli@${hostname()}`
  const load = () => {
    if (!existsSync(path)) makeKey(path)
    // A data folder that was copied by hand may have lost the mode.
    if (process.platform !== 'win32') chmodSync(path, 0o600)
    return { buffer: new Uint8Array(readFileSync(path)), name }
  }
  return { credentials: { iterateKeys: () => [load()], generateKey: load }, load }
}
