import { groupTags, type IppAttribute, type IppGroup, type IppRequest, type IppResponse } from './ipp-message.ts'

/** Operations of RFC 8011 §5.4.15, and CUPS's own. */
export const operations = {
  printJob: 0x0002,
  cancelJob: 0x0008,
  getJobAttributes: 0x0009,
  getPrinterAttributes: 0x000b,
  cupsGetDefault: 0x4001,
  cupsGetPrinters: 0x4002,
} as const

/** Status codes of RFC 8011 §B: everything from `firstError` on is a refusal. */
export const firstError = 0x0400
export const notFound = 0x0406

type Request = Omit<IppRequest, 'requestId'>

/** Every request begins with these two, in this order (RFC 8011 §4.1.4). */
const opening: readonly IppAttribute[] = [
  ['charset', 'attributes-charset', 'utf-8'],
  ['language', 'attributes-natural-language', 'en'],
]

/** A request to the service as a whole, for the given attributes of its printers. */
export function askService(operation: number, wanted: readonly [string, ...string[]]): Request {
  return { operation, operationAttributes: [...opening, ['keyword', 'requested-attributes', wanted]] }
}

/** Where a printer is asked: the resource for HTTP, and its own address. */
export type IppTarget = { readonly path: string; readonly uri: string }

/** A queue of CUPS, which looks at the path in the address and not at its host. */
export function queueTarget(queue: string): IppTarget {
  const path = `/printers/${encodeURIComponent(queue)}`
  return { path, uri: `ipp://localhost${path}` }
}

/** A request about one printer. */
export function askPrinter(operation: number, { uri }: IppTarget, more: readonly IppAttribute[]): Request {
  return {
    operation,
    operationAttributes: [...opening, ['uri', 'printer-uri', uri], ['name', 'requesting-user-name', 'etabli'], ...more],
  }
}

/** The attributes of every printer or every job in an answer. */
export function groupsOf(response: IppResponse, kind: keyof typeof groupTags): IppGroup[] {
  return response.groups.filter(({ tag }) => tag === groupTags[kind]).map(({ attributes }) => attributes)
}
