import type { FoundPrinter } from '../../../shared/contract/printing.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import { printerAddress, printerName, type PrinterAddress } from '../../../shared/label/printer-address.ts'
import type { StationContext } from '../context.ts'
import { findNetworkPrinters, type AnnouncedPrinter } from '../printers/find/network-printers.ts'
import { ippIdentity, zplIdentity } from '../printers/find/printer-identity.ts'
import type { Fingerprint } from '../printers/pinned-tls.ts'
import { classPrinters } from '../printers/usb/class-printers.ts'
import { usbPrinters } from '../printers/usb/usb-printers.ts'
import { keptPrinters } from './kept-printers.ts'

const searchMs = 3000

type Context = Pick<StationContext, 'store' | 'printing'>

function foundOf(
  { store }: Context,
  address: PrinterAddress,
  title: string,
  dotsPerInch: number | null,
  certificateSha256: Fingerprint | null = null,
): FoundPrinter {
  const name = printerName(address)
  const isKept = keptPrinters(store).some((one) => one.name === name)
  return { name, road: address.road, title, dotsPerInch, isKept, certificateSha256 }
}

/** Announced printers by TLS are asked once, for their certificate; without one there is nothing to pin. */
async function announced(context: Context, { address, title, dotsPerInch }: AnnouncedPrinter): Promise<FoundPrinter[]> {
  if (address.road !== 'ipps') return [foundOf(context, address, title, dotsPerInch)]
  const identity = await ippIdentity(printerName(address))
  if (identity === null) return []
  return [foundOf(context, address, title, identity.dotsPerInch, identity.certificateSha256)]
}

/** Printers of the spooler, of the network and of USB, each once; none of them is asked to print anything. */
export async function searchPrinters(context: Context): Promise<FoundPrinter[]> {
  const [spooler, network, filed, free] = await Promise.all([
    context.printing.list(),
    findNetworkPrinters(searchMs),
    usbPrinters(),
    classPrinters(),
  ])
  const queues = spooler.ok ? spooler.printers : []
  const found = [
    ...queues.map(({ name }) => foundOf(context, printerAddress(name), name, null)),
    ...[...filed, ...free].map(({ address }) =>
      foundOf(
        context,
        address,
        `${address.maker} ${address.model}`.trim(),
        address.road === 'brother-usb' ? 300 : null,
      ),
    ),
    ...(await Promise.all(network.map((one) => announced(context, one)))).flat(),
  ]
  return [...new Map(found.map((one) => [one.name, one])).values()]
}

/** The addresses that a typed text may mean: a host alone is tried with both roads of the network. */
function meant(text: string): PrinterAddress[] {
  const whole = printerAddress(text)
  if (whole.road === 'ipp' || whole.road === 'ipps' || whole.road === 'zpl-tcp') return [whole]
  return [`zpl://${text}`, `ipps://${text}`, `ipp://${text}`]
    .map(printerAddress)
    .filter(({ road }) => road !== 'spooler')
}

/** A queue of the system that takes a label printer's own language past its driver: "zpl+raw:NAME". */
async function rawQueue(context: Context, text: string): Promise<FoundPrinter | null> {
  const address = printerAddress(text)
  if (address.road !== 'zpl-raw' && address.road !== 'brother-raw') return null
  const list = await context.printing.list()
  const isThere = list.ok && list.printers.some(({ name }) => name === address.queue)
  return isThere ? foundOf(context, address, address.queue, address.road === 'zpl-raw' ? 203 : 300) : null
}

/**
 * Asks whether a printer answers at a typed address, and what it is.
 *
 * @throws Refusal `bad-address` for a text that is no address, `printer-silent` when nothing answers there as a printer.
 */
export async function probePrinter(context: Context, text: string): Promise<FoundPrinter> {
  const queue = await rawQueue(context, text)
  if (queue !== null) return queue
  const addresses = meant(text)
  if (addresses.length === 0) {
    throw new Refusal({
      code: 'bad-address',
      what: 'This is no address of a printer',
      where: text,
      remedy: 'Type a host name or an address, such as 192.168.1.40 or zpl://192.168.1.40:9100.',
    })
  }
  for (const address of addresses) {
    const isIpp = address.road === 'ipp' || address.road === 'ipps'
    const name = printerName(address)
    // oxlint-disable-next-line no-await-in-loop -- one road after the other: a printer takes one connection at a time
    const identity = isIpp ? await ippIdentity(name) : await zplIdentity(name)
    if (identity !== null) {
      return foundOf(context, address, identity.title, identity.dotsPerInch, identity.certificateSha256)
    }
  }
  throw new Refusal({
    code: 'printer-silent',
    what: 'No printer answers at this address',
    where: text,
    remedy: 'Look whether it is switched on, on this network, and ready (paper in, lid closed).',
  })
}
