import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Refusal } from '../../shared/contract/refusal.ts'
import { labelFormatNames, type LabelFormatName } from '../../shared/label/format.ts'
import { UsageError } from './exit.ts'

/** The label format that a word names; 62x29 when none is given. */
export function labelFormatOf(word: string | undefined): LabelFormatName {
  const format = labelFormatNames.find((name) => name === (word ?? '62x29'))
  if (format === undefined) {
    const known = labelFormatNames.join(', ')
    throw new UsageError(`--format is one of ${known}`, `--format est l’un de ${known}`)
  }
  return format
}

/** Writes a label's PDF where the person asked for it. */
export async function writeLabel(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, bytes)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Refusal({
      code: 'not-written',
      what: `The label could not be written: ${code ?? 'unknown reason'}`,
      where: path,
      remedy: 'Name another file.',
    })
  }
}
