import { execFileSync } from 'node:child_process'
import { closeSync, existsSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { reportParts } from '../../../../shared/contract/views.ts'
import { gatherFrom, installWorkingTools, makeMachine, printing, type MadeUpMachine } from './made-up-machine.ts'

let machine: MadeUpMachine
beforeEach(() => {
  machine = makeMachine()
  installWorkingTools(machine)
})
afterEach(() => machine.dispose())

describe.skipIf(process.platform === 'win32')('gathering on Linux', () => {
  test('keeps every power supply by its own name, whatever it is called', async () => {
    machine.file('sys/class/power_supply/CMB0/uevent', 'POWER_SUPPLY_TYPE=Battery\n')
    machine.file('sys/class/power_supply/BAT1/uevent', 'POWER_SUPPLY_TYPE=Battery\n')
    machine.file('sys/class/power_supply/ADP1/uevent', 'POWER_SUPPLY_TYPE=Mains\n')
    const { text } = await gatherFrom(machine)
    expect(text('power_supply/CMB0/uevent')).toBe('POWER_SUPPLY_TYPE=Battery\n')
    expect(text('power_supply/BAT1/uevent')).toBe('POWER_SUPPLY_TYPE=Battery\n')
    expect(text('power_supply/listing.txt')).toBe('ADP1\nBAT1\nCMB0\n')
  })

  test('tells an empty list of power supplies from one that is not there', async () => {
    expect((await gatherFrom(machine)).status('power_supply/listing.txt')).toBe('unavailable')
    machine.folder('sys/class/power_supply')
    expect((await gatherFrom(machine)).status('power_supply/listing.txt')).toBe('absent')
  })

  test('asks each whole ATA and NVMe disk for its health, and nothing else', async () => {
    const devices = ['sda', 'nvme0n1', 'nvme0c0n1', 'mmcblk0', 'mmcblk0boot0', 'loop0', 'zram0', 'sr0', 'vda', 'dm-0']
    for (const device of devices) machine.folder(`sys/block/${device}`)
    const { files } = await gatherFrom(machine)
    const asked = [...files.keys()].filter((name) => name.startsWith('smartctl-'))
    expect(asked.toSorted()).toEqual(['smartctl-nvme0n1.json', 'smartctl-sda.json'])
  })

  test('does not ask a disk on USB, which is the live stick', async () => {
    machine.folder('sys/devices/pci0000:00/0000:00:14.0/usb2/2-1/2-1:1.0/host4/block/sda')
    machine.folder('sys/devices/pci0000:00/0000:00:17.0/ata1/host0/block/sdb')
    machine.link('sys/block/sda', 'sys/devices/pci0000:00/0000:00:14.0/usb2/2-1/2-1:1.0/host4/block/sda')
    machine.link('sys/block/sdb', 'sys/devices/pci0000:00/0000:00:17.0/ata1/host0/block/sdb')
    const { files } = await gatherFrom(machine)
    expect([...files.keys()].filter((name) => name.startsWith('smartctl-'))).toEqual(['smartctl-sdb.json'])
  })

  test('keeps the health of a disk whose record says that it is failing', async () => {
    machine.folder('sys/block/sda')
    machine.tool('smartctl', printing('{"smart_status":{"passed":false}}', 8 + 64))
    const { text, status } = await gatherFrom(machine)
    expect(status('smartctl-sda.json')).toBe('read')
    expect(text('smartctl-sda.json')).toContain('"passed":false')
  })

  test('says denied of a disk that smartctl was not allowed to open', async () => {
    machine.folder('sys/block/sda')
    const refusal = { smartctl: { messages: [{ string: 'Smartctl open device: /dev/sda failed: Permission denied' }] } }
    machine.tool('smartctl', printing(JSON.stringify(refusal), 2))
    expect((await gatherFrom(machine)).status('smartctl-sda.json')).toBe('denied')
  })

  test('keeps what names an eMMC disk', async () => {
    machine.file('sys/block/mmcblk2/device/type', 'MMC\n')
    machine.file('sys/block/mmcblk2/device/name', 'HBG4a2\n')
    machine.file('sys/block/mmcblk2/device/serial', '0x12345678\n')
    const { text } = await gatherFrom(machine)
    expect(text('sys/block/mmcblk2/device/type')).toBe('MMC\n')
    expect(text('sys/block/mmcblk2/device/name')).toBe('HBG4a2\n')
    expect(text('sys/block/mmcblk2/device/serial')).toBe('0x12345678\n')
  })

  test('keeps the EDID of connected displays only, as hexadecimal text', async () => {
    machine.file('sys/class/drm/card0-eDP-1/status', 'connected\n')
    machine.file('sys/class/drm/card0-eDP-1/edid', Uint8Array.of(0x00, 0xff, 0xff, 0x0d, 0xae))
    machine.file('sys/class/drm/card0-HDMI-A-1/status', 'disconnected\n')
    machine.file('sys/class/drm/card0-HDMI-A-1/edid', '')
    machine.file('sys/class/drm/version', 'drm 1.1.0 20060810\n')
    const { text, files } = await gatherFrom(machine)
    expect(text('sys/class/drm/card0-eDP-1/edid.hex')).toBe('00ffff0dae')
    expect(text('sys/class/drm/listing.txt')).toBe('card0-eDP-1\n')
    expect(files.has('sys/class/drm/card0-HDMI-A-1/edid.hex')).toBe(false)
  })

  test('lists the adapters that have a device behind them, and marks the wireless one', async () => {
    machine.file('sys/class/net/wlp2s0/address', '3c:6a:a7:00:00:01\n')
    machine.file('sys/class/net/wlp2s0/device/uevent', 'DRIVER=iwlwifi\nPCI_ID=8086:24FD\n')
    machine.file('sys/class/net/wlp2s0/ifindex', '3\n')
    machine.folder('sys/class/net/wlp2s0/phy80211')
    machine.file('run/udev/data/n3', 'E:ID_MODEL_FROM_DATABASE=Wireless 8265 / 8275\n')
    machine.file('sys/class/net/enp0s31f6/address', '54:e1:ad:00:00:02\n')
    machine.folder('sys/class/net/enp0s31f6/device')
    machine.file('sys/class/net/lo/address', '00:00:00:00:00:00\n')
    const { text, status, files } = await gatherFrom(machine)
    expect(text('sys/class/net/listing.txt')).toBe('enp0s31f6\nwlp2s0\n')
    expect(status('sys/class/net/wlp2s0/wireless')).toBe('read')
    expect(text('sys/class/net/wlp2s0/udev')).toContain('Wireless 8265')
    expect(files.has('sys/class/net/enp0s31f6/wireless')).toBe(false)
    expect(files.has('sys/class/net/lo/address')).toBe(false)
  })

  test('tells a start by UEFI from one by the old firmware of a PC, and neither where there is no PC', async () => {
    expect((await gatherFrom(machine)).status('sys/firmware/efi')).toBe('unavailable')
    machine.folder('sys/class/dmi/id')
    expect((await gatherFrom(machine)).status('sys/firmware/efi')).toBe('absent')
    machine.folder('sys/firmware/efi')
    expect((await gatherFrom(machine)).status('sys/firmware/efi')).toBe('read')
  })

  test('runs dmidecode where the kernel has tables, and not where nothing could answer', async () => {
    expect((await gatherFrom(machine)).status('dmidecode.txt')).toBe('unavailable')
    machine.file('sys/firmware/dmi/tables/DMI', 'tables')
    expect((await gatherFrom(machine)).text('dmidecode.txt')).toContain('# dmidecode 3.4')
  })

  test('asks the inventory library for the processor where lscpu does not answer, and only there', async () => {
    expect((await gatherFrom(machine)).status('systeminformation.json')).toBeUndefined()
    machine.tool('lscpu', 'exit 1')
    const { text } = await gatherFrom(machine)
    expect(Object.keys(JSON.parse(text('systeminformation.json') ?? '') as object)).toEqual(['cpu'])
  })

  test('says of each part that it is being read, then once how its sources ended', async () => {
    machine.folder('sys/class/power_supply')
    const { progress } = await gatherFrom(machine)
    expect(progress.slice(0, reportParts.length)).toEqual(reportParts.map((part) => ({ part, status: 'reading' })))
    const ended = progress.slice(reportParts.length)
    expect(ended.map((one) => one.part).toSorted()).toEqual([...reportParts].toSorted())
    expect(ended).toContainEqual({ part: 'cpu', status: 'read' })
    expect(ended).toContainEqual({ part: 'batteries', status: 'absent' })
    expect(ended).toContainEqual({ part: 'displays', status: 'unavailable' })
  })
})

describe.skipIf(process.platform === 'win32')('a source that fails', () => {
  test.each([
    ['hangs', 'sleep 600', 'timed-out'],
    ['is refused', 'echo "lsblk: Permission denied" >&2; exit 1', 'denied'],
    ['prints nothing', 'exit 0', 'unavailable'],
    ['fails half way', 'echo "{"; exit 32', 'unavailable'],
    ['prints without end', 'exec cat /dev/zero', 'unavailable'],
  ])('that %s hurts none of its siblings', async (_, script, status) => {
    machine.folder('sys/block/sda')
    machine.file('sys/class/power_supply/BAT0/uevent', 'POWER_SUPPLY_TYPE=Battery\n')
    machine.file('proc/meminfo', 'MemTotal: 8000000 kB\n')
    machine.tool('lsblk', script)
    const gathered = await gatherFrom(machine, { limits: { commandMs: 1_500 } })
    expect(gathered.status('lsblk.json')).toBe(status)
    expect(gathered.status('lscpu.txt')).toBe('read')
    expect(gathered.status('smartctl-sda.json')).toBe('read')
    expect(gathered.status('power_supply/BAT0/uevent')).toBe('read')
    expect(gathered.status('proc/meminfo')).toBe('read')
  })

  test('one disk that hangs leaves the other with its record', async () => {
    machine.folder('sys/block/sda')
    machine.folder('sys/block/sdb')
    machine.tool('smartctl', `case "$3" in /dev/sda) sleep 600;; *) echo '{"smart_status":{"passed":true}}';; esac`)
    const { status } = await gatherFrom(machine, { limits: { diskMs: 1_500 } })
    expect(status('smartctl-sda.json')).toBe('timed-out')
    expect(status('smartctl-sdb.json')).toBe('read')
  })

  test('fifty megabytes from one tool are refused while the rest is kept', async () => {
    machine.tool('lsblk', 'head -c 50000000 /dev/zero')
    const { status } = await gatherFrom(machine)
    expect(status('lsblk.json')).toBe('unavailable')
    expect(status('lscpu.txt')).toBe('read')
  })

  test('a file of the kernel that does not answer times out alone', async () => {
    const battery = join(machine.root, 'sys/class/power_supply/BAT0/uevent')
    machine.file('sys/class/power_supply/BAT1/uevent', 'POWER_SUPPLY_TYPE=Battery\n')
    machine.folder('sys/class/power_supply/BAT0')
    execFileSync('mkfifo', [battery])
    try {
      const { status } = await gatherFrom(machine, { limits: { fileMs: 300 } })
      expect(status('power_supply/BAT0/uevent')).toBe('timed-out')
      expect(status('power_supply/BAT1/uevent')).toBe('read')
    } finally {
      // A pipe without a writer holds its reader in the kernel, as a stuck embedded controller does: let it go.
      closeSync(openSync(battery, 'r+'))
    }
  })

  test('an aborted reading rejects with its reason', async () => {
    machine.folder('sys/block/sda')
    for (const tool of ['lsblk', 'smartctl']) machine.tool(tool, 'exec sleep 600')
    machine.tool('lscpu', `touch "${machine.root}/started"; exec sleep 600`)
    const abort = new AbortController()
    const reading = gatherFrom(machine, { signal: abort.signal })
    await expect.poll(() => existsSync(join(machine.root, 'started'))).toBe(true)
    abort.abort(new Error('the technician closed the card'))
    await expect(reading).rejects.toThrow('the technician closed the card')
  })
})
