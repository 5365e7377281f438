import type { Client } from '../../../shared/contract/define.ts'
import type { FoundEverything, FoundRest } from '../../../shared/contract/search.ts'
import type { StationContract, StationEvents } from '../../../shared/contract/station.ts'
import { median, percentile } from '../median.ts'

type BenchClient = Client<StationContract, StationEvents>
export type Measured = {
  readonly name: string
  readonly medianMs: number
  readonly p99Ms: number
  readonly times: number
}

const pageSize = 50

/** What people type: models and makers, the beginning of a tag, a serial or its end, several words, what nobody has. */
async function typedTexts(client: BenchClient): Promise<readonly string[]> {
  const { devices } = await client.call('device.list', { search: '', after: null, limit: 40 })
  const own = devices.flatMap(({ tag, serial }) => [tag, serial ?? '', serial?.slice(-5) ?? '', `S0${serial ?? ''}`])
  const common = [
    'ThinkPad T440s',
    'dell latitude',
    'LENOVO',
    'hp',
    'acer aspire 15',
    'surface go 2',
    'xyzzy',
    'Latitude E7240 dell',
    'i5-8250u',
    'samsung mzvlb256',
    'thinkpad i7 wdc sn5',
    'pf00 lenovo',
  ]
  return [...common, ...own.filter((text) => text !== '')]
}

/** What is typed for everything but devices: codes, numbers and names as they are printed, their ends, words of two letters. */
async function thingTexts(client: BenchClient): Promise<readonly string[]> {
  const printed: string[] = []
  for (const text of ['XN', 'XK', 'XP', 'EXP-', 'BL-', '8933', 'RT0', '6A0', 'Camille', 'XE0']) {
    const { things } = await client.call('search.everything', { text, limit: 8, after: null })
    const last = things.at(-1)
    if (last !== undefined)
      printed.push(last.name, last.name.slice(-6), ...(last.of === null ? [] : [last.of.slice(-8)]))
  }
  const words = ['lenovo p7', 'dell e7', 'thinkpad l9 p1', 'lenovo zq', 'orange 20', 'bouygues tel', 'camille du 12']
  return [...printed, ...words]
}

/** What nothing has together, or only what is old: each is asked for to its end, answer by answer. */
const apart = [
  ...(['lenovo zq', 'dell thinkpad', 'hp lenovo', 'orange bouygues', 'dell q', 'microsoft toshiba'] as const),
  ...(['c0 0001', 'lenovo latitude e7', 'samsung wdc', 'i7-8350u i5-7250u', 'acer 54e1', 'lenovo 9k 3z'] as const),
] as const

/** Every answer to the texts that have nothing in common, devices and all else. */
async function answersApart(client: BenchClient): Promise<Measured> {
  const times: number[] = []
  const timedAnswer = async <T>(ask: () => Promise<T>): Promise<T> => {
    const began = performance.now()
    const answer = await ask()
    times.push(performance.now() - began)
    return answer
  }
  for (const text of apart) {
    let [after, next]: [string | null, FoundRest[] | null] = [null, null]
    do {
      const asked: string | null = after
      const page: { next: string | null; devices: readonly unknown[] } = await timedAnswer(() =>
        client.call('device.list', { search: text, after: asked, limit: pageSize }),
      )
      after = page.devices.length === pageSize ? null : page.next
    } while (after !== null)
    do {
      const asked: FoundRest[] | null = next
      const answer: FoundEverything = await timedAnswer(() =>
        client.call('search.everything', { text, limit: 8, after: asked }),
      )
      next = answer.next
    } while (next !== null)
  }
  return { name: 'words apart', medianMs: median(times), p99Ms: percentile(times, 0.99), times: times.length }
}

async function timed(name: string, runs: readonly (() => Promise<unknown>)[]): Promise<Measured> {
  const times: number[] = []
  for (const run of runs) {
    const began = performance.now()
    await run()
    times.push(performance.now() - began)
  }
  return { name, medianMs: median(times), p99Ms: percentile(times, 0.99), times: times.length }
}

const repeated = (times: number, run: () => Promise<unknown>) => Array.from({ length: times }, () => run)

const lettersOf = (text: string) => Array.from({ length: text.length }, (_, index) => text.slice(0, index + 1))

/** Each question that a screen asks, as often as its figure needs. */
export async function measureBench(client: BenchClient): Promise<readonly Measured[]> {
  const page = (search: string, after: string | null = null) =>
    client.call('device.list', { search, after, limit: pageSize })
  const first = await timed('first rows, cold', [() => page('')])
  const texts = await typedTexts(client)
  const letters = texts.flatMap(lettersOf)
  const [lot] = await client.call('lot.list', {})
  const [operation] = await client.call('operation.list', {})
  const places = Array.from({ length: 200 }, (_, index) => String((index * 4999) % 1_000_000))
  const { devices } = await page('', '500000')
  const day = new Date('2026-05-05T00:00:00Z').toISOString()
  const deep: (() => Promise<unknown>)[] = []
  for (const search of ['lenovo', 'latitude']) {
    let after: string | null = null
    deep.push(async () => {
      after = null
    })
    for (let index = 0; index < 100; index += 1) {
      deep.push(async () => {
        const { next }: { next: string | null } = await page(search, after)
        after = next
      })
    }
  }
  return [
    first,
    await timed(
      'first rows',
      repeated(200, () => page('')),
    ),
    await timed(
      'search by letter',
      letters.map((text) => () => page(text)),
    ),
    await timed(
      'search everything',
      [...letters, ...['Structure 42', 'lot 17', 'grande op', 'XE0012', 'thinkpad l9'].flatMap(lettersOf)].map(
        (text) => () => client.call('search.everything', { text, limit: 8, after: null }),
      ),
    ),
    await timed(
      'things by letter',
      (await thingTexts(client))
        .flatMap(lettersOf)
        .map((text) => () => client.call('search.everything', { text, limit: 8, after: null })),
    ),
    await answersApart(client),
    await timed(
      'pages deep in the list',
      places.map((place) => () => page('', place)),
    ),
    await timed('pages of a search', deep),
    await timed(
      'counters',
      repeated(200, () => client.call('bench.status', {})),
    ),
    await timed(
      'lots',
      repeated(50, () => client.call('lot.list', {})),
    ),
    await timed(
      'queue of a lot',
      repeated(100, () => client.call('queue.list', { lotId: lot?.lotId ?? '', after: null, limit: pageSize })),
    ),
    await timed(
      'dashboard',
      repeated(30, () =>
        client.call('operation.dashboard', { operationId: operation?.operationId ?? '', dayStartsAt: day }),
      ),
    ),
    await timed(
      'one device',
      devices.map(
        ({ deviceId }) =>
          () =>
            client.call('device.get', { deviceId }),
      ),
    ),
    await timed(
      'a scanned tag',
      devices.map(
        ({ tag }) =>
          () =>
            client.call('device.find', { tag }),
      ),
    ),
  ]
}
