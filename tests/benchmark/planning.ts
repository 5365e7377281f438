// How long plans over a stored stock take, and how long a caller waits meanwhile: npm run benchmark -- planning [devices]
import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { resourcesFolder } from '../../electron/cli/resources-folder.ts'
import { createStation } from '../../electron/station/station.ts'
import { gib } from '../station/store/made/made-intake.ts'
import { memoryFolder } from '../station/store/memory-folder.ts'
import { fillStock, stockProfiles } from './stored-stock.ts'
import { percentile } from './median.ts'

const count = Number(process.argv[2] ?? 5000)
const placed = Number(process.argv[3] ?? 600)
/** A folder that is kept, so that a second run needs no new stock. */
const kept = process.argv[4]
const dataFolder = kept ?? mkdtempSync(join(memoryFolder ?? tmpdir(), 'etabli-planning-'))
if (!existsSync(join(dataFolder, 'etabli.db'))) await fillStock(dataFolder, count)
const log = { info: () => undefined, fault: (_: string, where: string, error: unknown) => console.error(where, error) }
const station = await createStation({ dataFolder, resourcesFolder, log })
const client = station.client()

/** Does this while another caller asks for a device again and again. */
async function beside<T>(what: string, work: () => Promise<T>): Promise<T> {
  const { devices } = await client.call('device.list', { search: '', after: null, limit: 1 })
  const deviceId = devices[0]?.deviceId ?? ''
  const waits: number[] = []
  const ended = new AbortController()
  const asking = (async () => {
    while (!ended.signal.aborted) {
      // From before its turn: whoever calls while the station is held up waits for that as well.
      const asked = performance.now()
      await setImmediate()
      await client.call('device.get', { deviceId })
      waits.push(performance.now() - asked)
    }
  })()
  const start = performance.now()
  const answer = await work()
  const ms = performance.now() - start
  ended.abort()
  await asking
  const [p99, most] = [percentile(waits, 0.99), Math.max(...waits)].map((one) => Math.round(one))
  console.log(
    `${what}: ${Math.round(ms)} ms; another caller's device came after ${p99} ms (p99 of ${waits.length}), ${most} ms at most`,
  )
  return answer
}

try {
  for (const profile of stockProfiles) station.profiles.add(profile)
  const { operationId } = await client.call('operation.add', { name: `Opération ${randomUUID()}` })
  const { waveId } = await client.call('wave.add', { operationId, name: 'Vague 1', promisedOn: null })
  for (const [index, { id }] of [...stockProfiles, ...stockProfiles].entries()) {
    const { partnerId } = await client.call('partner.add', { name: `Partenaire ${index} ${randomUUID()}` })
    const numbers = { announced: null, allocated: Math.round(count / 4), priority: 5, promisedOn: null }
    await client.call('allocation.add', { waveId, partnerId, deviceKind: 'laptop', profileId: id, ...numbers })
  }
  for (const sizeBytes of [4 * gib, 8 * gib]) {
    for (const memoryType of ['DDR3', 'DDR4'] as const) {
      const kind = { category: 'memory', memoryType, socket: 'SODIMM', sizeBytes } as const
      await client.call('part.receive', { kind, quantity: Math.round(count / 20), reason: '' })
    }
  }
  const ssd = { category: 'ssd', form: 'sata-2.5', sizeBytes: 240e9 } as const
  await client.call('part.receive', { kind: ssd, quantity: Math.round(count / 10), reason: '' })
  const job = () => ({ jobId: randomUUID(), operationId })
  const plan = await beside('plan of parts', () => client.call('planning.upgrade', job()))
  console.log(`  ${plan.machines.length} machines get parts, ${plan.conformAlready} conform, proven: ${plan.isProven}`)
  await beside('the same plan again', () => client.call('planning.upgrade', job()))
  const assigned = await beside('proposal', () => client.call('planning.assign', job()))
  const draft = { ...stockProfiles[1], version: 2 }
  await beside('what if', () => client.call('planning.whatIf', { jobId: randomUUID(), draft }))
  const placements = assigned.proposals
    .flatMap(({ deviceId, allocationId }) => (allocationId === null ? [] : [{ deviceId, allocationId }]))
    .slice(0, placed)
  const accept = () => client.call('planning.accept', { jobId: randomUUID(), placements })
  const accepted = await beside(`acceptance of ${placements.length}`, accept)
  console.log(`  ${accepted.queued} queued, ${accepted.refused.length} refused`)
} finally {
  station.close()
  if (kept === undefined) rmSync(dataFolder, { recursive: true })
}
