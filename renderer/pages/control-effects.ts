import type { ControlAction } from '../../shared/label/station-code.ts'
import { spacedTag } from '../../shared/label/words.ts'
import { chooseCard } from '../features/intake/chosen-card.ts'
import { clearFeedback, type Feedback } from '../features/scan/feedback.ts'
import { awaitLabel, awaitNoLabel } from '../features/scan/label-check.ts'
import { awaitNoCode } from '../station/code-label.ts'
import { go } from '../navigation.ts'
import { station } from '../station/clients.ts'
import { cardsOf, chosenCard, currentDevice, type CurrentDevice } from './current-device.ts'
import { attention, isRefused, type ScanPlace } from './scan-place.ts'
import { rememberAction, undoLast } from './undo-scan.ts'

type Effect = (place: ScanPlace) => Promise<Feedback> | Feedback

const right = (word: string, text: string): Feedback => ({ tone: 'right', word, text })

/** An effect on the device that is open or chosen; says what to do where there is none. */
const onDevice =
  (effect: (device: CurrentDevice, place: ScanPlace) => Promise<Feedback>): Effect =>
  async (place) => {
    const device = await currentDevice(place.client, place.route)
    const { t } = place
    return device === null ? attention(t('scanner.word.noDevice'), t('scanner.noDevice')) : effect(device, place)
  }

const ready = onDevice(async ({ deviceId, tag }, { bench, t }) => {
  if (bench.lotId === null) return attention(t('scanner.word.noLot'), t('intake.chooseLot'))
  const { result, lot } = await station.call('queue.add', { deviceId, lotId: bench.lotId })
  const words = { tag: spacedTag(tag), lot: lot.name }
  if (result === 'already-queued') return attention(t('scanner.word.already'), t('scan.alreadyIn', words))
  rememberAction({ kind: 'queued', deviceId, tag })
  return right(t('scanner.word.ready'), t('scan.queuedInto', words))
})

const repair = onDevice(async ({ deviceId, tag }, { t }) => {
  await station.call('device.repair', { deviceId })
  rememberAction({ kind: 'repair', deviceId, tag })
  return right(t('scanner.word.repair'), t('scanner.sentToRepair', { tag: spacedTag(tag) }))
})

const print = onDevice(async ({ deviceId, tag }, { bench, language, t }) => {
  const { printer, labelFormat: format } = bench
  if (printer === null) return attention(t('scanner.word.noPrinter'), t('label.needsPrinter'))
  let printJobId: string
  try {
    ;({ printJobId } = await station.call('label.print', { deviceId, format, language, printer }))
  } catch (error) {
    if (!isRefused(error, 'repeat-needs-reason')) throw error
    // A card can't say why: the label's screen asks.
    go({ place: 'device', deviceId, view: 'label' })
    return attention(t('scanner.word.printedAlready'), t('scanner.printedAlready', { tag: spacedTag(tag) }))
  }
  rememberAction({ kind: 'printed', printJobId, tag })
  awaitLabel({ deviceId, tag })
  return right(t('scanner.word.print'), t('label.sentTo', { tag: spacedTag(tag), printer }))
})

const next: Effect = ({ client, route, t }) => {
  const cards = cardsOf(client)
  const place = cards.findIndex((card) => card.intakeId === chosenCard(client)?.intakeId)
  const card = cards[(place + 1) % Math.max(1, cards.length)]
  if (card === undefined) return attention(t('scanner.word.noDevice'), t('scanner.noCard'))
  chooseCard(card.intakeId)
  const { device, source } = card
  if (route.place === 'device' && device !== null) go({ ...route, deviceId: device.deviceId })
  else go({ place: 'bench' })
  return right(device === null ? source.name : spacedTag(device.tag), t('scanner.nextCard'))
}

const check =
  (isLabelCheck: boolean): Effect =>
  async ({ t }) => {
    await station.call('bench.configure', { scan: { isLabelCheck } })
    const key = isLabelCheck ? 'checkOn' : 'checkOff'
    return right(t(`scanner.word.${key}`), t(`scanner.${key}`))
  }

const cancel: Effect = ({ t }) => {
  clearFeedback()
  awaitNoLabel()
  awaitNoCode()
  return right(t('scanner.word.closed'), t('scanner.closed'))
}

/** What each code of the printed card does. Nothing here can do what a key or a button could not. */
export const controlEffects: Readonly<Record<ControlAction, Effect>> = {
  ready,
  repair,
  print,
  next,
  undo: ({ t }) => undoLast(t),
  cancel,
  'check-on': check(true),
  'check-off': check(false),
}
