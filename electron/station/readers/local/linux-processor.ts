import type { CaptureFile } from '../capture.ts'
import type { Source, SourceContext } from './source.ts'
import { readSystemFile } from './system-file.ts'
import { readTool } from './tool.ts'

async function gatherProcessor(context: SourceContext): Promise<readonly CaptureFile[]> {
  return Promise.all([
    readTool(context, 'lscpu.txt', { program: 'lscpu', arguments: [], timeLimitMs: context.limits.commandMs }),
    readSystemFile(context, 'proc/cpuinfo', 'cpuinfo.txt'),
  ])
}

export const linuxProcessorSources: readonly Source[] = [
  { parts: ['cpu'], gather: gatherProcessor },
  {
    parts: ['memory'],
    gather: async (context) => [await readSystemFile(context, 'proc/meminfo', 'proc/meminfo')],
  },
]
