import { join } from 'node:path'
import { BrowserWindow } from 'electron'
import type { StationState } from '../../shared/contract/shell.ts'
import { appOrigin } from './page-files.ts'
import type { Supervisor } from './supervise-station.ts'

/** Opens the one kind of window there is: sandboxed, isolated, with a port to the station for each page load. */
export function openWindow(
  supervisor: Supervisor,
  options: { readonly preload: string; readonly developmentOrigin: string | null },
): BrowserWindow {
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
  // A page load (first or reload) gets its own port; the old one closes with its page.
  window.webContents.on('dom-ready', () => handOverPort(window, supervisor))
  void window.loadURL(options.developmentOrigin ?? `${appOrigin}/`)
  return window
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
    if (state.kind === 'ready' && supervisor !== undefined && !window.webContents.isLoadingMainFrame()) {
      handOverPort(window, supervisor)
    }
  }
}

/** Where the built preload stands, beside the built main module. */
export const preloadBeside = (folder: string): string => join(folder, 'preload.cjs')
