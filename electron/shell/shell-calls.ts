import { BrowserWindow, ipcMain } from 'electron'
import { isOwnSender } from './own-sender.ts'
import type { Supervisor } from './supervise-station.ts'

/**
 * Listens to the windows' calls of the shell contract and checks who calls. What answers them brings the schemas along
 * and is loaded with the first call that carries something; how the station stands, which every window asks before it
 * draws, does not.
 */
export function hearShellCalls(supervisor: Supervisor, developmentOrigin: string | null): void {
  ipcMain.handle('shell-call', async (event, name: unknown, input: unknown) => {
    const window = BrowserWindow.fromWebContents(event.sender)
    if (window === null || !isOwnSender(event, developmentOrigin)) throw new Error('Refused')
    if (name === 'station.state') return { ok: true, output: supervisor.state }
    const { answerShellCall } = await import('./answer-shell-call.ts')
    return answerShellCall(supervisor, window, name, input)
  })
}
