import type { ImportFile, ImportResult, StickView } from '../../../shared/contract/import.ts'
import { importStick, type StickOutcome } from './import-stick.ts'
import { writeReceipt, type Receipt, type ReceiptEntry } from './receipt.ts'
import type { Volume, Volumes } from './volume.ts'

export type StickBenchOptions = {
  readonly volumes: Volumes
  readonly importFiles: (files: readonly ImportFile[]) => Promise<readonly ImportResult[]>
  readonly tagOf: (deviceId: string) => string | null
  readonly bench: () => string
  readonly now: () => Date
  readonly onChange: (stick: StickView) => void
  readonly onFault: (error: unknown) => void
}

/** The report sticks that are plugged in, each imported by itself as soon as it is there. */
export type StickBench = {
  /** Those that hold reports of machines, in the order in which they came; gone ones stay until they come back. */
  list(): readonly StickView[]
  /** Looks now: the USB watch has seen a plug. */
  look(): void
  writeReceipt(stickId: string): Promise<'written' | 'stick-not-found' | 'stick-not-writable'>
  /** Resolves when nothing is read from any stick any more. */
  close(): Promise<void>
}

type Stick = { volume: Volume; view: StickView | null; entries: readonly ReceiptEntry[]; isPresent: boolean }

const noCounts = { new: 0, known: 0, unreadable: 0 }
const mostShown = 40

/**
 * Watches for removable drives and imports what machines' reports they hold.
 *
 * The system is asked for its drives only when something cheap to see has changed. One stick is imported after the
 * other. Nothing is written to a stick but the receipt, and that only when asked for.
 */
export function createStickBench(options: StickBenchOptions): StickBench {
  const { volumes, onChange } = options
  const sticks = new Map<string, Stick>()
  let seen: string | null = null
  let work: Promise<unknown> = Promise.resolve()
  let isClosed = false
  /** A station that stops takes its database away from what still runs: that is no fault. */
  const onFault = (error: unknown) => {
    if (!isClosed) options.onFault(error)
  }

  const show = (stick: Stick, change: Partial<StickView>) => {
    const { volume } = stick
    const fresh: StickView = {
      stickId: volume.id.slice(0, 200),
      label: volume.label.slice(0, 200),
      state: 'importing',
      counts: noCounts,
      canWriteReceipt: false,
    }
    stick.view = { ...(stick.view ?? fresh), ...change }
    onChange(stick.view)
  }

  /** One thing at a time, and a failure of one keeps nothing else from being done. */
  const queue = <T>(step: () => Promise<T>): Promise<T> => {
    const next = work.then(step)
    work = next.catch(() => undefined)
    return next
  }

  async function bringIn(stick: Stick): Promise<void> {
    if (isClosed || !stick.isPresent) return
    const outcome = await importStick(stick.volume, {
      volumes,
      importFiles: options.importFiles,
      isWanted: () => !isClosed && stick.isPresent,
      onProgress: (entries) => {
        stick.entries = withTags(entries)
        show(stick, { state: 'importing', counts: countsOf(stick.entries), canWriteReceipt: false })
      },
      onFault,
    })
    settle(stick, outcome)
  }

  const withTags = (entries: StickOutcome['entries']): ReceiptEntry[] =>
    entries.map(({ deviceId, ...entry }) => ({ ...entry, tag: deviceId === null ? null : options.tagOf(deviceId) }))

  function settle(stick: Stick, { state, entries }: StickOutcome): void {
    if (isClosed) return
    // Nobody has mounted it yet: the next look finds it again.
    if (state === 'not-reached') return void sticks.delete(stick.volume.id)
    if (state === 'no-reports') return
    stick.entries = withTags(entries)
    const canWriteReceipt = state === 'imported' && !stick.volume.isReadOnly
    show(stick, { state, counts: countsOf(stick.entries), canWriteReceipt })
  }

  async function lookNow(): Promise<void> {
    if (isClosed) return
    const signature = volumes.signature()
    if (signature === seen) return
    seen = signature
    const present = await volumes.list()
    hasFailed = false
    for (const stick of sticks.values()) {
      if (!stick.isPresent || present.some(({ id }) => id === stick.volume.id)) continue
      stick.isPresent = false
      if (stick.view !== null) show(stick, { state: 'gone', canWriteReceipt: false })
      else sticks.delete(stick.volume.id)
    }
    for (const volume of present) {
      const known = sticks.get(volume.id)
      if (known?.isPresent === true) {
        known.volume = volume
        continue
      }
      const stick: Stick = { volume, view: null, entries: [], isPresent: true }
      sticks.delete(volume.id)
      sticks.set(volume.id, stick)
      void queue(() => bringIn(stick)).catch(onFault)
    }
    const gone = [...sticks.values()].filter(({ isPresent }) => !isPresent)
    for (const { volume } of gone.slice(0, Math.max(0, sticks.size - mostShown))) sticks.delete(volume.id)
  }

  let looking: Promise<void> = Promise.resolve()
  let hasFailed = false
  const look = () => {
    looking = looking.then(lookNow).catch((error: unknown) => {
      // Only the first failure of a row is told; the next look tries again.
      if (!hasFailed) onFault(error)
      hasFailed = true
      seen = null
    })
  }
  const timer = setInterval(look, volumes.everyMs).unref()
  queueMicrotask(look)

  return {
    list: () => [...sticks.values()].flatMap(({ view }) => view ?? []),
    look,
    async writeReceipt(stickId) {
      const stick = [...sticks.values()].find(({ view }) => view?.stickId === stickId)
      if (stick === undefined || !stick.isPresent) return 'stick-not-found'
      return queue(async () => {
        if (stick.view?.canWriteReceipt !== true) return 'stick-not-writable'
        const opened = await volumes.open(stick.volume, 'write')
        if (opened === null) return 'stick-not-writable'
        try {
          await writeReceipt(opened.folder, receiptOf(options, stick.entries))
          return 'written'
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code === undefined) throw error
          return 'stick-not-writable'
        } finally {
          await opened.close()
        }
      })
    },
    async close() {
      isClosed = true
      clearInterval(timer)
      await looking
      await work
    },
  }
}

function countsOf(entries: readonly ReceiptEntry[]): StickView['counts'] {
  const counts = { ...noCounts }
  for (const { result } of entries) counts[result] += 1
  return counts
}

const receiptOf = ({ bench, now }: StickBenchOptions, entries: readonly ReceiptEntry[]): Receipt => ({
  schema: 'etabli.receipt/1',
  bench: bench(),
  writtenAt: now().toISOString(),
  entries,
})
