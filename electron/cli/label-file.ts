import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Refusal } from '../../shared/contract/refusal.ts'

/** The label template that a word names; 62x29 when none is given. The station knows which there are. */
export const labelFormatOf = (word: string | undefined): string => word ?? '62x29'

/** Writes a PDF where the person asked for it. */
export async function writePdf(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, bytes)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Refusal({
      code: 'not-written',
      what: `The PDF could not be written: ${code ?? 'unknown reason'}`,
      where: path,
      remedy: 'Name another file.',
    })
  }
}
