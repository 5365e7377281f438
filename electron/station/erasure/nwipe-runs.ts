/** What the lines of one run say of a disk, by its name without "/dev/". */
export type NwipeDisk = {
  serial?: string
  model?: string
  sizeBytes?: number
  passes?: number
  startedAt?: string
  finishedAt?: string
}

export type NwipeRun = {
  /** `method`, `verify`, `rounds`, `banner`… as they were in force. */
  readonly options: ReadonlyMap<string, string>
  readonly disks: ReadonlyMap<string, NwipeDisk>
  readonly errors: ReadonlyMap<string, { pass: number; verification: number; synchronisation: number }>
  /** The lines of the "Drive Status" table; `label` is model and serial. */
  readonly drives: readonly {
    readonly device: string
    readonly status: string
    readonly isMarked: boolean
    readonly label: string
  }[]
  /** When the table was written, by the erasing machine's clock. */
  readonly endedAt: string | null
}

type OpenRun = {
  options: Map<string, string>
  disks: Map<string, NwipeDisk>
  errors: Map<string, { pass: number; verification: number; synchronisation: number }>
  drives: NwipeRun['drives'][number][]
  endedAt: string | null
}

const newRun = (): OpenRun => ({
  options: new Map(),
  disks: new Map(),
  errors: new Map(),
  drives: [],
  endedAt: null,
})

/** Longer is no log of a bench: a day of twenty disks has a thousand lines. */
const mostLines = 200_000

const stamp = /^\[(\d{4})\/(\d\d)\/(\d\d) (\d\d:\d\d:\d\d)\]\s*/
const errorRow = /^(!?)\s*(\S+)\s*\|\s*(\d+)\s*\|\s*(\d+)\s*\|\s*(\d+)\s*$/
const statusRow = /^(!?)\s*(\S+)\s*\|([^|]{1,20})\|[^|]*\|\s*[\d:]*\s*\|\s?(.*)$/

/**
 * Parts a log into its runs, each with what its lines say. Lines that say nothing to us are passed over; a run begins
 * with the list of its options, and ends with its table.
 */
export function nwipeRuns(text: string): readonly NwipeRun[] {
  const runs: OpenRun[] = []
  let run = newRun()
  let table: 'errors' | 'status' | null = null
  const finish = () => {
    if (run.drives.length > 0) runs.push(run)
    run = newRun()
  }
  for (const line of text.split(/\r?\n/, mostLines)) {
    if (/^\*+ Error Summary \*+\s*$/.test(line)) table = 'errors'
    else if (/^\*+ Drive Status \*+\s*$/.test(line)) table = 'status'
    else if (/^\*+\s*$/.test(line)) table = null
    else if (table === 'errors') readError(run, line)
    else if (table === 'status') readStatus(run, line)
    const at = stamp.exec(line)
    if (at === null) continue
    const moment = `${at[1]}-${at[2]}-${at[3]}T${at[4]}`
    const said = line.slice(at[0].length).replace(/^(?:debug|info|notice|warning|error|fatal|sanity):\s?/, '')
    if (/^\s*Total Throughput/.test(said)) run.endedAt = moment
    // The next run of the same file begins: its disks are looked for before its options are listed.
    if (run.drives.length > 0 && table === null && /^\s*(?:Found \/dev|Program options|Opened entropy)/.test(said)) {
      finish()
    }
    readLine(run, said.trim(), moment)
  }
  finish()
  return runs
}

function readError(run: OpenRun, line: string): void {
  const [, , device, pass, verification, synchronisation] = errorRow.exec(line) ?? []
  if (device === undefined) return
  run.errors.set(device, {
    pass: Number(pass),
    verification: Number(verification),
    synchronisation: Number(synchronisation),
  })
}

function readStatus(run: OpenRun, line: string): void {
  const [, mark, device, status, label] = statusRow.exec(line) ?? []
  // The head of the table is marked too; its columns are words.
  if (device === undefined || status === undefined || label === undefined || device === 'Device') return
  run.drives.push({ device, status: status.trim(), isMarked: mark === '!', label: label.trim() })
}

function readLine(run: OpenRun, said: string, moment: string): void {
  const disk = (path: string): NwipeDisk => {
    const name = path.replace(/^\/dev\//, '')
    const known = run.disks.get(name) ?? {}
    run.disks.set(name, known)
    return known
  }
  const option = /^(method|verify|rounds|banner|prng)\s*=\s*(.+)$/.exec(said)
  if (option !== null) run.options.set(option[1] ?? '', option[2] ?? '')
  const found = /^Found (\/dev\/\S+), ([^,]*), (.*), +\S+ ?[KMGTPE]?B, S\/N=(.*)$/.exec(said)
  if (found !== null) Object.assign(disk(found[1] ?? ''), { model: found[3] ?? '', serial: found[4] ?? '' })
  const serial = /^(\/dev\/\S+) has serial number (.+)$/.exec(said)
  if (serial !== null) disk(serial[1] ?? '').serial = serial[2] ?? ''
  const size = /^(\/dev\/\S+), sect\/blk\/dev \d+\/\d+\/(\d{1,15})$/.exec(said)
  if (size !== null && Number(size[2]) > 0) disk(size[1] ?? '').sizeBytes = Number(size[2])
  const pass = /^Starting pass \d+\/(\d+), round (\d+)\/\d+, on (\/dev\/\S+)$/.exec(said)
  if (pass !== null) {
    const one = disk(pass[3] ?? '')
    one.passes = Number(pass[1])
    one.startedAt ??= moment
  }
  const last = /(?:\bon|\bto|\bfrom|\bof|\bdevice(?: =)?) '?(\/dev\/[^\s']+?)'?[.,]?$/.exec(said)
  const name = last?.[1]?.replace(/^\/dev\//, '') ?? ''
  const one = run.disks.get(name)
  if (one?.startedAt !== undefined) one.finishedAt = moment
}
