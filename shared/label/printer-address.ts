/** The ways in which a label's bytes reach a printer. */
export const printerRoads = [
  'spooler',
  'ipp',
  'ipps',
  'zpl-tcp',
  'zpl-usb',
  'brother-usb',
  'zpl-raw',
  'brother-raw',
] as const
export type PrinterRoad = (typeof printerRoads)[number]

/** What a printer is sent: our own PDF, Zebra's language, or the raster of Brother's label printers. */
export type PrinterLanguage = 'pdf' | 'zpl' | 'brother'

/** Where a printer is. USB printers are known by maker, model and serial number, which stay the same on every port. */
export type PrinterAddress =
  | { readonly road: 'spooler' | 'zpl-raw' | 'brother-raw'; readonly queue: string }
  | { readonly road: 'ipp' | 'ipps'; readonly host: string; readonly port: number; readonly path: string }
  | { readonly road: 'zpl-tcp'; readonly host: string; readonly port: number }
  | {
      readonly road: 'zpl-usb' | 'brother-usb'
      readonly maker: string
      readonly model: string
      readonly serial: string | null
    }

export const ippPort = 631
export const rawPort = 9100

const hostText = (host: string): string => (host.includes(':') ? `[${host}]` : host)
const usualPort = (port: number, usual: number): string => (port === usual ? '' : `:${port}`)

/** The printer's name in the ledger and in settings: a queue's own name, or an address that says the road. */
export function printerName(address: PrinterAddress): string {
  switch (address.road) {
    case 'spooler':
      return address.queue
    case 'zpl-raw':
      return `zpl+raw:${address.queue}`
    case 'brother-raw':
      return `brother+raw:${address.queue}`
    case 'ipp':
    case 'ipps':
      return `${address.road}://${hostText(address.host)}${usualPort(address.port, ippPort)}${address.path}`
    case 'zpl-tcp':
      return `zpl://${hostText(address.host)}${usualPort(address.port, rawPort)}`
    case 'zpl-usb':
    case 'brother-usb': {
      const { maker, model, serial, road } = address
      const parts = `${encodeURIComponent(maker)}/${encodeURIComponent(model)}`
      const ending = serial === null ? '' : `?serial=${encodeURIComponent(serial)}`
      return `${road === 'zpl-usb' ? 'zpl' : 'brother'}+usb://${parts}${ending}`
    }
    default:
      return address satisfies never
  }
}

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

function usbAddress(text: string): PrinterAddress | null {
  const parts = /^(zpl|brother)\+usb:\/\/([^/?]*)\/([^?]*)(?:\?serial=(.*))?$/.exec(text)
  if (parts === null) return null
  const [, language, ...rest] = parts
  const [maker, model] = [decoded(rest[0] ?? ''), decoded(rest[1] ?? '')]
  const serial = rest[2] === undefined ? undefined : decoded(rest[2])
  if (maker === null || model === null || serial === null) return null
  return { road: language === 'zpl' ? 'zpl-usb' : 'brother-usb', maker, model, serial: serial ?? null }
}

/**
 * Reads a printer's name. A text without a known beginning is a queue of the operating system: queues may have any
 * name there ("\\\\server\\printer"), and no spooler lets one begin like an address.
 */
export function printerAddress(name: string): PrinterAddress {
  const raw = /^(zpl|brother)\+raw:(.+)$/s.exec(name)
  if (raw !== null) return { road: raw[1] === 'zpl' ? 'zpl-raw' : 'brother-raw', queue: raw[2] ?? '' }
  const network = /^(ipps?|zpl):\/\/(\[[0-9a-f:.%]+\]|[^/:?#[\]]+)(?::(\d{1,5}))?(\/[^\s?#]*)?$/i.exec(name)
  if (network !== null) {
    const [, scheme, bracketed = '', portText, path] = network
    const host = bracketed.replaceAll(/^\[|\]$/g, '')
    const road = scheme?.toLowerCase()
    const isIpp = road === 'ipp' || road === 'ipps'
    const port = portText === undefined ? (isIpp ? ippPort : rawPort) : Number(portText)
    if (port >= 1 && port <= 65_535) {
      if (isIpp) return { road, host, port, path: path ?? '/ipp/print' }
      if (path === undefined) return { road: 'zpl-tcp', host, port }
    }
  }
  return usbAddress(name) ?? { road: 'spooler', queue: name }
}

/** What is sent on this road. */
export function languageOf(road: PrinterRoad): PrinterLanguage {
  if (road === 'spooler' || road === 'ipp' || road === 'ipps') return 'pdf'
  return road.startsWith('zpl') ? 'zpl' : 'brother'
}
