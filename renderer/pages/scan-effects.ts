import type { TFunction } from 'i18next'
import { parseTag } from '../../shared/label/tag.ts'
import { spacedTag } from '../../shared/label/words.ts'
import type { PersonView, PresenceView } from '../../shared/contract/people.ts'
import type { DeviceSummary, LotView, PrintJobView } from '../../shared/contract/views.ts'
import type { Feedback } from '../features/scan/feedback.ts'
import { awaitNoLabel, useAwaitedLabel } from '../features/scan/label-check.ts'
import { useChosenPlanned } from '../features/planning/chosen-device.ts'
import { badgeTextOf, type Reading } from '../features/scan/read-burst.ts'
import { go } from '../navigation.ts'
import { station } from '../station/clients.ts'
import { queryKeyOf } from '../station/use-station-query.ts'
import { arrivalEffect, supplierEffect } from './arrival-effects.ts'
import { codeLabelEffect } from './code-label-effects.ts'
import { controlEffects } from './control-effects.ts'
import { currentDevice, type CurrentDevice } from './current-device.ts'
import { evidenceEffect } from './evidence-effect.ts'
import { packingEffect } from './packing-effects.ts'
import { attention, isRefused, refused, type ScanPlace } from './scan-place.ts'
import { rememberAction } from './undo-scan.ts'

type Found = Pick<DeviceSummary, 'deviceId' | 'tag'>

/** On the page of the plan a scan takes a device in hand, where there is something to choose for it. */
async function takeInPlanning({ deviceId, tag }: Found, t: TFunction): Promise<Feedback> {
  const { planned, choose } = useChosenPlanned.getState()
  const word = spacedTag(tag)
  choose(deviceId)
  if (planned?.has(deviceId) === true) return { tone: 'right', word, text: t('planning.inHand') }
  const { summary } = await station.call('device.get', { deviceId })
  if (planned === null) return attention(word, t('planning.proposeFirst'))
  if (summary.state === 'queued') {
    return { tone: 'right', word, text: t('planning.queuedInHand', { lot: summary.lotName ?? '' }) }
  }
  return attention(word, t('planning.notInPlan', { state: t(`state.${summary.state}`) }))
}

/** The device that stood in another lot when it was scanned last, and the lot that it would be brought to. */
let asked: { readonly deviceId: string; readonly lotId: string } | null = null

/** A device that stands in another lot is brought into the one on the screen by a second scan, never by the first. */
async function bringHere({ deviceId, tag }: Found, lotId: string, present: LotView, t: TFunction): Promise<Feedback> {
  const words = { tag: spacedTag(tag), lot: present.name }
  if (present.lotId === lotId) return attention(t('scanner.word.already'), t('scan.alreadyIn', words))
  if (asked?.deviceId !== deviceId || asked.lotId !== lotId) {
    asked = { deviceId, lotId }
    const partner = present.partnerName
    return attention(t('scanner.word.already'), t('scanner.scanAgainToMove', { ...words, partner }))
  }
  asked = null
  const { lot, fromLotId } = await station.call('queue.move', { deviceId, to: { lotId } })
  rememberAction({ kind: 'moved', deviceId, tag, fromLotId })
  const text = t('scanner.movedHere', { tag: words.tag, from: present.name, lot: lot.name })
  return { tone: 'right', word: words.tag, text }
}

/** The lot on the screen takes what is scanned; everywhere else a scan opens its device. */
async function takeDevice({ deviceId, tag }: Found, { route, t }: ScanPlace): Promise<Feedback> {
  if (route.place === 'planning') return takeInPlanning({ deviceId, tag }, t)
  if (route.place !== 'queue' || route.lotId === null) {
    go({ place: 'device', deviceId, view: 'verdict' })
    return { tone: 'right', word: spacedTag(tag), text: t('scanner.opened') }
  }
  const { result, lot } = await station.call('queue.add', { deviceId, lotId: route.lotId })
  const words = { tag: spacedTag(tag), lot: lot.name }
  if (result === 'already-queued') return bringHere({ deviceId, tag }, route.lotId, lot, t)
  rememberAction({ kind: 'queued', deviceId, tag })
  return { tone: 'right', word: spacedTag(tag), text: t('scan.queuedInto', words) }
}

/** The device that scans are compared with just now: the one whose label was printed, or the one on the screen. */
async function compared(place: ScanPlace): Promise<CurrentDevice | null> {
  const { awaited } = useAwaitedLabel.getState()
  const { route, bench, client } = place
  const hasLeft = awaited !== null && route.place === 'device' && route.deviceId !== awaited.deviceId
  if (hasLeft) awaitNoLabel()
  if (awaited !== null && !hasLeft) return { ...awaited, serial: null }
  return bench.scan.isLabelCheck ? currentDevice(client, route) : null
}

async function checkLabel(device: CurrentDevice, scanned: string, { t }: ScanPlace): Promise<Feedback> {
  const check = await station.call('label.verify', { deviceId: device.deviceId, scanned })
  if (check.result === 'verified') {
    awaitNoLabel()
    return {
      tone: 'right',
      word: t('scanner.word.verified'),
      text: t('scanner.verified', { tag: spacedTag(check.tag) }),
    }
  }
  const { tag: expected, scannedTag, otherDeviceId } = check
  return {
    tone: 'wrong',
    word: t('scanner.word.otherLabel'),
    text: t('scanner.otherLabel'),
    mismatch: { expected, scanned: scannedTag, otherDeviceId },
  }
}

/** Prints whose label may be in somebody's hand; a verified one was scanned already. */
const cameOut: ReadonlySet<PrintJobView['state']> = new Set(['sending', 'sent', 'blocked', 'unknown', 'printed?'])

/** Whether the newest label of a device still waits to be scanned: one printed at the verdict is awaited by nobody else. */
async function awaitsScan(deviceId: string): Promise<boolean> {
  const jobs = await station.call('print.list', { deviceId })
  const newest = jobs.find(({ state }) => cameOut.has(state) || state === 'verified')
  return newest !== undefined && newest.state !== 'verified'
}

async function tagEffect(tag: string, prefix: string, place: ScanPlace): Promise<Feedback> {
  const { bench, client, route, t } = place
  const device = await compared(place)
  if (device !== null) return checkLabel(device, tag, place)
  if (bench.scan.isLabelCheck && route.place !== 'queue') {
    return attention(t('scanner.word.noDevice'), t('scanner.check.chooseFirst'))
  }
  const current = await currentDevice(client, route)
  // The screen of the gates asks for the stuck label, wherever that was printed.
  const isAskedFor = route.place === 'device' && route.view === 'ready'
  if (current?.tag === tag && (isAskedFor || (await awaitsScan(current.deviceId)))) {
    return checkLabel(current, tag, place)
  }
  try {
    const { deviceId } = await station.call('device.find', { tag })
    return await takeDevice({ deviceId, tag }, place)
  } catch (error) {
    if (!isRefused(error, 'device-not-found')) throw error
    if (prefix === bench.prefix) return blankEffect(tag, t)
    return attention(t('scanner.word.otherBench'), t('scanner.otherBench', { tag: spacedTag(tag), prefix }))
  }
}

/** A tag of this bench that no device carries: a blank label, which the next new machine gets, or nothing known. */
async function blankEffect(tag: string, t: TFunction): Promise<Feedback> {
  const words = { tag: spacedTag(tag) }
  try {
    await station.call('tag.present', { tag })
  } catch (error) {
    if (!isRefused(error, 'tag-not-blank') && !isRefused(error, 'tag-bound')) throw error
    return attention(t('scanner.word.unknownTag'), t('scanner.unknownTag', words))
  }
  rememberAction({ kind: 'presented', tag })
  return { tone: 'right', word: t('scanner.word.blank'), text: t('scanner.blank', words) }
}

/** Devices whose maker's serial is exactly one of these texts. */
async function bySerial(texts: readonly string[]): Promise<readonly DeviceSummary[]> {
  const searched = texts.filter((text) => text.length >= 4 && text.length <= 100)
  const pages = await Promise.all(
    searched.map((search) => station.call('device.list', { search, after: null, limit: 50 })),
  )
  return pages
    .flatMap(({ devices }) => devices)
    .filter(({ serial }) => serial !== null && searched.includes(serial.toUpperCase()))
}

async function serialEffect(found: readonly DeviceSummary[], serial: string, place: ScanPlace): Promise<Feedback> {
  const { bench, client, route, t } = place
  const [device, ...others] = found
  if (device === undefined) return attention(t('scanner.word.unknownCode'), t('scanner.unknownCode', { text: serial }))
  if (others.length > 0) {
    go({ place: 'devices', search: serial })
    return attention(t('scanner.word.several'), t('scanner.several', { serial }))
  }
  const current = bench.scan.isLabelCheck ? await currentDevice(client, route) : null
  if (current?.deviceId === device.deviceId) {
    return { tone: 'right', word: t('scanner.word.sameMachine'), text: t('scanner.sameMachine', { serial }) }
  }
  const feedback = await takeDevice(device, place)
  return feedback.tone === 'right' ? { ...feedback, text: t('scanner.bySerial', { serial }) } : feedback
}

/** Whoever's badge this is comes to the bench; null for nobody's, and on a bench without people. */
async function personOfBadge(text: string, { client }: ScanPlace): Promise<PersonView | null> {
  const presence = client.getQueryData<PresenceView>(queryKeyOf('person.presence', {}))
  if (presence?.hasPeople !== true || text.length < 4) return null
  try {
    return await station.call('person.arrive', { proof: { kind: 'badge', text } })
  } catch (error) {
    // Most codes that nobody knows are no badges: they are told as what they are.
    if (isRefused(error, 'badge-unknown') || isRefused(error, 'badge-wait')) return null
    throw error
  }
}

const arrivedEffect = ({ name }: PersonView, { t }: ScanPlace): Feedback => ({
  tone: 'right',
  word: name ?? '',
  text: t('people.arrived'),
})

async function arriveEffect(text: string, place: ScanPlace): Promise<Feedback> {
  return arrivedEffect(await station.call('person.arrive', { proof: { kind: 'badge', text } }), place)
}

/** Screens on which a code is asked for: that of a device, which a paper must never stand in for. */
async function asksForDevice(place: ScanPlace): Promise<boolean> {
  const { route } = place
  if (route.place === 'planning' || route.place === 'packing') return true
  if (route.place === 'queue' && route.lotId !== null) return true
  if (route.place === 'device' && route.view === 'ready') return true
  return place.bench.scan.isLabelCheck || (await compared(place)) !== null
}

/** A conformity sheet shows its device where no device is asked for; any paper is said to be one, never a device. */
async function paperEffect(code: string, place: ScanPlace): Promise<Feedback> {
  const { t } = place
  const word = t('scanner.word.paper')
  try {
    const { deviceId, tag, number } = await station.call('conformity.find', { code })
    const words = { number, tag: spacedTag(tag) }
    if (await asksForDevice(place)) return attention(word, t('scanner.sheetNotDevice', words))
    go({ place: 'device', deviceId, view: 'verdict' })
    return attention(word, t('scanner.sheetOpened', words))
  } catch (error) {
    if (!isRefused(error, 'paper-not-found')) throw error
    return attention(word, t('scanner.paper', { text: code }))
  }
}

async function effectOf(reading: Reading, place: ScanPlace): Promise<Feedback> {
  const { t } = place
  switch (reading.kind) {
    case 'control':
      return controlEffects[reading.action](place)
    case 'badge':
      return arriveEffect(reading.text, place)
    case 'paper':
      return paperEffect(reading.text, place)
    case 'carton':
      return attention(t(`scanner.word.${reading.kind}`), t(`scanner.${reading.kind}`, { text: reading.text }))
    case 'tag': {
      const parsed = parseTag(reading.text)
      if (parsed.ok) return tagEffect(parsed.tag, parsed.prefix, place)
      // A maker's serial may look like a tag.
      const found = await bySerial([reading.text])
      if (found.length > 0) return serialEffect(found, reading.text, place)
      const text = t(`scan.badTag.${parsed.reason}`, { text: spacedTag(reading.text) })
      return { tone: 'wrong', word: t('scanner.word.badTag'), text, remedy: t('scanner.typeIt') }
    }
    case 'foreign': {
      const evidence = await evidenceEffect(reading.texts, place)
      if (evidence !== null) return evidence
      const found = await bySerial(reading.texts)
      const current = found.length === 0 ? await currentDevice(place.client, place.route) : null
      const ticked = current === null ? null : await supplierEffect(reading.texts, current, place)
      if (ticked !== null) return ticked
      const person = found.length === 0 ? await personOfBadge(badgeTextOf(reading), place) : null
      if (person !== null) return arrivedEffect(person, place)
      return serialEffect(found, found[0]?.serial ?? reading.texts[0] ?? '', place)
    }
    default:
      return reading satisfies never
  }
}

/** Does what a scan means on this screen, and tells what it came to; a refusal is an answer as well. */
export async function scanEffect(reading: Reading, place: ScanPlace): Promise<Feedback> {
  try {
    const label = await codeLabelEffect(reading, place)
    if (label.feedback !== null) return label.feedback
    const done =
      (await packingEffect(reading, place)) ?? (await arrivalEffect(reading, place)) ?? (await effectOf(reading, place))
    return label.isVerified ? { ...done, text: `${done.text} · ${place.t('scanner.alsoVerified')}` } : done
  } catch (error) {
    return refused(error, place.t)
  }
}
