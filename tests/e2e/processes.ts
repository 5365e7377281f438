import { readdirSync, readFileSync } from 'node:fs'
import type { ElectronApplication } from '@playwright/test'

/** The process ids of stations that this app started. */
export function stationsOf(parent: number | undefined): number[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return []
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      const isChild = Number(/\) \w (\d+)/.exec(stat)?.[1]) === parent
      return isChild && readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('start.mjs') ? [Number(name)] : []
    } catch {
      // It ended between the listing and the look.
      return []
    }
  })
}

/** What stands in memory of a process, shared pages included (proc_pid_status(5), VmRSS); NaN where it can't be told. */
export function rssBytes(pid: number | undefined): number {
  try {
    return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024
  } catch {
    return Number.NaN
  }
}

/** The process that draws the window. */
export const rendererOf = (app: ElectronApplication): Promise<number> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0)
