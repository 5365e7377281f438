import { spawn, type ChildProcess } from 'node:child_process'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** A USB device that the guest's kernel plays. */
export type Gadget = {
  plug(): Promise<void>
  pull(): void
}

const gadgets = '/sys/kernel/config/usb_gadget'

type Descriptor = {
  readonly name: string
  readonly controller: string
  readonly vendorId: string
  readonly productId: string
  readonly manufacturer: string
  readonly product: string
  readonly serial: string
}

/** Writes the descriptors and links one function. */
function describe(device: Descriptor, functionName: string): string {
  const folder = join(gadgets, device.name)
  for (const part of ['strings/0x409', 'configs/c.1/strings/0x409', `functions/${functionName}`]) {
    mkdirSync(join(folder, part), { recursive: true })
  }
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text)
  write('idVendor', device.vendorId)
  write('idProduct', device.productId)
  write('bcdUSB', '0x0200')
  write('strings/0x409/manufacturer', device.manufacturer)
  write('strings/0x409/product', device.product)
  write('strings/0x409/serialnumber', device.serial)
  symlinkSync(join(folder, 'functions', functionName), join(folder, 'configs/c.1', functionName))
  return folder
}

/** A stick with nothing on it. */
export function stick(device: Descriptor): Gadget {
  const image = `/tmp/${device.name}.img`
  writeFileSync(image, Buffer.alloc(8 * 1024 * 1024))
  const folder = join(gadgets, device.name)
  mkdirSync(join(folder, 'functions/mass_storage.0'), { recursive: true })
  writeFileSync(join(folder, 'functions/mass_storage.0/lun.0/file'), image)
  describe(device, 'mass_storage.0')
  return {
    plug: () => Promise.resolve(writeFileSync(join(folder, 'UDC'), device.controller)),
    pull: () => writeFileSync(join(folder, 'UDC'), '\n'),
  }
}

/** A tablet with Android's own daemon behind its ADB interface; each plug is a new daemon, as after each unplug. */
export function tablet(device: Descriptor, root: string, recording: string): Gadget {
  const folder = describe(device, `ffs.${device.name}`)
  const endpoints = join(root, 'dev/usb-ffs/adb')
  const script = join(process.cwd(), 'tests/station/usb/guest/tablet-root.sh')
  execFileSync('bash', [script, root, recording])
  let daemon: ChildProcess | undefined
  return {
    async plug() {
      execFileSync('bash', ['-c', `mountpoint -q ${endpoints} || mount -t functionfs ${device.name} ${endpoints}`])
      daemon = spawn('chroot', [root, '/usr/sbin/adbd'], { stdio: 'ignore' })
      // The daemon gives up a second after it opened its pipes when nothing is bound to them: bound again and again.
      for (let attempt = 0; attempt < 100; attempt++) {
        await wait(100)
        if (!existsSync(join(endpoints, 'ep2'))) continue
        try {
          writeFileSync(join(folder, 'UDC'), device.controller)
        } catch {
          // Bound already, or the daemon is between two attempts.
        }
        const state = readFileSync(`/sys/class/udc/${device.controller}/state`, 'utf8').trim()
        if (state === 'configured') return
      }
      throw new Error('the tablet does not come up')
    },
    pull() {
      writeFileSync(join(folder, 'UDC'), '\n')
      daemon?.kill('SIGKILL')
    },
  }
}
