import type { CaptureFile } from '../capture.ts'
import type { CommandOutcome } from '../command.ts'
import type { SourceContext } from './source.ts'
import { missing, obtained } from './system-file.ts'

type Tool = {
  readonly program: string
  readonly arguments: readonly string[]
  readonly timeLimitMs: number
  /** Whether the tool's exit code means that its output can be used; only 0 when left out. */
  readonly isGood?: (exitCode: number | null) => boolean
}

const isZero = (exitCode: number | null): boolean => exitCode === 0

/** Runs one tool and says what became of it; an output of a bad end is `unavailable`, since it may be cut short. */
export async function runTool(context: SourceContext, tool: Tool): Promise<CommandOutcome> {
  const outcome = await context.run({
    program: tool.program,
    arguments: tool.arguments,
    timeLimitMs: tool.timeLimitMs,
    signal: context.signal,
  })
  if (outcome.status !== 'read') return outcome
  const isUsable = (tool.isGood ?? isZero)(outcome.exitCode) && outcome.output.length > 0
  return isUsable ? outcome : { ...outcome, status: 'unavailable' }
}

/** Runs one tool and keeps what it printed as the output `name`. */
export async function readTool(context: SourceContext, name: string, tool: Tool): Promise<CaptureFile> {
  const { status, output } = await runTool(context, tool)
  return status === 'read' ? obtained(name, output) : missing(name, status)
}
