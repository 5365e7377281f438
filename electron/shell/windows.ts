import { join } from 'node:path'
import { BrowserWindow, ipcMain, type WebContents } from 'electron'
import type { StationState } from '../../shared/contract/shell.ts'
import { appOrigin } from './page-files.ts'
import { isOwnSender } from './own-sender.ts'
import type { Supervisor } from './supervise-station.ts'

/** Pages that asked for a port and have not navigated since: a restarted station is offered to them by itself. */
const listeningPages = new WeakSet<WebContents>()

/** Opens the one kind of window there is: sandboxed, isolated, with a port to the station for each page load. */
export function openWindow(options: {
  readonly preload: string
  readonly developmentOrigin: string | null
}): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 1024,
    minHeight: 680,
    show: false,
    autoHideMenuBar: true,
    title: 'Établi',
    backgroundColor: '#f4f5f7',
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) listeningPages.delete(window.webContents)
  })
  void window.loadURL(options.developmentOrigin ?? `${appOrigin}/`)
  return window
}

/**
 * Gives each page load (first or reload) a port of its own; the old one closes with its page. The preload asks, before
 * any script of the page runs, so that the first answers are there when the page first draws.
 */
export function answerPortRequests(supervisor: Supervisor, developmentOrigin: string | null): void {
  ipcMain.on('station-port-wanted', (event) => {
    const window = BrowserWindow.fromWebContents(event.sender)
    if (window === null || !isOwnSender(event, developmentOrigin)) return
    listeningPages.add(event.sender)
    handOverPort(window, supervisor)
  })
}

function handOverPort(window: BrowserWindow, supervisor: Supervisor): void {
  const port = supervisor.openPort()
  if (port !== null) window.webContents.postMessage('station-port', null, [port])
}

/** Tells every window how the station stands; a station that has just become ready comes with a port. */
export function tellWindows(state: StationState, supervisor: Supervisor | undefined): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (state.kind !== 'ready') window.webContents.send('station-gone')
    window.webContents.send('shell-event', 'station.changed', state)
    if (state.kind === 'ready' && supervisor !== undefined && listeningPages.has(window.webContents)) {
      handOverPort(window, supervisor)
    }
  }
}

/** Where the built preload stands, beside the built main module. */
export const preloadBeside = (folder: string): string => join(folder, 'preload.cjs')
