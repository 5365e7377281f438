import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { brotherLabel } from '../../../../electron/station/printers/brother/brother-label.ts'
import { brotherRoad } from '../../../../electron/station/printers/brother/brother-road.ts'
import { brotherRolls } from '../../../../electron/station/printers/brother/brother-rolls.ts'
import type { PrintProgress } from '../../../../electron/station/printers/print-job.ts'
import { deviceLink } from '../../../../electron/station/printers/usb/device-link.ts'
import { usbPrinters } from '../../../../electron/station/printers/usb/usb-printers.ts'
import { zplRoad } from '../../../../electron/station/printers/zpl/zpl-road.ts'
import { createBitmap } from '../../../../shared/label/bitmap.ts'
import { temporaryFolder } from '../../../fixtures/laptop-captures.ts'

const program = fileURLToPath(new URL('device_printer.py', import.meta.url))
const reason = spawnSync('python3', ['-c', 'import pty']).status === 0 ? '' : ' (skipped: python3 missing)'

/** A printer of its own process behind a device file. */
async function devicePrinter(kind: 'brother' | 'zpl') {
  const child = spawn('python3', [program, kind], { stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill())
  const path = Promise.withResolvers<string>()
  const labels: string[] = []
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.startsWith('/dev/')) path.resolve(line)
    else labels.push(line)
  })
  const device = await path.promise
  return {
    labels,
    open: () => deviceLink(() => Promise.resolve(device)),
    tell: (line: string) => void child.stdin.write(`${line}\n`),
  }
}

const roll = brotherRolls.find(
  ({ widthMillimetres, lengthMillimetres }) => widthMillimetres === 62 && lengthMillimetres === 29,
)
const brotherJob = () => {
  if (roll === undefined) throw new Error('no roll')
  const bytes = brotherLabel(createBitmap(733, 343), 'height', roll)
  return { printer: 'usb', name: 'T70123820#1', drawings: [], bytes }
}
const pace = { everyMs: 20, answerMs: 300, patienceMs: 1500 }
const never = new AbortController().signal

describe.skipIf(reason !== '')(`a printer behind a device file${reason}`, () => {
  test('of Brother says that the label is printed', async () => {
    const printer = await devicePrinter('brother')
    const seen: PrintProgress[] = []
    const last = await brotherRoad(printer.open, pace).print(brotherJob(), (step) => seen.push(step), never)
    expect(last.state).toBe('printed?')
    expect(seen.map(({ state }) => state)).toEqual(['prepared', 'sending', 'sent', 'printed?'])
    await expect.poll(() => printer.labels).toEqual(['label'])
  })

  test('of Brother with another roll gets nothing until the right one is in', async () => {
    const printer = await devicePrinter('brother')
    printer.tell('roll 29 90')
    const states: string[] = []
    const last = await brotherRoad(printer.open, pace).print(
      brotherJob(),
      (step) => {
        states.push(`${step.state} ${step.reason}`)
        if (step.reason !== 'wrong-media') return
        expect(printer.labels).toEqual([])
        printer.tell('roll 62 29')
      },
      never,
    )
    expect(last.state).toBe('printed?')
    expect(states).toContain('prepared wrong-media')
  })

  test.each([
    ['error 1 0', 'stopped', 'media-empty'],
    ['error 0 16', 'stopped', 'cover-open'],
    ['error 4 0', 'stopped', 'media-jam'],
    ['silent', 'unknown', 'silent'],
  ])('of Brother that is told "%s" is %s: %s', async (line, state, said) => {
    const printer = await devicePrinter('brother')
    printer.tell(line)
    const road = brotherRoad(printer.open, pace)
    await expect.poll(() => road.look('usb')).toEqual({ state, reasons: [said] })
  })

  test('in ZPL is asked before and after, over the same file', async () => {
    const printer = await devicePrinter('zpl')
    const road = zplRoad(printer.open, () => true, { everyMs: 20, answerMs: 300, losses: 3 })
    printer.tell('error 1 0')
    await expect.poll(() => road.look('usb')).toEqual({ state: 'stopped', reasons: ['media-empty'] })
    printer.tell('error 0 0')
    await expect.poll(() => road.look('usb')).toEqual({ state: 'idle', reasons: [] })
    const bytes = Buffer.from('^XA^FO0,0^GFA,1,1,1,80^FS^PQ1^XZ\r\n')
    const last = await road.print({ printer: 'usb', name: 'a', drawings: [], bytes }, () => undefined, never)
    expect(last.state).toBe('printed?')
    await expect.poll(() => printer.labels).toEqual(['label'])
  })

  test('that is not plugged in is not reached', async () => {
    const road = brotherRoad(() => deviceLink(() => Promise.resolve(null)), pace)
    expect(await road.look('usb')).toEqual({ state: 'unknown', reasons: ['printer-unreached'] })
    expect(await road.print(brotherJob(), () => undefined, never)).toMatchObject({ state: 'failed' })
  })
})

test('printers on USB are known by what they say of themselves, and others are left alone', async () => {
  const sys = join(temporaryFolder(), 'usbmisc')
  const plug = (name: string, id: string, serial: string) => {
    // As the kernel has it: the class links to the interface, above which the device with its serial number stands.
    const device = join(sys, '../devices', name)
    mkdirSync(join(device, 'interface'), { recursive: true })
    writeFileSync(join(device, 'interface/ieee1284_id'), id)
    writeFileSync(join(device, 'serial'), serial)
    mkdirSync(join(sys, name), { recursive: true })
    symlinkSync(join(device, 'interface'), join(sys, name, 'device'))
  }
  plug('lp0', 'MFG:Zebra Technologies ;CMD:ZPL;MDL:ZTC ZD421;CLS:PRINTER;', 'SIM0001\n')
  plug('lp1', 'MANUFACTURER:Brother;COMMAND SET:PT-CBP;MODEL:QL-820NWB;CLASS:PRINTER;', '000J9G\n')
  plug('lp2', 'MFG:HP;CMD:PCL,PJL;MDL:LaserJet;', 'X')
  const found = await usbPrinters({ sys, dev: '/dev/usb' })
  expect(found.toSorted((one, other) => one.devicePath.localeCompare(other.devicePath))).toEqual([
    {
      address: { road: 'zpl-usb', maker: 'Zebra Technologies', model: 'ZTC ZD421', serial: 'SIM0001' },
      devicePath: '/dev/usb/lp0',
    },
    {
      address: { road: 'brother-usb', maker: 'Brother', model: 'QL-820NWB', serial: '000J9G' },
      devicePath: '/dev/usb/lp1',
    },
  ])
  expect(await usbPrinters({ sys: join(sys, 'nowhere'), dev: '/dev/usb' })).toEqual([])
})
