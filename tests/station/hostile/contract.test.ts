import { expect, test } from 'vitest'
import type { PrintRoad } from '../../../electron/station/printers/print-job.ts'
import { openStore } from '../../../electron/station/store/open-store.ts'
import { stationContract } from '../../../shared/contract/station.ts'
import { otherLaptop, temporaryFolder } from '../../fixtures/laptop-captures.ts'
import { openBench, type Bench } from '../station/bench.ts'
import { expectInvariants } from '../store/invariants.ts'
import { hostileFiles } from './hostile-files.ts'
import { madeInput, seeded, type Random } from './made-input.ts'

type Name = keyof typeof stationContract

/** What reaches beyond the station: this machine's hardware, networks and printers; and those who would ask for a badge. */
const leftOut: ReadonlySet<string> = new Set<Name>([
  'intake.start',
  'lan.open',
  'printer.list',
  'printer.search',
  'printer.probe',
  'printer.test',
  'label.print',
  'label.printMany',
  'label.printCode',
  'tag.printBlank',
  'battery.start',
  'usb.retry',
  'person.add',
  'person.arrive',
  'person.changeOwnPin',
  'person.grant',
])
const callsOfRun = 1500
const mostKnown = 40

/** Verdicts may print by themselves: nothing that is sent here reaches a printer. */
const noPrinter: PrintRoad = {
  list: () => Promise.resolve({ ok: false, reason: 'no-spooler', detail: '' }),
  print: () => Promise.resolve({ state: 'failed', reason: 'no-spooler', jobReference: null }),
}

/** Keeps the ids, codes and names of an answer, by their keys: the next calls are about these. */
function learn(known: Map<string, unknown[]>, answer: unknown, random: Random): void {
  if (typeof answer !== 'object' || answer === null || answer instanceof Uint8Array) return
  if (Array.isArray(answer)) {
    for (const one of answer.slice(0, mostKnown)) learn(known, one, random)
    return
  }
  for (const [key, value] of Object.entries(answer)) {
    if (typeof value !== 'string') learn(known, value, random)
    else if (/(?:id|tag|code|number|iccid|serial|name|version)$/i.test(key)) {
      const list = known.get(key) ?? []
      if (!list.includes(value)) list.push(value)
      if (list.length > mostKnown) list.splice(random(list.length), 1)
      known.set(key, list)
    }
  }
}

/** Where inputs call by another name what answers gave. */
function alias(known: Map<string, unknown[]>): void {
  const codes = ['code', 'tag', 'iccid'].flatMap((key) => known.get(key)?.slice(-15) ?? [])
  for (const key of ['text', 'scanned', 'kit', 'search']) known.set(key, codes)
  known.set('parentId', known.get('partnerId') ?? [])
  known.set('profileId', ['laptop-2026', 'laptop-2020', 'tablet-2026'])
}

/** Commands at random with hostile inputs. @returns what the station calls a bug, and answers that break its contract. */
async function attack(bench: Bench, random: Random, known: Map<string, unknown[]>): Promise<string[]> {
  const names = Object.keys(stationContract).filter((name) => !leftOut.has(name)) as Name[]
  const found: string[] = []
  for (let index = 0; index < callsOfRun; index += 1) {
    alias(known)
    const name = names[random(names.length)] ?? 'bench.status'
    const input = madeInput(stationContract[name].input, random, known, hostileFiles)
    const [asked, before] = [JSON.stringify(input)?.slice(0, 300), bench.faults.length]
    try {
      const output: unknown = await bench.client.call(name, input as never)
      learn(known, output, random)
      const { error } = stationContract[name].output.safeParse(output)
      if (error) found.push(`${name} answered ${JSON.stringify(error.issues[0])} to ${asked}`)
    } catch {
      // Refused, by code, as it should be; a bug stands among the faults.
    }
    for (const { error } of bench.faults.slice(before)) found.push(`${name} broke on ${asked}: ${String(error)}`)
  }
  return found
}

test.each([1, 2, 22])(
  'no command breaks, hangs or answers beside its contract, whatever a window or a scanner sends it (seed %i)',
  { timeout: 300_000 },
  async (seed) => {
    const random = seeded(seed)
    const dataFolder = temporaryFolder()
    const bench = await openBench({ dataFolder, printRoad: noPrinter })
    const known = new Map<string, unknown[]>()
    const { lotId } = await bench.addLot('Vague 1', 'laptop-2026')
    for (const number of [2111, 3222, 4333, 5444]) {
      learn(known, await bench.intake(otherLaptop(number), { lotId: number % 2 === 0 ? null : lotId }), random)
    }
    expect(await attack(bench, random, known)).toEqual([])
    bench.station.close()
    const store = openStore({ folder: dataFolder })
    expectInvariants(store)
    store.close()
  },
)
