import type { TFunction } from 'i18next'
import { spacedTag } from '../../shared/label/words.ts'
import type { Feedback } from '../features/scan/feedback.ts'
import { awaitNoLabel } from '../features/scan/label-check.ts'
import { station } from '../station/clients.ts'
import { attention, isRefused } from './scan-place.ts'

/** What a scan did that a scan may take back. */
export type ScannedAction =
  | { readonly kind: 'queued' | 'repair'; readonly deviceId: string; readonly tag: string }
  | { readonly kind: 'moved'; readonly deviceId: string; readonly tag: string; readonly fromLotId: string }
  | { readonly kind: 'presented' | 'packed'; readonly tag: string }
  | { readonly kind: 'ticked'; readonly expectedId: string; readonly tag: string; readonly what: string }
  | {
      readonly kind: 'charger'
      readonly deviceId: string
      readonly tag: string
      /** What else was in the carton with it. */
      readonly accessories: readonly string[]
      /** Whether one left the shelf for it. */
      readonly isTaken: boolean
    }
  | { readonly kind: 'printed'; readonly printJobId: string; readonly tag: string }

/** The last one only: what lies further back is looked at before it is changed. */
let last: ScannedAction | null = null

export function rememberAction(action: ScannedAction | null): void {
  last = action
}

/** Takes the last scanned action back, as a step of its own, or says why the domain does not allow it. */
export async function undoLast(t: TFunction): Promise<Feedback> {
  if (last === null) return attention(t('scanner.word.nothingToUndo'), t('scanner.undo.nothing'))
  const action = last
  const tag = spacedTag(action.tag)
  const done = (text: string): Feedback => {
    last = null
    return { tone: 'right', word: t('scanner.word.undone'), text }
  }
  switch (action.kind) {
    case 'queued':
      await station.call('queue.remove', { deviceId: action.deviceId })
      return done(t('scanner.undo.queued', { tag }))
    case 'moved': {
      const to = { lotId: action.fromLotId }
      const { lot } = await station.call('queue.move', { deviceId: action.deviceId, to })
      return done(t('scanner.undo.moved', { tag, lot: lot.name }))
    }
    case 'repair':
      await station.call('device.takeBackRepair', { deviceId: action.deviceId })
      return done(t('scanner.undo.repair', { tag }))
    case 'packed':
      await station.call('carton.unpack', { tag: action.tag })
      return done(t('packing.scanned.unpacked', { tag }))
    case 'ticked': {
      const { expectedId, what } = action
      await station.call('expected.untick', { expectedId, reason: t('sources.untickAtOnce') })
      return done(t('sources.untickDone', { tag, what }))
    }
    case 'charger': {
      const things = { hasCharger: false, accessories: [...action.accessories] }
      if (action.isTaken) await station.call('charger.giveBack', { deviceId: action.deviceId })
      else await station.call('carton.confirm', { tag: action.tag, things })
      return done(t(action.isTaken ? 'packing.charger.back' : 'packing.charger.out', { tag }))
    }
    case 'presented':
      await station.call('tag.present', { tag: null })
      return done(t('scanner.undo.presented', { tag }))
    case 'printed':
      try {
        await station.call('print.cancel', { printJobId: action.printJobId })
      } catch (error) {
        if (!isRefused(error, 'print-job-not-found')) throw error
        return attention(t('scanner.word.notUndone'), t('scanner.undo.alreadyPrinted', { tag }))
      }
      awaitNoLabel()
      return done(t('scanner.undo.printed', { tag }))
    default:
      return action satisfies never
  }
}
