import type { Draft } from '../../../shared/report/compose.ts'
import { androidDraft } from './android/draft.ts'
import { isAndroidCapture } from './android/outputs.ts'
import type { Capture } from './capture.ts'
import { readBatteries } from './sections/batteries.ts'
import { readCameras } from './sections/cameras.ts'
import { readCpu } from './sections/cpu.ts'
import { readDisks } from './sections/disks.ts'
import { readDisplays } from './sections/displays.ts'
import { readFirmware } from './sections/firmware.ts'
import { readMachine } from './sections/machine.ts'
import { readMemory } from './sections/memory.ts'
import { readNetwork } from './sections/network.ts'
import { soundDraft } from './sound-draft.ts'

/**
 * Reads everything that a capture holds, whether its outputs were dumped years ago or gathered a moment ago.
 *
 * Pure with regard to the capture: no clock, no commands, no files; the same outputs give the same draft on every
 * operating system.
 */
export function draftFrom(capture: Capture): Draft {
  if (isAndroidCapture(capture)) return androidDraft(capture)
  const machine = readMachine(capture)
  return soundDraft({
    machine,
    cpu: readCpu(capture),
    memory: readMemory(capture),
    disks: readDisks(capture),
    batteries: readBatteries(capture, machine.kind.value),
    displays: readDisplays(capture, machine.kind.value),
    network: readNetwork(capture),
    cameras: readCameras(capture),
    firmware: readFirmware(capture),
  })
}
