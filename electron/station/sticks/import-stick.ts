import type { ImportFile, ImportResult } from '../../../shared/contract/import.ts'
import { copyMachine } from './copy-machine.ts'
import { filesBelow, machinesAmong, type StickMachine } from './scan-stick.ts'
import type { OpenVolume, Volume, Volumes } from './volume.ts'

export type StickEntry = {
  readonly names: readonly string[]
  readonly result: 'new' | 'known' | 'unreadable'
  readonly deviceId: string | null
  readonly refusal: string | null
}

export type StickOutcome = {
  /** `not-reached`: nobody has mounted it and this account may not; `no-reports`: nothing on it is for the bench. */
  readonly state: 'imported' | 'unreadable' | 'gone' | 'not-reached' | 'no-reports'
  readonly entries: readonly StickEntry[]
}

export type StickImport = {
  readonly volumes: Volumes
  readonly importFiles: (files: readonly ImportFile[]) => Promise<readonly ImportResult[]>
  /** False as soon as the stick is gone or the station stops. */
  readonly isWanted: () => boolean
  /** Told when it is known that there are reports, and after each machine. */
  readonly onProgress: (entries: readonly StickEntry[]) => void
  readonly onFault: (error: unknown) => void
}

const mostNames = 20

const isSystemError = (error: unknown): boolean => typeof (error as NodeJS.ErrnoException | null)?.code === 'string'

/**
 * Imports every machine on a stick, one after the other: its files are copied whole, then the copy is read and
 * recorded. A stick that is pulled meanwhile leaves the machines before it recorded and the rest untouched on the stick;
 * plugged in again, those are known and the rest comes in.
 */
export async function importStick(volume: Volume, work: StickImport): Promise<StickOutcome> {
  const opened = await work.volumes.open(volume, 'read')
  if (opened === null) return { state: 'not-reached', entries: [] }
  try {
    return await importFrom(opened, volume, work)
  } finally {
    await opened.close()
  }
}

async function importFrom({ folder }: OpenVolume, volume: Volume, work: StickImport): Promise<StickOutcome> {
  let machines: readonly StickMachine[]
  try {
    machines = machinesAmong(await filesBelow(folder))
  } catch (error) {
    if (!isSystemError(error)) throw error
    return { state: (await isGone(volume, work)) ? 'gone' : 'unreadable', entries: [] }
  }
  if (machines.length === 0) return { state: 'no-reports', entries: [] }
  const entries: StickEntry[] = []
  work.onProgress(entries)
  for (const machine of machines) {
    if (!work.isWanted()) return { state: 'gone', entries }
    try {
      entries.push(...(await importMachine(folder, machine, work)))
    } catch (error) {
      if (!isSystemError(error)) work.onFault(error)
      else if (await isGone(volume, work)) return { state: 'gone', entries }
      entries.push(unreadable(machine, isSystemError(error) ? 'file-unreadable' : 'internal'))
    }
    work.onProgress(entries)
  }
  return { state: 'imported', entries }
}

async function isGone(volume: Volume, { volumes, isWanted }: StickImport): Promise<boolean> {
  return !isWanted() || !(await volumes.list()).some(({ id }) => id === volume.id)
}

const unreadable = ({ paths }: StickMachine, refusal: string): StickEntry => ({
  names: paths.slice(0, mostNames),
  result: 'unreadable',
  deviceId: null,
  refusal,
})

async function importMachine(folder: string, machine: StickMachine, work: StickImport): Promise<StickEntry[]> {
  const copied = await copyMachine(folder, machine)
  if (!copied.ok) return [unreadable(machine, copied.refusal.code)]
  const results = await work.importFiles(copied.files)
  return results.map(({ names, result, deviceId, refusal }) => ({
    names: names.slice(0, mostNames),
    result: result === 'known' || result === 'unreadable' ? result : 'new',
    deviceId,
    refusal: refusal?.code ?? null,
  }))
}
