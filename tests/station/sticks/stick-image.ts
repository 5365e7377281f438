import { onTestFinished } from 'vitest'
import type { Volume } from '../../../electron/station/sticks/volume.ts'
import { temporaryFolder } from '../../fixtures/laptop-captures.ts'
import { attachStick, detachStick } from '../../fixtures/stick-device.ts'

/** A stick in a real block device: plugged in while `volume` is given out, and pulled by detaching it. */
export function stickImage(fill: (folder: string) => void): Volume & { readonly device: string } {
  const device = attachStick(temporaryFolder(), fill)
  onTestFinished(() => detachStick(device))
  return { id: `stick ${device}`, label: 'RELEVES', device, folder: null, isReadOnly: false }
}
