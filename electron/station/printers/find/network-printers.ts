import type { EventEmitter } from 'node:events'
import type { Service } from 'bonjour-service'
import type { PrinterAddress } from '../../../../shared/label/printer-address.ts'

/** A printer that announces itself on the network. */
export type AnnouncedPrinter = {
  readonly address: PrinterAddress
  readonly title: string
  readonly dotsPerInch: number | null
}

/** What one announcement says: its kind, where, and the keys of Bonjour Printing (`ty`, `pdl`, `rp`, `usb_CMD`). */
export type Announced = {
  readonly kind: 'ipp' | 'ipps' | 'pdl-datastream' | 'printer'
  readonly name: string
  readonly host: string
  readonly port: number
  readonly txt: Readonly<Record<string, string>>
}

/**
 * The printer behind an announcement; null for one that takes nothing of ours: a raw port without a sign of ZPL, an
 * IPP printer without PDF. LPD (`_printer`) is no road of the bench, but label printers announce their name there.
 *
 * Keys: Apple, "Bonjour Printing Specification" 1.2.1.
 */
export function printerOf({ kind, name, host, port, txt }: Announced): AnnouncedPrinter | null {
  const title = (txt['ty'] ?? name).trim() || name
  if (kind === 'ipp' || kind === 'ipps') {
    const formats = (txt['pdl'] ?? '').toLowerCase().split(',')
    if (!formats.includes('application/pdf')) return null
    const path = `/${(txt['rp'] ?? 'ipp/print').replace(/^\/+/, '')}`
    return { address: { road: kind, host, port, path }, title, dotsPerInch: null }
  }
  const said = `${txt['usb_CMD'] ?? ''} ${txt['pdl'] ?? ''} ${txt['ty'] ?? ''} ${txt['product'] ?? ''} ${name}`
  if (!/\bzpl|zebra|\bZT[CQ]?\d/i.test(said)) return null
  const rawPort = kind === 'pdl-datastream' ? port : 9100
  return { address: { road: 'zpl-tcp', host, port: rawPort }, title, dotsPerInch: null }
}

const kinds = ['ipp', 'ipps', 'pdl-datastream', 'printer'] as const

const textsOf = (txt: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries((txt ?? {}) as Record<string, unknown>).map(([key, value]) => [key, String(value)]))

function announcedOf(kind: Announced['kind'], { name, host, addresses, port, txt }: Service): Announced {
  const address = addresses?.find((one) => /^\d{1,3}(?:\.\d{1,3}){3}$/.test(one)) ?? host.replace(/\.$/, '')
  return { kind, name, host: address, port, txt: textsOf(txt) }
}

/**
 * Listens for printers that announce themselves (mDNS, DNS-SD) for so long. Empty where this computer has no network,
 * or where multicast does not pass: printers are then added by their address.
 */
export async function findNetworkPrinters(timeLimitMs: number): Promise<AnnouncedPrinter[]> {
  const { Bonjour } = await import('bonjour-service')
  const found = new Map<string, AnnouncedPrinter>()
  const { promise, resolve } = Promise.withResolvers<void>()
  const seeker = new Bonjour({}, () => resolve())
  const { mdns } = (seeker as unknown as { server: { mdns: EventEmitter } }).server
  mdns.on('error', () => resolve())
  const browsers = kinds.map((kind) =>
    seeker.find({ type: kind }, (service) => {
      const printer = printerOf(announcedOf(kind, service))
      if (printer !== null) found.set(JSON.stringify(printer.address), printer)
    }),
  )
  const again = setInterval(() => {
    for (const browser of browsers) browser.update()
  }, 1000)
  const timer = setTimeout(resolve, timeLimitMs)
  await promise
  clearInterval(again)
  clearTimeout(timer)
  for (const browser of browsers) browser.stop()
  seeker.destroy()
  // A printer that is there by TLS is not offered without.
  const secure = new Set([...found.values()].flatMap(({ address }) => (address.road === 'ipps' ? [address.host] : [])))
  return [...found.values()].filter(({ address }) => address.road !== 'ipp' || !secure.has(address.host))
}
