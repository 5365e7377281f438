import { resolve } from 'node:path'
import type { CommandLine } from './arguments.ts'

/** The folder of the bench that `--data` names, `etabli-data` here unless given. */
export const dataFolderOf = (line: CommandLine): string => resolve(line.text('data') ?? 'etabli-data')
