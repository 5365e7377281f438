import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync, chmodSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { captureOf } from '../../electron/station/readers/capture.ts'
import { readCapture } from '../../electron/station/readers/capture/read-capture.ts'
import { draftFrom } from '../../electron/station/readers/compose-draft.ts'
import { unpackArchive } from '../../electron/station/readers/lan/capture-archive.ts'
import { composeReport } from '../../shared/report/compose.ts'
import { openBench, type OpenBench } from '../station/intake/lan/open-bench.ts'
import {
  gatherFrom,
  installWorkingTools,
  makeMachine,
  type MadeUpMachine,
} from '../station/readers/local/made-up-machine.ts'
import { busyboxPath, folderOf, runScript, shells } from './run-script.ts'

let machine: MadeUpMachine
beforeEach(() => {
  machine = makeMachine()
  installWorkingTools(machine)
  const dmi = { sys_vendor: 'LENOVO', product_name: '20L5CTO1WW', product_serial: 'PF-12345', chassis_type: '10' }
  for (const [field, text] of Object.entries(dmi)) machine.file(`sys/class/dmi/id/${field}`, `${text}\n`)
  machine.file('sys/firmware/dmi/tables/DMI', 'tables')
  machine.folder('sys/firmware/efi')
  machine.file('proc/cpuinfo', 'processor\t: 0\nmodel name\t: Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz\n')
  machine.file('proc/meminfo', 'MemTotal:       16000000 kB\n')
  machine.file('sys/class/power_supply/CMB0/uevent', 'POWER_SUPPLY_NAME=CMB0\nPOWER_SUPPLY_TYPE=Battery\n')
  machine.file('sys/class/power_supply/ADP1/uevent', 'POWER_SUPPLY_TYPE=Mains\n')
  machine.folder('sys/devices/pci0000:00/usb2/2-1/host4/block/sdb')
  machine.link('sys/block/sdb', 'sys/devices/pci0000:00/usb2/2-1/host4/block/sdb')
  for (const disk of ['sda', 'nvme0n1', 'nvme0c0n1', 'loop0', 'sr0', 'zram0', 'mmcblk0boot0']) {
    machine.folder(`sys/block/${disk}`)
  }
  for (const [field, text] of Object.entries({ type: 'MMC', name: 'HBG4a2', serial: '0x12345678' })) {
    machine.file(`sys/block/mmcblk0/device/${field}`, `${text}\n`)
  }
  machine.file('sys/class/drm/card0-eDP-1/status', 'connected\n')
  machine.file('sys/class/drm/card0-eDP-1/modes', '1920x1080\n')
  machine.file('sys/class/drm/card0-eDP-1/edid', Uint8Array.of(0x00, 0xff, 0xff, 0x0d, 0xae, 0x20))
  machine.file('sys/class/drm/card0-HDMI-A-1/status', 'disconnected\n')
  machine.file('sys/class/net/wlp2s0/address', '3c:6a:a7:00:00:01\n')
  machine.file('sys/class/net/wlp2s0/device/uevent', 'DRIVER=iwlwifi\nPCI_ID=8086:24FD\n')
  machine.file('sys/class/net/wlp2s0/ifindex', '3\n')
  machine.folder('sys/class/net/wlp2s0/phy80211')
  machine.file('run/udev/data/n3', 'E:ID_MODEL_FROM_DATABASE=Wireless 8265 / 8275\n')
  const driven = 'sys/devices/pci0000:00/0000:00:1c.0/0000:02:00.0'
  const onBus = { [driven]: '0x028000', 'sys/devices/pci0000:00/0000:03:00.0': '0x028000' }
  const screens = {
    'sys/devices/pci0000:00/0000:04:00.0': '0x030000',
    'sys/devices/pci0000:00/0000:05:00.0': '0x030000',
  }
  for (const [path, code] of Object.entries({ ...onBus, ...screens })) {
    machine.file(`${path}/class`, `${code}\n`)
    machine.file(`${path}/uevent`, `PCI_CLASS=${code.replace('0x0', '')}\nPCI_ID=8086:24FD\n`)
    machine.link(`sys/bus/pci/devices/${path.slice(-12)}`, path)
  }
  machine.folder('sys/devices/pci0000:00/0000:04:00.0/drm')
  machine.link('sys/class/net/wwp2s0/device', driven)
  machine.file('run/udev/data/+pci:0000:03:00.0', 'E:ID_MODEL_FROM_DATABASE=Wireless 8265 / 8275\n')
  machine.file('sys/class/net/lo/address', '00:00:00:00:00:00\n')
  machine.folder('sys/class/video4linux')
})
afterEach(() => machine.dispose())

const readFlat = async (archive: string) => {
  const sent = await unpackArchive(readFileSync(archive))
  if (!sent.ok) throw new Error(`${sent.refusal.code} ${sent.refusal.where}`)
  return new Map(sent.files.map(({ name, status, bytes }) => [name, [status, bytes && Buffer.from(bytes).toString()]]))
}

describe.each(shells)('in %s', (_, shell) => {
  test('the script gathers what the bench’s own reader gathers, with the same names, texts and reasons', async () => {
    const folder = folderOf()
    const out = join(folder, 'capture')
    const ran = await runScript(shell, ['--out', out], { path: machine.searchPath, root: machine.root, cwd: folder })
    expect(ran.output).toContain('Archive : ')
    expect(ran.code).toBe(0)
    const archive = existsSync(`${out}.tar.gz`) ? `${out}.tar.gz` : `${out}.tar`
    const { files } = await gatherFrom(machine)
    const local = [...files.values()]
      // `unavailable` is what a name is of which nothing is said; the raw EDID is kept as hexadecimal text.
      .filter(({ name, status }) => status !== 'unavailable' && !name.endsWith('/edid'))
      .map(({ name, status, bytes }) => [name, [status, bytes && Buffer.from(bytes).toString()]] as const)
    expect(await readFlat(archive)).toEqual(new Map(local))
    const onBus = [...files.keys()].filter((name) => /^sys\/bus\/pci\/.*\/uevent$/.test(name))
    expect(onBus.map((name) => name.split('/')[4])).toEqual(['0000-03-00.0', '0000-05-00.0'])
    const fromFolder = await readCapture(out, { now: () => new Date() })
    if (!fromFolder.ok) throw new Error(fromFolder.refusal.what)
    expect(new Map(fromFolder.files.map(({ name, status }) => [name, status]))).toEqual(
      new Map(local.map(([name, [status]]) => [name, status])),
    )
  })

  test('a tool that hangs is left behind and said to be too late; one that fails leaves nothing', async () => {
    machine.tool('lscpu', 'exec sleep 60')
    machine.tool('lsblk', 'echo half; exit 3')
    const folder = folderOf()
    const out = join(folder, 'capture')
    await runScript(shell, ['--out', out], {
      path: machine.searchPath,
      root: machine.root,
      cwd: folder,
      toolSeconds: 1,
    })
    const files = readdirSync(out)
    expect(files).not.toContain('lscpu.txt')
    expect(files).not.toContain('lsblk.json')
    expect(readFileSync(join(out, 'etabli-statuses.txt'), 'utf8')).toContain('timed-out lscpu.txt\n')
  })
})

/** A posted capture is on the bench what the bench would have read of the machine itself. */
async function expectSameReport(bench: OpenBench): Promise<void> {
  const [card] = await bench.client.call('intake.list', {})
  expect(card?.stage).toBe('done')
  const { report } = await bench.client.call('device.get', { deviceId: card?.device?.deviceId ?? '' })
  const { files } = await gatherFrom(machine)
  const local = composeReport(draftFrom(captureOf([...files.values()])), report.source)
  expect(report.source.tool).toBe('etabli-capture')
  expect(report).toEqual(local)
}

const post = ({ session }: OpenBench, fingerprint = session.fingerprint) =>
  ['--post', session.url, '--token', session.token, '--fingerprint', fingerprint] as const
const otherKey = (fingerprint: string) => `${fingerprint.slice(0, 10)}AAAA${fingerprint.slice(14)}`
const hasBusybox = existsSync('/usr/bin/busybox')

describe.skipIf(!existsSync('/usr/bin/curl'))('posting with curl', () => {
  test('ends in the report that the bench would have made', async () => {
    const bench = await openBench()
    const folder = folderOf()
    const options = { path: machine.searchPath, root: machine.root, cwd: folder }
    const { code, output } = await runScript('/bin/sh', ['--out', join(folder, 'c'), ...post(bench)], options)
    expect(output).toMatch(/Numéro d'inventaire : [0-9A-Z]{9} ; verdict : \w+/)
    expect(code).toBe(0)
    await expectSameReport(bench)
  })

  test('to another key sends nothing', async () => {
    const bench = await openBench()
    const folder = folderOf()
    const options = { path: machine.searchPath, root: machine.root, cwd: folder }
    const argv = ['--out', join(folder, 'c'), ...post(bench, otherKey(bench.session.fingerprint))]
    const { code, output } = await runScript('/bin/sh', argv, options)
    expect(code).toBe(3)
    expect(output).toContain("n'est pas celle de l'établi")
    expect(bench.cards).toEqual([])
  })

  test('after the session was closed or with another token says so', async () => {
    const bench = await openBench()
    const folder = folderOf()
    const options = { path: machine.searchPath, root: machine.root, cwd: folder }
    const argv = ['--out', join(folder, 'c'), ...post(bench), '--token', 'x'.repeat(43)]
    const { code, output } = await runScript('/bin/sh', argv, options)
    expect(code).toBe(3)
    expect(output).toContain('not-paired')
    expect(output).not.toContain(bench.session.token)
  })
})

describe.skipIf(!hasBusybox || !existsSync('/usr/bin/wget'))('on a live system of busybox', () => {
  const install = (without?: string) => {
    const path = busyboxPath(['/usr/bin/wget'], without)
    for (const tool of ['lscpu', 'lsblk', 'smartctl', 'dmidecode']) {
      const script = readFileSync(join(machine.searchPath.split(':')[0] ?? '', tool), 'utf8')
      writeFileSync(join(path, tool), script)
      chmodSync(join(path, tool), 0o755)
    }
    return path
  }

  test('without a timeout program the same is gathered, and nothing is left running', async () => {
    const folder = folderOf()
    // A watch that outlived its tool would hold the script's output for longer than this test may take.
    const options = { path: install('timeout'), root: machine.root, cwd: folder, toolSeconds: 100 }
    expect((await runScript('/usr/bin/busybox', ['--out', join(folder, 'c')], options)).code).toBe(0)
    const files = await readFlat(join(folder, 'c.tar.gz'))
    expect(files.get('lscpu.txt')?.[0]).toBe('read')
    expect(files.get('sys/class/dmi/id/product_serial')).toEqual(['read', 'PF-12345\n'])
  })

  test('GNU wget posts it as curl does', async () => {
    const bench = await openBench()
    const folder = folderOf()
    const options = { path: install(), root: machine.root, cwd: folder }
    const { code, output } = await runScript('/usr/bin/busybox', ['--out', join(folder, 'c'), ...post(bench)], options)
    expect(output).toContain('Relevé reçu')
    expect(code).toBe(0)
    await expectSameReport(bench)
  })

  test('GNU wget sends nothing to another key', async () => {
    const bench = await openBench()
    const folder = folderOf()
    const options = { path: install(), root: machine.root, cwd: folder }
    const argv = ['--out', join(folder, 'c'), ...post(bench, otherKey(bench.session.fingerprint))]
    const { code, output } = await runScript('/usr/bin/busybox', argv, options)
    expect(code).toBe(3)
    expect(output).toContain("n'est pas celle de l'établi")
    expect(bench.cards).toEqual([])
  })

  test('without a program that can check the bench’s key the archive stays for a stick', async () => {
    const bench = await openBench()
    const folder = folderOf()
    const options = { path: busyboxPath([]), root: machine.root, cwd: folder }
    const { code, output } = await runScript('/usr/bin/busybox', ['--out', join(folder, 'c'), ...post(bench)], options)
    expect(code).toBe(3)
    expect(output).toContain('Ni curl ni GNU wget')
    expect(output).toContain('Outil absent : lscpu')
    expect(existsSync(join(folder, 'c.tar.gz'))).toBe(true)
    expect(bench.cards).toEqual([])
  })
})

describe('the script', () => {
  const run = (argv: readonly string[], cwd: string, uid?: number) =>
    runScript('/bin/sh', argv, {
      path: machine.searchPath,
      root: machine.root,
      cwd,
      ...(uid === undefined ? {} : { uid }),
    })

  test('never mixes two machines in one folder, and sends to nobody without his key', async () => {
    const folder = folderOf()
    mkdirSync(join(folder, 'used'))
    writeFileSync(join(folder, 'used', 'lscpu.txt'), 'another machine')
    expect((await run(['--out', join(folder, 'used')], folder)).output).toContain("n'est pas vide")
    const url = 'https://127.0.0.1:1'
    expect(await run(['--post', url, '--token', 'x'], folder)).toMatchObject({ code: 2 })
    expect(await run(['--post', 'http://127.0.0.1:1'], folder)).toMatchObject({ code: 2 })
    expect(await run(['--nonsense'], folder)).toMatchObject({ code: 2 })
  })

  test.skipIf(process.getuid?.() !== 0)(
    'without root says what it was refused, which is not the same as absent',
    async () => {
      machine.file('sys/class/dmi/id/product_serial', 'PF-12345\n', 0o400)
      machine.file('sys/firmware/dmi/tables/DMI', 'tables', 0o400)
      const folder = folderOf()
      chmodSync(folder, 0o777)
      const { output, code } = await run(['--out', join(folder, 'c')], folder, 65_534)
      expect(code).toBe(0)
      expect(output).toContain('en root')
      const statuses = readFileSync(join(folder, 'c', 'etabli-statuses.txt'), 'utf8')
      expect(statuses).toContain('denied sys/class/dmi/id/product_serial\n')
      expect(statuses).toContain('denied dmidecode.txt\n')
      expect(statuses).toContain('absent sys/class/video4linux/listing.txt\n')
    },
  )
})
