import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { PrintJob, PrintProgress } from '../../../../electron/station/printers/print-job.ts'
import { tcpLink } from '../../../../electron/station/printers/tcp-link.ts'
import { zplRoad } from '../../../../electron/station/printers/zpl/zpl-road.ts'
import { printerAddress } from '../../../../shared/label/printer-address.ts'
import { Zebra } from './zebra.ts'

const pace = { everyMs: 10, answerMs: 150, losses: 4 }
const road = (tellsState = true) =>
  zplRoad(
    (printer) => {
      const address = printerAddress(printer)
      if (address.road !== 'zpl-tcp') throw new Error(address.road)
      return tcpLink(address)
    },
    () => tellsState,
    pace,
  )
const label = '^XA^PW496^LL232^FO0,0^GFA,1,1,1,80^FS^PQ1,0,0,N^XZ\r\n'

let zebra: Zebra
beforeEach(async () => {
  zebra = await Zebra.start()
})
afterEach(() => zebra.stop())

const jobFor = (printer: string): PrintJob => ({
  printer,
  name: 'T70123820#1',
  drawings: [],
  bytes: Buffer.from(label),
})

/** Prints, and calls `onStep` with each new state, which may change the printer. */
async function printed(
  onStep: (progress: PrintProgress) => void = () => undefined,
  signal = new AbortController().signal,
) {
  const seen: PrintProgress[] = []
  const tell = (step: PrintProgress): void => {
    seen.push(step)
    onStep(step)
  }
  const last = await road().print(jobFor(zebra.name), tell, signal)
  return { last, steps: seen.map(({ state, reason }) => (reason === null ? state : `${state} ${reason}`)) }
}

describe('a printer that is ready', () => {
  test('gets one label on one connection, and its counter says that it came out', async () => {
    expect((await printed()).steps).toEqual(['prepared', 'sending', 'sent', 'printed? counted'])
    expect([zebra.formats, zebra.printed, zebra.connections]).toEqual([[label.trim()], 1, 1])
  })

  test('without a counter says so much less: nothing is left to print', async () => {
    zebra.counter = null
    expect((await printed()).steps).toEqual(['prepared', 'sending', 'sent', 'printed?'])
  })
})

describe('before the sending', () => {
  test.each([
    ['paper', 'media-empty'],
    ['head', 'cover-open'],
    ['ribbon', 'marker-supply-empty'],
    ['pause', 'paused'],
  ] as const)(
    'a printer that lacks %s keeps the label here, and gets it after the refill',
    async (hindrance, reason) => {
      zebra.hindrances.add(hindrance)
      const { steps } = await printed((step) => {
        if (step.reason !== reason) return
        expect(zebra.formats).toEqual([])
        zebra.refill()
      })
      expect(steps).toEqual(['prepared', `prepared ${reason}`, 'sending', 'sent', 'printed? counted'])
      expect(zebra.printed).toBe(1)
    },
  )

  test('silence is not ready: nothing is sent until it answers', async () => {
    zebra.isSilent = true
    const { steps } = await printed(({ reason }) => {
      if (reason === 'silent') zebra.isSilent = false
    })
    expect(steps).toEqual(['prepared', 'prepared silent', 'sending', 'sent', 'printed? counted'])
  })

  test('a label that waits is cancelled for certain', async () => {
    zebra.hindrances.add('paper')
    const cancelling = new AbortController()
    const { last } = await printed(({ reason }) => {
      if (reason === 'media-empty') cancelling.abort()
    }, cancelling.signal)
    expect(last.state).toBe('cancelled')
    expect(zebra.formats).toEqual([])
  })

  test('nobody there is a certain failure', async () => {
    await zebra.stop()
    expect((await printed()).steps).toEqual(['prepared', 'failed printer-unreached'])
  })
})

describe('after the sending', () => {
  test('paper that ends blocks the label, which comes out after the refill, once', async () => {
    zebra.paperEndsWithNext = true
    const { steps } = await printed(({ state }) => {
      if (state !== 'blocked') return
      zebra.paperEndsWithNext = false
      zebra.refill()
    })
    expect(steps).toEqual(['prepared', 'sending', 'sent', 'blocked media-empty', 'printed? counted'])
    expect([zebra.formats.length, zebra.printed]).toEqual([1, 1])
  })

  test('silence blocks too: the printer may want a person', async () => {
    const { steps } = await printed(({ state, reason }) => {
      if (state === 'sent') zebra.isSilent = true
      if (reason === 'silent') zebra.isSilent = false
    })
    expect(steps).toEqual(['prepared', 'sending', 'sent', 'blocked silent', 'printed? counted'])
  })

  test('a blocked label that is cancelled at the printer does not come out after the refill', async () => {
    zebra.paperEndsWithNext = true
    const cancelling = new AbortController()
    const { last } = await printed(({ state }) => {
      if (state === 'blocked') cancelling.abort()
    }, cancelling.signal)
    expect(last).toMatchObject({ state: 'cancelled', reason: 'at-printer' })
    zebra.refill()
    expect(zebra.printed).toBe(0)
  })

  test('a connection that breaks in the middle leaves the label in doubt, and sends it no second time', async () => {
    zebra.closesAfterBytes = 20
    const { last } = await printed()
    expect(last.state).toBe('unknown')
    expect(zebra.formats).toEqual([])
  })

  test('a printer that vanishes leaves the label in doubt', async () => {
    zebra.paperEndsWithNext = true
    let stopping: Promise<void> | undefined
    const { last } = await printed(({ state }) => {
      if (state === 'blocked') stopping ??= zebra.stop()
    })
    expect(last).toMatchObject({ state: 'unknown', reason: 'printer-lost' })
    await stopping
  })
})

test('a printer that is known to tell nothing is sent the label unasked, and it stays in doubt', async () => {
  const asked: string[] = []
  zebra.onAsked = (question) => asked.push(question)
  const last = await road(false).print(jobFor(zebra.name), () => undefined, new AbortController().signal)
  expect(last).toMatchObject({ state: 'unknown', reason: 'tells-nothing' })
  await expect.poll(() => zebra.printed).toBe(1)
  expect(asked).toEqual([])
})

test.each([
  [[], { state: 'idle', reasons: [] }],
  [['paper'], { state: 'stopped', reasons: ['media-empty'] }],
  [['head', 'paper'], { state: 'stopped', reasons: ['cover-open'] }],
] as const)('a look at a printer with %j missing tells it', async (hindrances, condition) => {
  for (const one of hindrances) zebra.hindrances.add(one)
  expect(await road().look(zebra.name)).toEqual(condition)
})

test('a look at one that says nothing, or is not there, is no "ready"', async () => {
  zebra.isSilent = true
  expect(await road().look(zebra.name)).toEqual({ state: 'unknown', reasons: ['silent'] })
  await zebra.stop()
  expect(await road().look(zebra.name)).toEqual({ state: 'unknown', reasons: ['printer-unreached'] })
})
