import type { UsbHint } from '../../../shared/contract/usb.ts'

/** Why a device could not be opened, and what helps. */
export type OpenObstacle = { readonly state: 'no-permission' | 'held-elsewhere' | 'failed'; readonly hint: UsbHint }

/**
 * Tells apart why opening or claiming a device failed. node-usb's errors carry no code; the number of the system's
 * error stands in their text ("open error: permission denied (errno 13)").
 *
 * On Windows a device opens only with the WinUSB driver, whatever the error says.
 */
export function obstacleOf(error: unknown, platform: NodeJS.Platform): OpenObstacle {
  const text = error instanceof Error ? error.message : String(error)
  if (platform === 'win32') return { state: 'no-permission', hint: 'winusb-driver' }
  if (/errno 16\b|busy|exclusive/i.test(text)) return { state: 'held-elsewhere', hint: 'close-adb-server' }
  if (/errno (?:1|13)\b|permission|access denied|not permitted/i.test(text)) {
    return { state: 'no-permission', hint: 'udev-rule' }
  }
  return { state: 'failed', hint: 'plug-again' }
}
