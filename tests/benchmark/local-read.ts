// A full local report in a running process, against lshw and inxi, in turn in the same run: wall time and CPU time
// with all children.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readLocal } from '../../electron/station/readers/local/read-local.ts'
import { median, milliseconds } from './median.ts'

const rounds = Math.max(7, Number(process.env['ETABLI_BENCHMARK_ROUNDS'] ?? 9))
/** Children's CPU time is counted in ticks of 10 ms: one sample is the mean of so many runs. */
const runsPerSample = 5

type Sample = { readonly wallMs: number; readonly cpuMs: number }

/**
 * CPU time of this process and of every child that it has waited for, in milliseconds. process.resourceUsage() leaves
 * the children out; fields 16 and 17 of /proc/self/stat have them, in ticks of 10 ms (proc_pid_stat(5)).
 */
function cpuTimesMs(): { readonly own: number; readonly children: number } {
  const afterName = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1) ?? ''
  const fields = afterName.split(' ').map(Number)
  const own = process.cpuUsage()
  return { own: (own.user + own.system) / 1000, children: ((fields[13] ?? 0) + (fields[14] ?? 0)) * 10 }
}

/** `isOurs`: what this process itself spends belongs to the station's reading, and not to a tool that it only starts. */
async function sample(work: () => unknown, runs: number, isOurs: boolean): Promise<Sample> {
  const [before, began] = [cpuTimesMs(), performance.now()]
  for (let done = 0; done < runs; done += 1) await work()
  const [after, wallMs] = [cpuTimesMs(), (performance.now() - began) / runs]
  const spent = after.children - before.children + (isOurs ? after.own - before.own : 0)
  return { wallMs, cpuMs: spent / runs }
}

function run(program: string, arguments_: readonly string[]): void {
  const { error, status } = spawnSync(program, arguments_, { stdio: 'ignore' })
  if (error !== undefined || status !== 0) {
    console.error(`${program} did not run (status ${status}): install the Debian packages lshw and inxi.`)
    process.exit(1)
  }
}

const subjects = {
  station: {
    label: 'station',
    runs: runsPerSample,
    work: () => readLocal({ now: () => new Date(), toolVersion: '0' }),
  },
  lshw: { label: 'lshw -json', runs: runsPerSample, work: () => run('lshw', ['-json']) },
  // inxi takes a pipe for a chat client unless it is told that it stands in a terminal.
  inxi: { label: 'inxi -Fxx', runs: 2, work: () => run('inxi', ['-Fxx', '--tty']) },
}
type Subject = keyof typeof subjects
const order: readonly Subject[] = ['station', 'lshw', 'inxi']

const samples: Record<Subject, Sample[]> = { station: [], lshw: [], inxi: [] }
for (let round = 0; round <= rounds; round += 1) {
  for (const name of order) {
    const taken = await sample(subjects[name].work, subjects[name].runs, name === 'station')
    // The first round warms the caches for all three.
    if (round > 0) samples[name].push(taken)
  }
}

for (const name of order) {
  const [wall, cpu] = [samples[name].map((one) => one.wallMs), samples[name].map((one) => one.cpuMs)]
  console.log(`${subjects[name].label.padEnd(12)} wall ${milliseconds(median(wall))}  CPU ${milliseconds(median(cpu))}`)
}
for (const [other, wanted] of [
  ['lshw', '≤ 1.5'],
  ['inxi', 'well under 1'],
] as const) {
  const ratio = (of: (one: Sample) => number): string =>
    median(
      samples.station.map((one, index) => of(one) / of(samples[other][index] ?? { wallMs: Number.NaN, cpuMs: 0 })),
    ).toFixed(2)
  console.log(
    `station / ${other}: wall ${ratio((one) => one.wallMs)}, CPU ${ratio((one) => one.cpuMs)} (wanted ${wanted}; medians of ${rounds} × ${runsPerSample} reads)`,
  )
}
