import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { chmodSync, existsSync, linkSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const fileName = 'receipt-key.der'

/** What a bench knows its own lists again by when they come back from a receiver. */
export type ReceiptKey = {
  /** SubjectPublicKeyInfo, DER, base64 (RFC 8410): stands in each file. */
  readonly publicKey: string
  /** Ed25519 (RFC 8032) over the text's UTF-8, base64. */
  readonly sign: (text: string) => string
  readonly verify: (text: string, signature: string) => boolean
}

/** Writes the key whole or not at all; where another program of this bench was first, its key stands. */
function makeKey(path: string): void {
  const { privateKey } = generateKeyPairSync('ed25519')
  const fresh = `${path}.${process.pid}`
  writeFileSync(fresh, privateKey.export({ type: 'pkcs8', format: 'der' }), { mode: 0o600, flag: 'w', flush: true })
  try {
    if (!existsSync(path)) linkSync(fresh, path)
  } finally {
    unlinkSync(fresh)
  }
}

/** The bench's key pair in its data folder, readable by its account alone, made when it is first needed. */
export function receiptKey(dataFolder: string): ReceiptKey {
  const path = join(dataFolder, fileName)
  if (!existsSync(path)) makeKey(path)
  // A data folder that was copied by hand may have lost the mode.
  if (process.platform !== 'win32') chmodSync(path, 0o600)
  const privateKey = createPrivateKey({ key: readFileSync(path), type: 'pkcs8', format: 'der' })
  const publicKey = createPublicKey(privateKey)
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64'),
    verify: (text, signature) => verify(null, Buffer.from(text), publicKey, Buffer.from(signature, 'base64')),
  }
}
