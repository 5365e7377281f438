import type { Draft } from '../../../../shared/report/compose.ts'
import type { Capture } from '../capture.ts'
import { soundDraft } from '../sound-draft.ts'
import { readAndroidBatteries } from './battery.ts'
import { readAndroidDisplays } from './display.ts'
import { readAndroidMachine } from './machine.ts'
import { readAndroidMemory } from './memory.ts'
import { readAndroidCameras, readAndroidNetwork } from './network.ts'
import { androidOutputs } from './outputs.ts'
import { readAndroidCpu } from './processor.ts'
import { readAndroidDisks } from './storage.ts'
import { readAndroidFirmware, readAndroidSystem } from './system.ts'

/**
 * Reads what an Android device answered, fresh or stored. Pure with regard to the capture.
 *
 * @param usbSerial the serial of the USB descriptor; null when it was not read over USB.
 */
export function androidDraft(capture: Capture, usbSerial: string | null = null): Draft {
  const outputs = androidOutputs(capture)
  const machine = readAndroidMachine(outputs, usbSerial)
  return soundDraft({
    machine,
    cpu: readAndroidCpu(outputs),
    memory: readAndroidMemory(outputs),
    disks: readAndroidDisks(outputs),
    batteries: readAndroidBatteries(outputs),
    displays: readAndroidDisplays(outputs, machine.model.value),
    network: readAndroidNetwork(outputs),
    cameras: readAndroidCameras(outputs),
    firmware: readAndroidFirmware(outputs),
    android: readAndroidSystem(outputs),
  })
}
