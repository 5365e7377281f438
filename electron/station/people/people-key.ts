import { createHmac, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, linkSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const fileName = 'people.key'
const keyBytes = 32

/** What badges and forgotten names are known again by, without being kept. */
export type PeopleKey = {
  /** HMAC-SHA256 (RFC 2104) of a badge's text. */
  readonly badgeHash: (text: string) => Buffer
  /** The same of a name, as names are compared: accents, case, spaces and punctuation make no other person. */
  readonly nameMark: (name: string) => Buffer
}

/** Writes the key whole or not at all; where another program of this bench was first, its key stands. */
function makeKey(path: string): void {
  const fresh = `${path}.${process.pid}`
  writeFileSync(fresh, randomBytes(keyBytes), { mode: 0o600, flag: 'w', flush: true })
  try {
    if (!existsSync(path)) linkSync(fresh, path)
  } finally {
    unlinkSync(fresh)
  }
}

function loadKey(path: string): Buffer {
  if (!existsSync(path)) makeKey(path)
  // A data folder that was copied by hand may have lost the mode.
  if (process.platform !== 'win32') chmodSync(path, 0o600)
  return readFileSync(path)
}

const foldedName = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/[\p{M}\s\p{P}]/gu, '')
    .toLowerCase()

/**
 * The key of this bench's people, in a file beside the database (readable by its account alone) and made when it is first
 * needed: whoever has the database without it can't try numbers of badges out. Without the file, badges are given anew;
 * PINs do not need it.
 */
export function peopleKey(dataFolder: string): PeopleKey {
  const path = join(dataFolder, fileName)
  const hash = (use: string, text: string) => createHmac('sha256', loadKey(path)).update(`${use}\n${text}`).digest()
  return {
    badgeHash: (text) => hash('badge', text.trim()),
    nameMark: (name) => hash('name', foldedName(name)),
  }
}
