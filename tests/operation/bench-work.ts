import type { LotView } from '../../shared/contract/views.ts'
import type { StationClient } from '../station/station/bench.ts'
import type { DrawnMachine } from './machines.ts'
import { nwipeLog } from './nwipe-log.ts'

/** A machine with what the bench made of it. */
export type BenchDevice = { readonly machine: DrawnMachine; readonly deviceId: string; readonly tag: string }

const profileId = 'laptop-2020'

/** Imports the reports of these machines as files of one drop, and tells which devices they became. */
export async function readMachines(
  client: StationClient,
  machines: readonly DrawnMachine[],
  drop: number,
): Promise<BenchDevice[]> {
  const files = machines.map(({ bytes }, index) => ({ name: `report-${drop}-${index}.json`, bytes }))
  const { results } = await client.call('import.start', { files, profileId, lotId: null })
  const devices: BenchDevice[] = []
  for (const [index, { deviceId, result, refusal }] of results.entries()) {
    const machine = machines[index]
    if (machine === undefined || deviceId === null || result !== 'card') {
      throw new Error(`machine ${machine?.serial}: ${result} ${refusal?.what ?? ''}`)
    }
    if (machine.isBatteryUnread) {
      await client.call('device.typeDetails', { deviceId, fields: { batteryHealthPercent: 74 } })
    }
    const { summary } = await client.call('device.get', { deviceId })
    devices.push({ machine, deviceId, tag: summary.tag })
  }
  return devices
}

/** Erases the disks of these devices in one run and imports its log; answers how many erasures found no device. */
export async function wipe(client: StationClient, devices: readonly BenchDevice[], endedAt: Date): Promise<number> {
  const disks = devices.flatMap(({ machine }) =>
    machine.diskSerials.map((serial) => ({ model: machine.model, serial })),
  )
  const files = [{ name: 'wipe.log', bytes: nwipeLog(disks, endedAt) }]
  const { results } = await client.call('import.start', { files, profileId, lotId: null })
  const erasures = results[0]?.erasures ?? []
  if (erasures.length !== disks.length) throw new Error(`the log tells of ${erasures.length} disks`)
  return erasures.filter(({ deviceId }) => deviceId === null).length
}

/** Scans each stuck label back and queues the device in a lot of its allocation. */
export async function queueAll(client: StationClient, devices: readonly BenchDevice[], lot: LotView): Promise<void> {
  for (const { deviceId, tag } of devices) {
    await client.call('label.verify', { deviceId, scanned: tag })
    await client.call('queue.add', { deviceId, lotId: lot.lotId })
  }
}

/** Reads a machine that came back once more: the same machine, another day. */
export async function readAgain(client: StationClient, { machine, deviceId }: BenchDevice): Promise<void> {
  const text = new TextDecoder().decode(machine.bytes).replaceAll('2020-05-07T', '2020-06-15T')
  const files = [{ name: `again-${machine.serial}.json`, bytes: new TextEncoder().encode(text) }]
  const { results } = await client.call('import.start', { files, profileId, lotId: null })
  const [result] = results
  if (result?.deviceId !== deviceId)
    throw new Error(`${machine.serial} came back as another: ${JSON.stringify(result)}`)
  if (machine.isBatteryUnread) {
    await client.call('device.typeDetails', { deviceId, fields: { batteryHealthPercent: 74 } })
  }
}
