import type { ImportFile } from '../../../shared/contract/import.ts'
import type { Card } from '../../../shared/contract/views.ts'
import { gateNames } from '../../../shared/device/judged-gate.ts'
import { laptop } from '../../fixtures/laptop-changes.ts'
import { laptopDisk, logOf, textFile } from '../erasure/logs.ts'
import { cardWhen, type Bench } from './bench.ts'

/** An id that no bench gave out. */
export const nobody = '01890a5d-ac96-774b-bcce-b302099a8057'

/** The device's id of an intake that must have one. */
export async function read(bench: Bench, capture: string = laptop, options = {}): Promise<string> {
  const { device } = await bench.intake(capture, options)
  if (device === null) throw new Error('the intake has no device')
  return device.deviceId
}

export const askFor = ({ client }: Bench, asked: readonly (typeof gateNames)[number][] = gateNames) =>
  client.call('gates.configure', { asked: [...asked] })

export const importFile = ({ client }: Bench, file: ImportFile) =>
  client.call('import.start', { files: [file], profileId: 'laptop-2026', lotId: null })

/** Records one item of the laptops' list. */
export const tried = ({ client }: Bench, deviceId: string, itemId: string, result: 'pass' | 'fail' | 'absent') =>
  client.call('checklist.record', { deviceId, checklistId: 'laptop', itemId, result, note: null })

export async function passChecklist(bench: Bench, deviceId: string): Promise<void> {
  const lists = await bench.client.call('checklist.list', {})
  for (const { id } of lists.find((list) => list.id === 'laptop')?.items ?? []) {
    await tried(bench, deviceId, id, 'pass')
  }
}

/** Everything that stands between the made-up laptop and ready: its log, its tests, its grade, its label. */
export async function prove(bench: Bench, deviceId: string): Promise<void> {
  await importFile(bench, textFile('nwipe.log', logOf(laptopDisk)))
  await passChecklist(bench, deviceId)
  await bench.client.call('grade.give', { deviceId, grade: 'B', note: null })
  await bench.client.call('label.verify', { deviceId, scanned: await tagOf(bench, deviceId) })
}

export const tagOf = async ({ client }: Bench, deviceId: string) =>
  (await client.call('device.get', { deviceId })).summary.tag

export const stateOf = async ({ client }: Bench, deviceId: string) =>
  (await client.call('device.get', { deviceId })).summary.state

/** The device's gates as reasons, by name. */
export async function reasonsOf({ client }: Bench, deviceId: string): Promise<Record<string, string>> {
  const { gates } = await client.call('device.get', { deviceId })
  return Object.fromEntries(gates.map(({ name, outcome, reason }) => [name, `${outcome}: ${reason}`]))
}

/** Why the journal says that the device was withdrawn, newest first. */
export async function withdrawals({ client }: Bench, deviceId: string): Promise<unknown[]> {
  const journal = await client.call('device.journal', { deviceId })
  return journal.filter(({ type }) => type === 'device.withdrawn').map(({ payload }) => payload['reason'])
}

/** The card of this device once it shows the state. */
export const cardShows = ({ client }: Bench, deviceId: string, state: string): Promise<Card> =>
  cardWhen(client, ({ device }) => device?.deviceId === deviceId && device.state === state)
