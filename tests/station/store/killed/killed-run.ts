import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'

/**
 * Runs a bench and kills it so many milliseconds after so many of its lines (none: after its start). The lines are what
 * it had been told was committed; counting them keeps a busy machine from killing it before it did anything.
 */
export async function killedRun(worker: string, folder: string, seed: number, afterMs: number, afterLines: number) {
  const child = spawn(process.execPath, [fileURLToPath(new URL(worker, import.meta.url)), folder, String(seed)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [output, errors] = ['', '']
  const started = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk) => {
      output += String(chunk)
      if (output.split('\n').length > afterLines) resolve()
    })
  })
  child.stderr.on('data', (chunk) => (errors += String(chunk)))
  const ended = once(child, 'close')
  if (afterLines > 0) await Promise.race([started, ended])
  const timer = setTimeout(() => child.kill('SIGKILL'), afterMs)
  const [, signal] = (await ended) as [number | null, string | null]
  clearTimeout(timer)
  expect(signal, errors).toBe('SIGKILL')
  return output.split('\n').slice(0, -1)
}
