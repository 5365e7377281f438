import { statement, type Connection } from '../connection.ts'
import { partsFrom } from './device-words.ts'
import { hardwareList } from './hardware-list.ts'
import { isSignOf } from './searched-parts.ts'
import { folded, glued } from '../../../../shared/device/searched-words.ts'
import { isLong } from './short-words.ts'

/** A device as far as a word is looked for in it. */
type Candidate = {
  readonly number: number
  readonly tag: string
  readonly serial: string | null
  readonly hardwareId: number
  readonly parts: string | null
}

const candidateColumns = `devices.number, tag, serial, hardware_id AS hardwareId, parts`
const candidateSql = `SELECT ${candidateColumns} FROM json_each(:numbers)
  CROSS JOIN devices ON devices.number = value CROSS JOIN device_words ON device_words.number = value
  ORDER BY devices.number DESC`

/** Three letters are looked for anywhere in a tag or a serial, fewer at its beginning. */
export const isInSign = (word: string, sign: string | null): boolean => {
  if (sign === null) return false
  const text = folded(sign)
  return isLong(word) ? text.includes(word) : text.startsWith(word)
}

function isIn(word: string, candidate: Candidate, hardware: ReadonlyMap<number, string>): boolean {
  if (hardware.get(candidate.hardwareId)?.includes(word) === true) return true
  if (isInSign(word, candidate.tag) || isInSign(word, candidate.serial)) return true
  const sign = glued(word)
  return partsFrom(candidate.parts).some((part) => isSignOf(sign, part))
}

/** Of these devices, those in which every word is; the newest first. */
export function withEveryWord(db: Connection, numbers: readonly number[], words: readonly string[]): number[] {
  const { textOf } = hardwareList(db)
  return statement<Candidate>(db, candidateSql)
    .all({ numbers: JSON.stringify(numbers) })
    .filter((candidate) => words.every((word) => isIn(word, candidate, textOf)))
    .map(({ number }) => number)
}
