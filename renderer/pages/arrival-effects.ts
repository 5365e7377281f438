import type { ExpectedDeviceView, NamedLine } from '../../shared/contract/arrivals.ts'
import { spacedTag } from '../../shared/label/words.ts'
import {
  emptyHands,
  takeDeviceInHand,
  takeLine,
  useArrivalsInHand,
} from '../features/campaign/sources/arrivals-in-hand.ts'
import { expectedWords } from '../features/campaign/sources/expected-words.ts'
import type { Feedback } from '../features/scan/feedback.ts'
import type { Reading } from '../features/scan/read-burst.ts'
import { station } from '../station/clients.ts'
import { attention, refused, type ScanPlace } from './scan-place.ts'
import { rememberAction } from './undo-scan.ts'

type Device = { readonly deviceId: string; readonly tag: string }

async function ticked(line: ExpectedDeviceView, { deviceId, tag }: Device, { t }: ScanPlace): Promise<Feedback> {
  await station.call('expected.arrive', { expectedId: line.expectedId, deviceId })
  emptyHands()
  const what = expectedWords(line) || t('sources.unnamed')
  rememberAction({ kind: 'ticked', expectedId: line.expectedId, tag, what })
  return {
    tone: 'right',
    word: t('sources.scanned.ticked'),
    text: t('sources.scanned.tickedText', { tag: spacedTag(tag), what, line: line.line }),
  }
}

const namedBy = (texts: readonly string[]): Promise<readonly NamedLine[]> =>
  station.call('expected.find', { texts: texts.filter((text) => text.length > 0 && text.length <= 200).slice(0, 20) })

/** A line that a supplier's label names: the device in hand is it, or its tag is scanned next. */
async function lineScanned(texts: readonly string[], place: ScanPlace): Promise<Feedback | null> {
  const { t } = place
  const [line, another] = await namedBy(texts)
  if (line === undefined) return null
  const { device } = useArrivalsInHand.getState()
  if (another !== undefined) return attention(t('sources.scanned.several'), t('sources.scanned.severalText'))
  if (device !== null) return ticked(line, device, place)
  takeLine(line)
  const words = { line: line.line, source: line.sourceName }
  return { tone: 'right', word: t('sources.scanned.line'), text: t('sources.scanned.lineText', words) }
}

async function deviceScanned(tag: string, place: ScanPlace): Promise<Feedback> {
  const { t } = place
  const { line } = useArrivalsInHand.getState()
  const { deviceId } = await station.call('device.find', { tag })
  if (line !== null) return ticked(line, { deviceId, tag }, place)
  takeDeviceInHand({ deviceId, tag })
  return attention(t('sources.scanned.device'), t('sources.scanned.deviceText', { tag: spacedTag(tag) }))
}

/**
 * Where lists are ticked off, a supplier's label and a device's tag make a pair, in whichever order they are scanned. On
 * the page of a device the label of its supplier alone ticks it off. Null where a scan means what it does everywhere.
 */
export async function arrivalEffect(reading: Reading, place: ScanPlace): Promise<Feedback | null> {
  const { route } = place
  if (route.place !== 'campaign' || route.view !== 'sources') return null
  if (reading.kind === 'tag' && reading.isWhole) return deviceScanned(reading.text, place)
  return reading.kind === 'foreign' ? lineScanned(reading.texts, place) : null
}

/** A supplier's id that exactly one line has, scanned on the page of a device that is on no list. */
export async function supplierEffect(
  texts: readonly string[],
  device: Device,
  place: ScanPlace,
): Promise<Feedback | null> {
  const [line, another] = await namedBy(texts)
  return line?.by === 'supplier' && another === undefined ? ticked(line, device, place) : null
}

/**
 * What a scan means while the sheet of a line is open: a tag is its device's; another line's label shows that line.
 * Null while the sheet is closed, and for what has no place in it.
 */
export function arrivalInSheet(reading: Reading, place: ScanPlace): Promise<Feedback> | null {
  if (useArrivalsInHand.getState().line === null) return null
  if (reading.kind !== 'foreign' && !(reading.kind === 'tag' && reading.isWhole)) return null
  const done = reading.kind === 'tag' ? deviceScanned(reading.text, place) : lineScanned(reading.texts, place)
  return done.then(
    (feedback) => feedback ?? attention(place.t('scanner.word.unknownCode'), place.t('sources.scanned.noLine')),
    (error: unknown) => refused(error, place.t),
  )
}
