import { findDevice, recordDeviceEvents } from './device-rows.ts'
import { devicesShowing } from '../proofs/find-erasures.ts'
import { withdrawal } from '../proofs/gates.ts'
import type { Command } from '../journal/outbox.ts'
import type { Store } from '../store.ts'

/**
 * Asks the gates of every device again whose current report shows a disk of this serial: evidence stands for the disk,
 * and a disk that was moved is shown by the machine it left too, until that is read again. Who no longer holds is
 * withdrawn. Only inside the transaction that changed the evidence.
 *
 * @param told devices whose gates were asked already, with the event that tells them.
 */
export function askAgain(store: Store, command: Command, serial: string | null, ...told: readonly string[]): void {
  for (const deviceId of devicesShowing(store, serial)) {
    const device = told.includes(deviceId) ? null : findDevice(store, deviceId)
    const steps = device === null ? [] : withdrawal(store, command, device)
    if (device !== null && steps.length > 0) recordDeviceEvents(store, command, deviceId, device, steps)
  }
}
