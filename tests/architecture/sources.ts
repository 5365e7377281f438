import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Every source file that the repository keeps or is about to keep. */
export const sources: readonly string[] = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx', '*.mjs', '*.css'],
  { cwd: root, encoding: 'utf8' },
)
  .split('\n')
  .filter((name) => name !== '')

export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8')

/** Every specifier a file imports, type-only imports too; relative ones resolved from the repository's root. */
export function importsOf(file: string): string[] {
  const { module } = parseSync(file, textOf(file))
  const found = [
    ...module.staticImports.map((entry) => entry.moduleRequest.value),
    ...module.staticExports.flatMap((entry) => entry.entries.flatMap((one) => one.moduleRequest?.value ?? [])),
  ]
  return found.map((name) => (name.startsWith('.') ? relative(root, resolve(root, dirname(file), name)) : name))
}

/** The same without what only types are taken from: what is loaded while the program runs, at once or on need. */
export function loadedBy(file: string): string[] {
  const text = textOf(file)
  const { module } = parseSync(file, text)
  const found = [
    ...module.staticImports.flatMap((entry) =>
      entry.entries.length > 0 && entry.entries.every((one) => one.isType) ? [] : [entry.moduleRequest.value],
    ),
    ...module.staticExports.flatMap((entry) =>
      entry.entries.flatMap((one) => (one.isType ? [] : (one.moduleRequest?.value ?? []))),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) => text.slice(moduleRequest.start + 1, moduleRequest.end - 1)),
  ]
  return found.map((name) => (name.startsWith('.') ? relative(root, resolve(root, dirname(file), name)) : name))
}
