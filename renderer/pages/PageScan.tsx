import type { TFunction } from 'i18next'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { PrintJobView } from '../../shared/contract/views.ts'
import { giveBadge } from '../features/people/badge-taker.ts'
import { playScanSound } from '../features/scan/sounds.ts'
import { giveExtra } from '../features/packing/extra-sheet.ts'
import { giveFeedback, useFeedback, type Feedback } from '../features/scan/feedback.ts'
import { awaitLabel } from '../features/scan/label-check.ts'
import { listenForScans, type Scan } from '../features/scan/listen-for-scans.ts'
import { badgeTextOf, kindOf, readText } from '../features/scan/read-burst.ts'
import { ScanField } from '../features/scan/ScanField.tsx'
import { onScannedByCamera } from '../features/scan/scanned-by-camera.ts'
import { go, type Route } from '../navigation.ts'
import { usePreferences } from '../preferences.ts'
import { useStationQuery } from '../station/use-station-query.ts'
import { arrivalInSheet } from './arrival-effects.ts'
import { attention } from './scan-place.ts'
import { deviceOf } from './current-device.ts'
import { scanEffect } from './scan-effects.ts'

const usual = { prefix: '', suffix: '', isSlow: false }

/** What is typed in an open dialog would be lost with its screen: it is finished or closed first. */
function beforeDialog(dialog: Element, { reading }: Scan, t: TFunction): Feedback {
  if (reading.kind !== 'control' || reading.action !== 'cancel') {
    return attention(t('scanner.word.dialog'), t('scanner.dialog'))
  }
  const focused = document.activeElement
  const target = focused !== null && dialog.contains(focused) ? focused : dialog
  target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }))
  return { tone: 'right', word: t('scanner.word.closed'), text: t('scanner.dialogClosed') }
}

/** Where the scanner is set up, a scan only says what it is. */
const tryOut = ({ reading }: Scan, t: TFunction): Feedback => {
  const kind = kindOf(reading)
  const tone = kind === 'badTag' ? 'wrong' : 'right'
  return { tone, word: t('scanner.word.setUp'), text: t(`scanner.last.kinds.${kind}`) }
}

export interface PageScanProps {
  readonly route: Route
}

/**
 * Everything scanned arrives here, whatever has the focus: by a scanner's keys, the camera, or the field. What it does
 * depends on the screen: in a lot it queues the device, where the scanner is set up it only shows what was read, and
 * everywhere else it opens the device.
 */
export function PageScan({ route }: PageScanProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const language = usePreferences((state) => state.language)
  const bench = useStationQuery('bench.status', {}).data
  const lots = useStationQuery('lot.list', {})
  const lotId = route.place === 'queue' ? route.lotId : null
  const lot = lots.data?.find((one) => one.lotId === lotId)

  const tell = (feedback: Feedback) => {
    giveFeedback(feedback)
    if (bench?.scan.hasSound === true) playScanSound(feedback.tone, bench.scan.volumePercent)
  }
  const settings = useEffectEvent(() => bench?.scan ?? usual)
  const take = useEffectEvent((scan: Scan) => {
    // Whoever is asked who they are scans a badge, of whatever kind; a code of the card does what it always does.
    if (scan.reading.kind !== 'control' && giveBadge(badgeTextOf(scan.reading))) return
    useFeedback.setState({ lastScan: scan })
    if (bench === undefined) return
    const dialog = document.querySelector('[role="dialog"]')
    // The sheet for an extra device waits for its code; a code of ours that is no device's has no place in it.
    const { reading } = scan
    const isCode = reading.kind === 'foreign' || (reading.kind === 'tag' && reading.isWhole)
    if (dialog !== null && isCode && giveExtra(badgeTextOf(reading))) {
      return tell(attention(t('packing.scanned.extra'), t('packing.scanned.extraAsked')))
    }
    const arriving = dialog === null ? null : arrivalInSheet(reading, { route, bench, client, language, t })
    if (arriving !== null) return void arriving.then(tell)
    if (dialog !== null) tell(beforeDialog(dialog, scan, t))
    else if (route.place === 'scanner') tell(tryOut(scan, t))
    else void scanEffect(scan.reading, { route, bench, client, language, t }).then(tell)
  })
  useEffect(
    () =>
      listenForScans(
        () => settings(),
        (scan) => take(scan),
      ),
    [],
  )
  useEffect(() => onScannedByCamera((reading) => take({ reading, by: 'camera', keys: null })), [])

  // Whoever printed a label, from whichever screen: its sticker is scanned next.
  useEffect(
    () =>
      client.getMutationCache().subscribe(({ type, mutation }) => {
        if (type !== 'updated' || mutation.state.status !== 'success') return
        if (mutation.options.mutationKey?.[0] !== 'label.print') return
        const { deviceId } = mutation.state.data as PrintJobView
        if (deviceId === null) return
        void deviceOf(client, deviceId).then(({ tag }) => awaitLabel({ deviceId, tag }))
      }),
    [client],
  )

  const label = lot === undefined ? t('scan.label') : t('scan.intoLot', { lot: lot.name })
  return (
    <ScanField
      label={label}
      placeholder={lot === undefined ? t('scan.placeholder') : t('scan.intoLotShort', { lot: lot.name })}
      onTag={(text) => take({ reading: readText(text), by: 'hand', keys: null })}
      onSearch={(search) => {
        const reading = readText(search)
        if (reading.kind === 'foreign') go({ place: 'devices', search })
        else take({ reading, by: 'hand', keys: null })
      }}
    />
  )
}
