// The least an Electron app can be: one sandboxed window with one line of text. What the bench's start is compared with.
import inspector from 'node:inspector'
import { app, BrowserWindow } from 'electron'

app.disableHardwareAcceleration()

const driverAttached = () =>
  inspector.url()
    ? new Promise((resolve) => {
        globalThis.__playwright_run = resolve
      })
    : Promise.resolve()

void app
  .whenReady()
  .then(driverAttached)
  .then(() => {
    const window = new BrowserWindow({ width: 1280, height: 800, show: false, webPreferences: { sandbox: true } })
    window.once('ready-to-show', () => window.show())
    return window.loadURL('data:text/html,<h1>usable</h1>')
  })
