import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished } from 'vitest'
import { lanInterfaces } from '../../electron/station/intake/lan/interfaces.ts'

/** The bench's own address in the configuration that is built. */
export const tableAddress = '10.89.0.1'

const [networkSwitch, cable, otherCable, otherEnd] = ['etabli-switch', 'etabli-cable', 'etabli-other', 'etabli-end']
const ip = (words: string) => spawnSync('ip', words.split(' '), { encoding: 'utf8' })

/** Why no switch with a DHCP server of its own can be made here, or null. */
export function tableObstacle(): string | null {
  if (process.getuid?.() !== 0) return 'needs root'
  if (!existsSync('/dev/net/tun')) return 'needs /dev/net/tun'
  const missing = ['ip', 'dnsmasq'].find((program) => spawnSync('which', [program]).status !== 0)
  if (missing !== undefined) return `needs ${missing}`
  const isTaken = lanInterfaces().some(({ name, address }) => name !== networkSwitch && address.startsWith('10.89.0.'))
  return isTaken ? 'the addresses of the table are taken here' : null
}

/** A second cable, plugged in at both ends: a switch is only up where something is. */
function makeSwitch(): void {
  const steps = [
    `link add ${networkSwitch} type bridge`,
    `link add ${otherCable} type veth peer name ${otherEnd}`,
    `tuntap add dev ${cable} mode tap`,
    ...[otherCable, cable].map((port) => `link set ${port} master ${networkSwitch}`),
    `address add ${tableAddress}/24 dev ${networkSwitch}`,
    ...[otherEnd, otherCable, cable, networkSwitch].map((port) => `link set ${port} up`),
  ]
  const takeDown = () => [cable, otherCable, networkSwitch].forEach((one) => void ip(`link delete ${one}`))
  // What a test that was killed left behind.
  takeDown()
  onTestFinished(takeDown)
  for (const step of steps) {
    const { status, stderr } = ip(step)
    if (status !== 0) throw new Error(`ip ${step}: ${stderr}`)
  }
}

/** Until this computer counts the switch among its networks: it learns of the other cable a moment later. */
async function switchIsUp(): Promise<void> {
  await expect.poll(() => lanInterfaces().map(({ address }) => address), { timeout: 20_000 }).toContain(tableAddress)
}

/**
 * A switch with this computer and an emulated machine on it, and the built configuration's real DHCP and TFTP server;
 * gone after the test.
 *
 * @returns the emulator's words for the machine's end of its cable.
 */
export async function openTable(imageFolder: string): Promise<{ readonly netdev: string }> {
  makeSwitch()
  await switchIsUp()
  const configuration = `--conf-file=${join(imageFolder, 'dnsmasq.conf')}`
  const words = [
    configuration,
    `--interface=${networkSwitch}`,
    `--tftp-root=${imageFolder}`,
    '--user=root',
    '--no-daemon',
  ]
  const server = spawn('dnsmasq', [...words, '--dhcp-leasefile=/dev/null'], { stdio: ['ignore', 'ignore', 'pipe'] })
  const { promise: ended, resolve: end } = Promise.withResolvers<void>()
  server.once('close', () => end())
  onTestFinished(async () => {
    server.kill()
    await ended
  })
  const said: string[] = []
  await new Promise<void>((resolve, reject) => {
    server.once('close', () => reject(new Error(said.join('\n'))))
    createInterface({ input: server.stderr }).on('line', (line) => {
      said.push(line)
      if (/TFTP root is/.test(line)) resolve()
    })
  })
  return { netdev: `tap,id=net,ifname=${cable},script=no,downscript=no` }
}
