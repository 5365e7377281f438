// Runs inside the guest, where a real kernel has a USB printer: the whole station finds it, prints on it without the
// system's driver and then with it. Prints one line of JSON a step; the test outside judges them.
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { classPrinters } from '../../../../../electron/station/printers/usb/class-printers.ts'
import { createStation } from '../../../../../electron/station/station.ts'
import type { PrintJobView } from '../../../../../shared/contract/views.ts'

const project = process.cwd()
const say = (step: string, values: object) => console.log(`@ ${JSON.stringify({ step, ...values })}`)

const gadget = '/sys/kernel/config/usb_gadget/zebra'
for (const part of ['strings/0x409', 'configs/c.1', 'functions/printer.usb0']) {
  mkdirSync(join(gadget, part), { recursive: true })
}
const write = (file: string, text: string) => writeFileSync(join(gadget, file), text)
write('idVendor', '0x0a5f')
write('idProduct', '0x0166')
write('strings/0x409/manufacturer', 'Zebra Technologies')
write('strings/0x409/product', 'ZTC ZD421-203dpi ZPL')
write('strings/0x409/serialnumber', 'D4J2345')
write('functions/printer.usb0/pnp_string', 'MFG:Zebra Technologies ;CMD:ZPL;MDL:ZTC ZD421-203dpi ZPL;CLS:PRINTER;')
write('functions/printer.usb0/q_len', '10')
symlinkSync(join(gadget, 'functions/printer.usb0'), join(gadget, 'configs/c.1/printer.usb0'))
write('UDC', 'dummy_udc.0')

async function until(fits: () => boolean | Promise<boolean>, limitMs = 30_000): Promise<boolean> {
  const end = performance.now() + limitMs
  while (performance.now() < end) {
    if (await fits()) return true
    await wait(50)
  }
  return false
}
await until(() => existsSync('/dev/g_printer0'))

const firmware = spawn('python3', ['tests/station/printers/usb/device_printer.py', 'zpl', '/dev/g_printer0'], {
  stdio: ['pipe', 'pipe', 'inherit'],
})
const tell = (line: string) => void firmware.stdin.write(`${line}\n`)
let labels = 0
createInterface({ input: firmware.stdout }).on('line', (line) => {
  if (line === 'label') labels += 1
})

const station = await createStation({
  dataFolder: mkdtempSync(join(tmpdir(), 'etabli-')),
  resourcesFolder: join(project, 'resources'),
  log: { info: () => undefined, fault: (_, where, error) => say('fault', { where, error: String(error) }) },
})
const client = station.client()
const jobs = new Map<string, PrintJobView[]>()
client.on('print.changed', (job) => void jobs.set(job.printJobId, [...(jobs.get(job.printJobId) ?? []), job]))

/** Prints one blank tag, and says how the ledger saw it and how many labels the printer has made since. */
async function printOne(step: string, printer: string, whileItWaits?: () => Promise<void>): Promise<void> {
  const before = labels
  const began = performance.now()
  const order = { count: 1, format: '62x29', language: 'fr', printer } as const
  const [job] = (await client.call('tag.printBlank', order)).jobs
  const id = job?.printJobId ?? ''
  const steps = () => jobs.get(id) ?? []
  if (whileItWaits !== undefined) await whileItWaits()
  const isDone = await until(() => ['printed?', 'failed', 'unknown'].includes(steps().at(-1)?.state ?? ''))
  const seen = steps().map(({ state, reason }) => `${state}${reason === null ? '' : ` ${reason}`}`)
  const afterMs = Math.round(performance.now() - began)
  say(step, { isDone, steps: seen, labels: labels - before, afterMs, files: deviceFiles() })
}
const deviceFiles = () => (existsSync('/dev/usb') ? readdirSync('/dev/usb') : [])

say('free', { printers: (await classPrinters()).map(({ address }) => address), files: deviceFiles() })
const [found] = await client.call('printer.search', {})
say('found', { found: found ?? null })
const name = found?.name ?? ''
const plain = { title: 'Zebra', dotsPerInch: 203, tellsState: true, offsetXMillimetres: 0, offsetYMillimetres: 0 }
await client.call('printer.keep', { name, ...plain })
const condition = async () => {
  const [printer] = await client.call('printer.list', {})
  return { state: printer?.state, reasons: printer?.reasons }
}
say('stands', await condition())
await printOne('without-driver', name)

tell('error 1 0')
await until(async () => (await condition()).state === 'stopped')
say('paper-out', await condition())
await printOne('refilled', name, async () => {
  await until(() => [...jobs.values()].at(-1)?.at(-1)?.reason === 'media-empty')
  tell('error 0 0')
})

tell('silent')
// Paper empty, selected, no error: what the port says while the firmware says nothing.
tell('port 38')
await until(async () => (await condition()).state === 'stopped')
say('silent-port', await condition())
tell('port 18')
tell('answer')
await until(async () => (await condition()).state === 'idle')
say('answers', await condition())

// The driver takes what is plugged in and free; pulling the gadget under its open firmware crashes this kernel.
execFileSync('modprobe', ['usblp'])
await until(() => deviceFiles().includes('lp0'))
say('held', { printers: (await classPrinters()).length, files: deviceFiles() })
const again = await client.call('printer.search', {})
say('found-again', { names: again.map((one) => one.name) })
await printOne('with-driver', name)
station.close()
say('end', {})
firmware.kill()
process.exit(0)
