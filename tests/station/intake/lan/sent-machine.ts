import { randomUUID } from 'node:crypto'
import type { CaptureFile } from '../../../../electron/station/readers/capture.ts'
import { readSentCapture } from '../../../../electron/station/readers/lan/sent-capture.ts'
import { packTransfer } from '../../../../electron/station/readers/lan/transfer-document.ts'
import type { Transfer } from '../../../../shared/report/transfer.ts'
import { fileOf } from '../../readers/shared-captures.ts'

export type MachineTexts = { readonly serial?: string; readonly model?: string; readonly manufacturer?: string }

/** The outputs of a made-up laptop: enough to be recognised again. */
export function machineFiles({ serial = 'EX-0001', model = 'Bench 1', manufacturer = 'Example' }: MachineTexts = {}) {
  const fields = { sys_vendor: manufacturer, product_name: model, product_serial: serial, chassis_type: '10' }
  return [
    ...Object.entries(fields).map(([field, text]) => fileOf(`sys/class/dmi/id/${field}`, `${text}\n`)),
    fileOf('proc/meminfo', 'MemTotal:        8000000 kB\n'),
    { name: 'power_supply/listing.txt', status: 'absent', bytes: null } as const,
  ]
}

/** What a probe on a made-up laptop would send. */
export async function sentMachine(
  files: readonly CaptureFile[] = machineFiles(),
  intakeId: string = randomUUID(),
): Promise<Transfer> {
  const read = readSentCapture(
    { ok: true, files, tool: 'etabli-probe', toolVersion: '1' },
    new Date('2026-01-02T03:04:05Z'),
  )
  if (!read.ok) throw new Error(read.refusal.what)
  return packTransfer(intakeId, read.report, files)
}
