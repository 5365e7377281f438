import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lanInterfaces } from '../../electron/station/intake/lan/interfaces.ts'
import { parseTag } from '../../shared/label/tag.ts'
import { spacedTag } from '../../shared/label/words.ts'
import { openBench, type OpenBench } from '../station/intake/lan/open-bench.ts'
import { builtLiveImage, liveImageObstacle } from './built-live-image.ts'
import { emulatedConsole, startLaptop, type RunningLaptop } from './emulated-laptop.ts'
import { laptop } from './made-laptop.ts'
import { shownCode } from './shown-code.ts'
import { openTable, tableAddress, tableObstacle } from './table-network.ts'

const verdictWords = / (?:CONFORME|NON CONFORME|INCOMPLET) /

const network = lanInterfaces().find(({ isLoopback }) => !isLoopback)
const has = (program: string) => spawnSync('which', [program]).status === 0

function obstacle(): string | null {
  if (network === undefined) return 'this computer has no network that an emulated machine could reach'
  const missing = ['qemu-system-x86_64', 'zbarimg'].find((program) => !has(program))
  return missing === undefined ? liveImageObstacle() : `needs ${missing}`
}

const why = obstacle()
const whyNoTable = tableObstacle()
const unifiedFirmware = '/usr/share/ovmf/OVMF.fd'
const whyNoStick = has('mcopy') && existsSync(unifiedFirmware) ? null : 'needs: apt-get install mtools ovmf'

/** Waits for the machine on the bench, and prints how long that took from the first line of its kernel. */
async function timedArrival(bench: OpenBench, machine: RunningLaptop, way: string) {
  const arrival = async (isIt: Parameters<OpenBench['until']>[0]) => {
    const card = await bench.until(isIt)
    return { card, atMs: performance.now() }
  }
  const arriving = [arrival(() => true), arrival(({ stage }) => stage === 'done')]
  const booted = await machine.until(/noyau démarré/)
  const kernelMs = booted.atMs - Number(/([\d.]+) s$/.exec(booted.text)?.[1]) * 1000
  const [shown, done] = await Promise.all(arriving)
  const seconds = (atMs = Number.NaN) => ((atMs - kernelMs) / 1000).toFixed(1)
  console.info(
    `\n  ${way}: kernel start → card ${seconds(shown?.atMs)} s, → judged and tagged ${seconds(done?.atMs)} s`,
  )
  return done?.card
}

async function expectWholeLaptop(bench: OpenBench, deviceId: string) {
  const { report } = await bench.client.call('device.get', { deviceId })
  const { manufacturer, model, version, serial, uuid, processor, modules, disk } = laptop
  expect(report.machine).toEqual({ kind: 'laptop', manufacturer, model, modelVersion: version, serial, uuid })
  expect(report.cpu).toMatchObject({ model: processor, cores: 2, threads: 2 })
  expect(report.memory.installedBytes).toBe(12 * 1024 ** 3)
  expect(report.memory.modules).toMatchObject(
    modules.map((module) => ({
      locator: module.locator,
      sizeBytes: module.megabytes * 1024 ** 2,
      speedMegatransfers: module.speed,
      manufacturer: module.manufacturer,
      partNumber: module.part,
      serial: module.serial,
    })),
  )
  expect(report.disks).toMatchObject([{ ...disk, bus: 'nvme', smart: { passed: true } }])
  expect(report.source).toMatchObject({ kind: 'probe', tool: 'etabli-probe' })
  return report
}

/** What its own screen says in the end: the line with verdict and tag, and what a scanner reads of the code. */
async function shownOn(machine: RunningLaptop, tag: string) {
  await machine.until(/Entrée : éteindre/)
  const screen = machine.lines.map(({ text }) => text.trimEnd())
  return { line: screen.find((line) => line.includes(spacedTag(tag))), code: shownCode(screen) }
}

for (const [what, reason] of [
  ['live image', why],
  ['live image from a stick', why ?? whyNoStick],
  ['live image from the network', why ?? whyNoTable],
] as const) {
  if (reason !== null) console.info(`${what}: not tried here, ${reason}`)
}

describe.skipIf(why !== null)(`a wiped laptop that starts the live image (${why ?? 'runs here'})`, () => {
  const image = builtLiveImage()

  test(
    'is on the bench with all its parts, and shows tag and code, with no key pressed',
    { timeout: 300_000 },
    async () => {
      const bench = await openBench({ address: network?.address ?? '' })
      const { url, code, fingerprint } = bench.session
      const options = `etabli.bench=${url} etabli.code=${code} etabli.fingerprint=${fingerprint}`
      const machine = startLaptop(laptop, {
        kernel: image.kernel(),
        initrd: image.initramfs(),
        append: `${emulatedConsole} ${options}`,
        netdev: 'user,id=net',
        device: 'virtio-net-pci,netdev=net,romfile=',
      })
      const card = await timedArrival(bench, machine, 'started directly')
      const { deviceId = '', tag = '' } = card?.device ?? {}
      expect(parseTag(tag).ok).toBe(true)
      await expectWholeLaptop(bench, deviceId)
      expect(await shownOn(machine, tag)).toEqual({ line: expect.stringMatching(verdictWords), code: tag })
    },
  )

  describe.skipIf(whyNoStick !== null)(`from a USB stick (${whyNoStick ?? 'runs here'})`, () => {
    test.each([
      ['bios', []],
      ['uefi', [unifiedFirmware]],
    ] as const)(
      'starts under %s and finds bench and code on the stick',
      { timeout: 300_000 },
      async (bootMode, bios) => {
        const bench = await openBench({ address: network?.address ?? '' })
        const pairing = join(image.folder(), 'etabli-pairing.txt')
        writeFileSync(pairing, `${bench.session.pairingText}\r\n`)
        execFileSync('mcopy', ['-o', '-i', `${image.stick()}@@1M`, pairing, '::'])
        const machine = startLaptop(laptop, {
          bios,
          blockdev: `raw,node-name=stick,file.driver=file,file.filename=${image.stick()}`,
          netdev: 'user,id=net',
          device: ['qemu-xhci', 'usb-storage,drive=stick,bootindex=0', 'virtio-net-pci,netdev=net,romfile='],
        })
        const card = await timedArrival(bench, machine, `started from a stick under ${bootMode}`)
        const { deviceId = '', tag = '' } = card?.device ?? {}
        const report = await expectWholeLaptop(bench, deviceId)
        expect(report.firmware.bootMode).toBe(bootMode)
        expect(await shownOn(machine, tag)).toEqual({ line: expect.stringMatching(verdictWords), code: tag })
      },
    )
  })

  describe.skipIf(whyNoTable !== null)(`on a table with a network of its own (${whyNoTable ?? 'runs here'})`, () => {
    test('starts from the network and is on the bench that the pairing text names', { timeout: 300_000 }, async () => {
      const { netdev } = await openTable(image.folder())
      const bench = await openBench({ address: tableAddress })
      writeFileSync(join(image.folder(), 'etabli-pairing.txt'), `${bench.session.pairingText}\n`)
      const machine = startLaptop(laptop, { netdev, device: 'virtio-net-pci,netdev=net,bootindex=1' })
      const card = await timedArrival(bench, machine, 'started from the network')
      const { deviceId = '', tag = '' } = card?.device ?? {}
      await expectWholeLaptop(bench, deviceId)
      expect(await shownOn(machine, tag)).toEqual({ line: expect.stringMatching(verdictWords), code: tag })
    })

    test(
      'finds a bench that announces itself; a card without its driver is not said to be absent',
      { timeout: 300_000 },
      async () => {
        const { netdev } = await openTable(image.folder())
        const bench = await openBench({ address: tableAddress })
        const machine = startLaptop(laptop, {
          kernel: image.kernel(),
          initrd: image.initramfs(),
          append: `${emulatedConsole} etabli.code=${bench.session.code}`,
          netdev,
          // A network controller (class 0280) for which the image has no driver, as it has none for Wi-Fi cards.
          device: ['e1000e,netdev=net,romfile=', 'rocker,name=card'],
        })
        const card = await timedArrival(bench, machine, 'found by mDNS')
        const { deviceId = '' } = card?.device ?? {}
        const report = await expectWholeLaptop(bench, deviceId)
        expect(report.network).toMatchObject([{ kind: 'ethernet' }, { name: null, model: 'PCI 1b36:0006' }])
        const { verdict } = await bench.client.call('device.get', { deviceId })
        expect(verdict?.findings.find(({ requirementId }) => requirementId === 'wifi')?.outcome).toBe('unread')
        expect((await machine.until(/Établi .* trouvé/)).text).toContain(bench.session.url)
      },
    )
  })
})
