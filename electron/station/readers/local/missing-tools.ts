import type { RunCommand } from '../command.ts'

/**
 * A tool that was asked for and is not installed: what it would have told is `unavailable`.
 * `installCommand` is null where the tool is part of the operating system and its absence is a fault of it.
 */
export type MissingTool = {
  readonly tool: string
  readonly package: string
  readonly installCommand: string | null
}

/** Which package holds a tool (Debian's names; Homebrew and winget know smartmontools by the same one). */
const packages: Readonly<Record<string, string>> = {
  smartctl: 'smartmontools',
  dmidecode: 'dmidecode',
  lscpu: 'util-linux',
  lsblk: 'util-linux',
}

const installers: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'sudo apt install',
  darwin: 'brew install',
  win32: 'winget install',
}

const describe = (tool: string, platform: NodeJS.Platform): MissingTool => {
  const known = packages[tool]
  const installer = installers[platform]
  return {
    tool,
    package: known ?? tool,
    installCommand: known === undefined || installer === undefined ? null : `${installer} ${known}`,
  }
}

/** The same runner, and the tools that it did not find so far, by name. */
export function notingMissingTools(
  run: RunCommand,
  platform: NodeJS.Platform,
): { readonly run: RunCommand; readonly missingTools: () => readonly MissingTool[] } {
  const tools = new Set<string>()
  return {
    run: async (command) => {
      const outcome = await run(command)
      if (outcome.problem === 'not-installed') tools.add(command.program)
      return outcome
    },
    missingTools: () => [...tools].toSorted().map((tool) => describe(tool, platform)),
  }
}
