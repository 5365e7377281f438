import inspector from 'node:inspector'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, session } from 'electron'
import { registerScheme, servePages } from './shell/app-protocol.ts'
import { restrictSession } from './shell/session-policy.ts'
import { hearShellCalls } from './shell/shell-calls.ts'
import { superviseStation, type Supervisor } from './shell/supervise-station.ts'
import { answerPortRequests, openWindow, preloadBeside, tellWindows } from './shell/windows.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const developmentOrigin = app.isPackaged ? null : (process.env['ETABLI_DEV_URL'] ?? null)
if (process.env['ETABLI_USER_DATA']) app.setPath('userData', process.env['ETABLI_USER_DATA'])

/** Only a runtime older than Node-API 10 (the tests' substitute) may be told to use an outside Node. */
function outsideNode(): string | null {
  if (Number(process.versions['napi'] ?? 0) >= 10) return null
  return process.env['ETABLI_STATION_NODE'] ?? null
}

let supervisor: Supervisor | undefined

registerScheme()
// Chromium refuses its sandbox to root; asking for both is a crash loop, so the switch wins.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
if (process.env['ETABLI_SOFTWARE_RENDERING'] === '1') app.disableHardwareAcceleration()

// A second start shows the window that is open instead of fighting over the database.
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows()
    window?.restore()
    window?.focus()
  })
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', () => supervisor?.stop())
  // The station opens its database while Electron is still starting; only a utilityProcess has to wait for `ready`.
  const nodePath = outsideNode()
  if (nodePath !== null) supervisor = beginStation(nodePath)
  // Not a top-level await: Electron holds `ready` back until this module has finished loading.
  void app
    .whenReady()
    .then(() => (supervisor ??= beginStation(null)))
    .then(async (station) => {
      await driverAttached()
      openBench(station)
    })
} else app.quit()

/**
 * A test driver calls `__playwright_run` once it is attached; a window opened earlier races with it. Needs the
 * inspector, which the release's fuses switch off, so this never waits there.
 */
function driverAttached(): Promise<void> {
  if (process.env['ETABLI_E2E'] !== '1' || !inspector.url()) return Promise.resolve()
  return new Promise((resolve) => {
    Object.assign(globalThis, { __playwright_run: () => resolve() })
  })
}

function beginStation(nodePath: string | null): Supervisor {
  const script = join(here, '..', 'station', 'start.mjs')
  return superviseStation(
    {
      // Plain Node can't read inside the archive.
      script: nodePath === null ? script : script.replace('app.asar', 'app.asar.unpacked'),
      environment: {
        ...process.env,
        ETABLI_DATA: process.env['ETABLI_DATA'] ?? join(app.getPath('userData'), 'data'),
        ETABLI_CODE_CACHE: join(app.getPath('userData'), 'code-cache'),
        ETABLI_RESOURCES: app.isPackaged ? process.resourcesPath : join(here, '..', '..', 'resources'),
      },
      nodePath,
    },
    (state) => tellWindows(state, supervisor),
  )
}

function openBench(station: Supervisor): void {
  restrictSession(session.defaultSession, developmentOrigin)
  servePages(join(here, '..', 'renderer'))
  answerPortRequests(station, developmentOrigin)
  hearShellCalls(station, developmentOrigin)
  openWindow({ preload: preloadBeside(here), developmentOrigin })
}
