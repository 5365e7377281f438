/** The station's only way to say something that is not an answer: one line a matter, on stderr. */
export type Log = {
  info(line: string): void
  /** A bug, in full, once. */
  fault(id: string, where: string, error: unknown): void
}

export function stderrLog(now: () => Date): Log {
  const write = (text: string) => void process.stderr.write(`${now().toISOString()} ${text}\n`)
  return {
    info: write,
    fault: (id, where, error) =>
      write(`fault ${id} in ${where}: ${error instanceof Error ? error.stack : String(error)}`),
  }
}

/** For the command line, where only faults matter. */
export function faultsOnly(now: () => Date): Log {
  return { ...stderrLog(now), info: () => undefined }
}
