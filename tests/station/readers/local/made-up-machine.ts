import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gather, sourcesFor, type PartProgress } from '../../../../electron/station/readers/local/gather.ts'
import { defaultTimeLimits, type TimeLimits } from '../../../../electron/station/readers/local/source.ts'
import type { CaptureFile } from '../../../../electron/station/readers/capture.ts'
import { commandRunner } from '../../../../electron/station/readers/command.ts'

/** A machine made of a folder: a file system tree, and tools that are scripts. */
export type MadeUpMachine = {
  readonly root: string
  readonly searchPath: string
  /** Writes one file of the tree; `mode` 0 makes it unreadable for all but root. */
  file(path: string, content: string | Uint8Array, mode?: number): void
  folder(path: string): void
  link(path: string, target: string): void
  /** Installs a tool whose body is a shell script. */
  tool(name: string, script: string): void
  dispose(): void
}

export function makeMachine(): MadeUpMachine {
  const base = mkdtempSync(join(tmpdir(), 'etabli-machine-'))
  chmodSync(base, 0o755)
  const root = join(base, 'root')
  const tools = join(base, 'tools')
  mkdirSync(root)
  mkdirSync(tools)
  const place = (path: string): string => {
    const full = join(root, path)
    mkdirSync(dirname(full), { recursive: true })
    return full
  }
  return {
    root,
    searchPath: `${tools}:/usr/bin:/bin`,
    file(path, content, mode = 0o644) {
      const full = place(path)
      writeFileSync(full, content)
      chmodSync(full, mode)
    },
    folder: (path) => void mkdirSync(join(root, path), { recursive: true }),
    link: (path, target) => symlinkSync(join(root, target), place(path)),
    tool(name, script) {
      writeFileSync(join(tools, name), `#!/bin/sh\n${script}\n`)
      chmodSync(join(tools, name), 0o755)
    },
    dispose: () => rmSync(base, { recursive: true, force: true }),
  }
}

/** A tool that prints a text, whatever it is asked. */
export const printing = (text: string, exitCode = 0): string =>
  `cat <<'END_OF_TEXT'\n${text}\nEND_OF_TEXT\nexit ${exitCode}`

/** Installs tools that answer well, so that a test changes only what it is about. */
export function installWorkingTools(machine: MadeUpMachine): void {
  machine.tool(
    'lscpu',
    printing('Architecture: x86_64\nCPU(s): 4\nModel name: Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz'),
  )
  machine.tool('lsblk', printing('{"blockdevices": [{"name":"sda","type":"disk","size":256060514304}]}'))
  machine.tool(
    'smartctl',
    printing(
      JSON.stringify({
        json_format_version: [1, 0],
        smartctl: { exit_status: 0 },
        device: { name: '/dev/sda', type: 'sat', protocol: 'ATA' },
        model_name: 'Samsung SSD 850 EVO 250GB',
        smart_status: { passed: true },
      }),
    ),
  )
  machine.tool('dmidecode', printing('# dmidecode 3.4\nHandle 0x0001, DMI type 1, 27 bytes'))
}

export type Gathered = {
  readonly files: ReadonlyMap<string, CaptureFile>
  readonly progress: readonly PartProgress[]
  /** The text of one output; null when there is none. */
  readonly text: (name: string) => string | null
  readonly status: (name: string) => string | undefined
}

/** Gathers from a made-up machine as the local reader does. */
export async function gatherFrom(
  machine: MadeUpMachine,
  options: { platform?: NodeJS.Platform; limits?: Partial<TimeLimits>; signal?: AbortSignal } = {},
): Promise<Gathered> {
  const progress: PartProgress[] = []
  const context = {
    root: machine.root,
    run: commandRunner(machine.searchPath),
    limits: { ...defaultTimeLimits, ...options.limits },
    signal: options.signal,
  }
  const gathered = await gather(sourcesFor(options.platform ?? 'linux'), context, (one) => progress.push(one))
  const files = new Map(gathered.map((file) => [file.name, file]))
  return {
    files,
    progress,
    text(name) {
      const bytes = files.get(name)?.bytes
      return bytes === null || bytes === undefined ? null : new TextDecoder().decode(bytes)
    },
    status: (name) => files.get(name)?.status,
  }
}
