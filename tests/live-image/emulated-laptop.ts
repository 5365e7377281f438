import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { onTestFailed, onTestFinished } from 'vitest'
import { chassis, firmware, memoryDevice, type MadeModule } from './smbios.ts'

export type MadeLaptop = {
  readonly manufacturer: string
  readonly model: string
  readonly version: string
  readonly serial: string
  readonly uuid: string
  readonly processor: string
  readonly modules: readonly MadeModule[]
  readonly disk: { readonly serial: string; readonly sizeBytes: number }
}

export type RunningLaptop = {
  /** What its screen showed until now, with the moment each line came (`performance.now`). */
  readonly lines: readonly { readonly text: string; readonly atMs: number }[]
  /** Waits for a line of its screen; fails when the machine ends before. */
  readonly until: (line: RegExp) => Promise<{ readonly text: string; readonly atMs: number }>
}

/** The emulator reads a comma as the end of a value. */
const value = (text: string): string => text.replaceAll(',', ',,')

type Options = Readonly<Record<string, string | readonly string[]>>

/** Each of the emulator's options with its value, or with each of its values. */
function commandLine(options: Options): string[] {
  return Object.entries(options).flatMap(([name, values]) => [values].flat().flatMap((one) => [`-${name}`, one]))
}

function hardware(laptop: MadeLaptop, folder: string): Options {
  const { manufacturer, model, version, serial, uuid, processor, modules, disk } = laptop
  const image = join(folder, 'disk.img')
  writeFileSync(image, '')
  truncateSync(image, disk.sizeBytes)
  const tables = [
    firmware(manufacturer, 'N24ET72W (1.47 )', '01/03/2023'),
    chassis('notebook', manufacturer, serial),
    ...modules.map(memoryDevice),
  ].map((table, index) => {
    const file = join(folder, `table-${index}.bin`)
    writeFileSync(file, table)
    return `file=${file}`
  })
  const system = { manufacturer, product: model, version, serial, uuid }
  const type1 = Object.entries(system).map(([name, text]) => `${name}=${value(text)}`)
  const type4 = `type=4,manufacturer=Intel(R) Corporation,version=${value(processor)}`
  return {
    machine: 'q35',
    accel: 'tcg,thread=multi',
    smp: 'cpus=2,cores=2',
    m: '1024',
    cpu: `Nehalem-v1,hypervisor=off,model-id=${value(processor)}`,
    smbios: [`type=1,${type1.join(',')}`, type4, ...tables],
    drive: `file=${image},format=raw,if=none,id=disk`,
    display: 'none',
    vga: 'none',
    serial: 'stdio',
    monitor: 'none',
  }
}

/** What makes Linux start surely and soon in an emulator, and write on its serial line. */
export const emulatedConsole =
  'console=ttyS0 quiet loglevel=3 no_timer_check nokaslr mitigations=off edd=off random.trust_cpu=on panic=-1'

/**
 * Starts a machine of these parts; it is switched off after the test.
 *
 * @param options what it starts from and how it is connected, in the emulator's words.
 */
export function startLaptop(laptop: MadeLaptop, { device, ...options }: Options): RunningLaptop {
  const folder = mkdtempSync(join(tmpdir(), 'etabli-laptop-'))
  const devices = [`nvme,drive=disk,serial=${laptop.disk.serial}`, device ?? []].flat()
  const words = ['-no-reboot', ...commandLine({ ...hardware(laptop, folder), ...options, device: devices })]
  const emulator = spawn('qemu-system-x86_64', words, { stdio: ['ignore', 'pipe', 'pipe'] })
  const lines: { text: string; atMs: number }[] = []
  const waiting = new Set<() => void>()
  let isOver = false
  const look = () => {
    for (const check of waiting) check()
  }
  for (const output of [emulator.stdout, emulator.stderr]) {
    createInterface({ input: output }).on('line', (text) => {
      lines.push({ text, atMs: performance.now() })
      look()
    })
  }
  const { promise: ended, resolve: end } = Promise.withResolvers<void>()
  emulator.once('close', () => {
    isOver = true
    look()
    end()
  })
  // A test that only ran out of time says no more than that.
  onTestFailed(() => console.error(`The machine's screen:\n${lines.map(({ text }) => text).join('\n')}`))
  onTestFinished(async () => {
    emulator.kill('SIGKILL')
    await ended
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    lines,
    until: (line) =>
      new Promise((resolve, reject) => {
        const check = () => {
          const found = lines.find(({ text }) => line.test(text))
          if (found === undefined && !isOver) return
          waiting.delete(check)
          if (found !== undefined) resolve(found)
          else reject(new Error(`no ${line} on its screen:\n${lines.map(({ text }) => text).join('\n')}`))
        }
        waiting.add(check)
        check()
      }),
  }
}
