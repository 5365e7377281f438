// Twenty machines send themselves at one time to the real app while its window shows the bench. Prints how fluid the
// window stayed (time from one frame to the next, and the page's own work in one), beside the same window at rest and
// beside the window at rest while the same machines send to another bench: what this computer alone costs it.
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { openIntake } from '../e2e/driving.ts'
import { pairMachines } from '../e2e/machines-on-the-network.ts'
import { rendererOf, rssBytes, stationsOf } from '../e2e/processes.ts'
import { benchReady, machinesFolder, startApp } from '../e2e/station-app.ts'
import { otherNumbers, writeLaptop } from '../fixtures/laptop-changes.ts'
import { percentile } from './median.ts'
import { clockMs, noteFrames, type Frames } from './window/frames.ts'

const atOnce = 20
/** A machine tells of a part about every so often: a real reading takes some seconds. */
const partMs = Number(process.env['ETABLI_BENCHMARK_PART_MS'] ?? 200)
const wantedFrameMs = 50
/** Where to keep what the page did in the last round (a .cpuprofile for Chromium's tools), when somebody asks why. */
const profileFile = process.env['ETABLI_BENCHMARK_PROFILE']

/** Runs a step with the page's processor time noted. */
async function profiled<T>(page: Page, file: string, step: () => Promise<T>): Promise<T> {
  const session = await page.context().newCDPSession(page)
  await session.send('Profiler.enable')
  await session.send('Profiler.start')
  const result = await step()
  const { profile } = await session.send('Profiler.stop')
  writeFileSync(file, JSON.stringify(profile))
  return result
}

function print(name: string, { gapsMs, longFrames }: Frames): void {
  const over = gapsMs.filter((gap) => gap > wantedFrameMs + clockMs).length
  const worst = Math.max(...gapsMs)
  const work = Math.max(0, ...longFrames.map(({ durationMs }) => durationMs))
  console.log(
    `${name}: worst frame ${worst.toFixed(0)} ms, p99 ${percentile(gapsMs, 0.99).toFixed(0)} ms, ` +
      `median ${percentile(gapsMs, 0.5).toFixed(1)} ms, over ${wantedFrameMs} ms: ${over} of ${gapsMs.length}; ` +
      `the page’s own work: ${longFrames.length} frames of 50 ms or more, longest ${work.toFixed(0)} ms`,
  )
  for (const { durationMs, blockingMs, by } of longFrames.toSorted((a, b) => b.durationMs - a.durationMs).slice(0, 5)) {
    console.log(`    ${durationMs.toFixed(0)} ms (blocking ${blockingMs.toFixed(0)} ms), most by ${by}`)
  }
}

/** Real captures of other people's machines where they are at hand, else made-up ones. */
function machineFolders(folder: string): string[] {
  if (existsSync(machinesFolder)) {
    const names = readdirSync(machinesFolder).filter((name) => !name.startsWith('_') && !name.endsWith('.md'))
    // One machine before and after an upgrade would be one device.
    return names
      .filter((name) => name !== 'acer-a315-53-8gb')
      .slice(0, atOnce)
      .map((name) => join(machinesFolder, name))
  }
  return Array.from({ length: atOnce }, (_, index) => {
    const path = join(folder, `pc-${index}`)
    writeLaptop(path, otherNumbers(3001 + index))
    return path
  })
}

const temporary = () => mkdtempSync(join(tmpdir(), 'etabli-window-'))
const [userData, otherData, made] = [temporary(), temporary(), temporary()]
const folders = machineFolders(made)
const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`

async function run(): Promise<void> {
  const { app, page } = await startApp(userData)
  const other = await startApp(otherData)
  try {
    await Promise.all([benchReady(page), benchReady(other.page)])
    const intakeOf = async (at: Page) => {
      const { host, code } = await openIntake(at)
      await at.keyboard.press('Escape')
      return { url: `https://${host}`, code, folders, partMs }
    }
    const [intake, elsewhere] = [await intakeOf(page), await intakeOf(other.page)]
    await other.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
    await wait(2000)
    const seconds = (partMs * 9) / 1000 + 1
    const atRest = await noteFrames(page)
    await wait(seconds * 1000)
    print(`The window at rest (${seconds.toFixed(0)} s)`, await atRest())

    const sendElsewhere = await pairMachines(elsewhere)
    const beside = await noteFrames(page)
    await sendElsewhere()
    print('At rest, while 20 machines send to another bench of this computer', await beside())
    await other.app.close()

    const pids = { station: stationsOf(app.process().pid)[0], renderer: await rendererOf(app) }
    const memory = () => `station ${megabytes(rssBytes(pids.station))}, renderer ${megabytes(rssBytes(pids.renderer))}`
    console.log(`Memory before: ${memory()}`)
    const rounds = [
      ['to an empty bench', partMs],
      ['again, 40 cards', partMs],
      ['again, 60 cards', partMs],
      ['again, all at once and as fast as they can', 0],
    ] as const
    for (const [round, everyMs] of rounds) {
      const send = await pairMachines({ ...intake, partMs: everyMs })
      const frames = await noteFrames(page)
      const { machines, elapsedMs } = await (profileFile === undefined ? send() : profiled(page, profileFile, send))
      const lost = machines.filter(({ stage }) => stage !== 'done' && stage !== 'undecided').length
      print(`20 machines send ${round}`, await frames())
      console.log(
        `    ${((atOnce / elapsedMs) * 1000).toFixed(1)} reports/s at a part every ${everyMs} ms; lost: ${lost}; ` +
          `cards: ${await page.getByRole('article').count()}; memory: ${memory()}`,
      )
      if (lost > 0) process.exitCode = 1
    }
  } finally {
    await app.close()
  }
}

try {
  await run()
} finally {
  for (const folder of [userData, otherData, made]) rmSync(folder, { recursive: true, force: true })
}
