import { askService, firstError, groupsOf, notFound, operations } from './ipp-request.ts'
import { numberOf, textsOf, type IppGroup } from './ipp-message.ts'
import type { IppService } from './ipp-service.ts'
import type { Printer, PrinterList } from './print-job.ts'

/** IPP `printer-state` (RFC 8011 §5.4.11). */
const states = new Map<number | null, Printer['state']>([
  [3, 'idle'],
  [4, 'printing'],
  [5, 'stopped'],
])

export const printerState = (state: number | null): Printer['state'] => states.get(state) ?? 'unknown'

function printerOf(attributes: IppGroup, defaultName: string | undefined): Printer[] {
  const [name] = textsOf(attributes, 'printer-name')
  if (name === undefined) return []
  const reasons = textsOf(attributes, 'printer-state-reasons').filter((reason) => reason !== 'none')
  const refuses = attributes.get('printer-is-accepting-jobs')?.[0] === false
  return [
    {
      name,
      state: printerState(numberOf(attributes, 'printer-state')),
      reasons: refuses ? [...reasons, 'not-accepting-jobs'] : reasons,
      isDefault: name === defaultName,
    },
  ]
}

/** Every queue of CUPS with its state; an empty list when there is none, a reason when there is no CUPS. */
export async function listCupsPrinters(service: IppService): Promise<PrinterList> {
  const wanted = ['printer-name', 'printer-state', 'printer-state-reasons', 'printer-is-accepting-jobs'] as const
  const all = await service('/', askService(operations.cupsGetPrinters, wanted))
  if (!all.ok) {
    return { ok: false, reason: all.kind === 'refused' ? 'spooler-refused' : 'no-spooler', detail: all.detail }
  }
  const { status } = all.response
  // CUPS answers "not found" when it has no printer at all, or no default one.
  if (status === notFound) return { ok: true, printers: [] }
  if (status >= firstError) return { ok: false, reason: 'spooler-refused', detail: `IPP ${status.toString(16)}` }
  const preferred = await service('/', askService(operations.cupsGetDefault, ['printer-name']))
  const [defaultName] = preferred.ok ? textsOf(groupsOf(preferred.response, 'printer')[0], 'printer-name') : []
  return { ok: true, printers: groupsOf(all.response, 'printer').flatMap((group) => printerOf(group, defaultName)) }
}
