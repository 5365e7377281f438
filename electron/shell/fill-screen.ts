import { powerSaveBlocker, type BrowserWindow } from 'electron'

/** What keeps a window's display awake while it fills the screen, by the window's number. */
const awake = new Map<number, number>()

/**
 * Lets a window cover the whole screen, or be what it was before. While it does the display does not go to sleep: a screen
 * on the wall has nobody who moves a mouse.
 */
export function fillScreen(window: BrowserWindow, isFilled: boolean): void {
  window.setFullScreen(isFilled)
  const held = awake.get(window.id)
  if (isFilled && held === undefined) {
    awake.set(window.id, powerSaveBlocker.start('prevent-display-sleep'))
    // A window that is closed or loaded anew says nothing more.
    window.once('closed', () => release(window.id))
  }
  if (!isFilled) release(window.id)
}

function release(windowId: number): void {
  const held = awake.get(windowId)
  if (held === undefined) return
  powerSaveBlocker.stop(held)
  awake.delete(windowId)
}
