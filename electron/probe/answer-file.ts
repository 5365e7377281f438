import { open, rename } from 'node:fs/promises'
import type { MachineAnswer } from '../../shared/contract/lan.ts'

/** What became of a reading on its way to a bench; `reason` is a code, never a sentence. */
export type ProbeAnswer =
  | { readonly state: 'recorded'; readonly answer: MachineAnswer }
  /** `no-bench`, `no-code`, one of BenchError's codes, or the code that the bench refused with. */
  | { readonly state: 'not-sent' | 'refused'; readonly reason: string }
  | { readonly state: 'not-wanted' }

/**
 * One `key=value` a line, for programs that have no JSON (the live image's shell): `state`, and, where they are known,
 * `reason`, `stage`, `tag`, `outcome` (pass, fail, incomplete). Keys keep their meaning in every language and version.
 */
export function answerLines(answer: ProbeAnswer): string {
  const said: Readonly<Record<string, string | null>> =
    answer.state === 'recorded'
      ? { stage: answer.answer.stage, tag: answer.answer.tag, outcome: answer.answer.outcome }
      : answer.state === 'not-wanted'
        ? {}
        : { reason: answer.reason }
  return Object.entries({ state: answer.state, ...said })
    .flatMap(([key, value]) => (value === null ? [] : [`${key}=${value.replaceAll(/\s/g, ' ')}\n`]))
    .join('')
}

/** Writes the answer whole or not at all. @throws the file system's own error. */
export async function writeAnswer(path: string, answer: ProbeAnswer): Promise<void> {
  const unfinished = `${path}.part`
  const file = await open(unfinished, 'w', 0o600)
  try {
    await file.writeFile(answerLines(answer))
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(unfinished, path)
}
