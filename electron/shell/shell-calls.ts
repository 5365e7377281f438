import { BrowserWindow, ipcMain } from 'electron'
import { isOwnSender } from './own-sender.ts'
import type { Supervisor } from './supervise-station.ts'

/**
 * Listens to the windows' calls of the shell contract and checks who calls. What answers brings the schemas along: it
 * is loaded beside the window's own start instead of before it.
 */
export function hearShellCalls(supervisor: Supervisor, developmentOrigin: string | null): void {
  const answering = import('./answer-shell-call.ts')
  ipcMain.handle('shell-call', async (event, name: unknown, input: unknown) => {
    const window = BrowserWindow.fromWebContents(event.sender)
    if (window === null || !isOwnSender(event, developmentOrigin)) throw new Error('Refused')
    const { answerShellCall } = await answering
    return answerShellCall(supervisor, window, name, input)
  })
}
