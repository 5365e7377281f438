import type { CodeLabelCheckView } from '../../shared/contract/printing.ts'
import type { Feedback } from '../features/scan/feedback.ts'
import type { Reading } from '../features/scan/read-burst.ts'
import { station } from '../station/clients.ts'
import { awaitNoCode, useAwaitedCode } from '../station/code-label.ts'
import { attention, isRefused, type ScanPlace } from './scan-place.ts'

const kitCode = /^XN[0-9A-Z]{9}$/

/** The code of a carton, a pallet or a kit that was scanned; null for anything else. */
function codeOf(reading: Reading): string | null {
  if (reading.kind === 'carton') return reading.text
  return reading.kind === 'foreign' ? (reading.texts.find((text) => kitCode.test(text)) ?? null) : null
}

/** The code of the carton or the pallet on the screen. */
async function codeOnScreen({ route }: ScanPlace): Promise<string | null> {
  if (route.place !== 'packing' || route.id === '') return null
  if (route.of === 'carton') return (await station.call('carton.get', { cartonId: route.id })).carton.code
  if (route.of !== 'pallet') return null
  return (await station.call('pallet.list', {})).find(({ palletId }) => palletId === route.id)?.code ?? null
}

/** What a scanned label is compared with just now: the one that was printed here, or in label check the screen's. */
async function compared(place: ScanPlace): Promise<string | null> {
  const { awaited } = useAwaitedCode.getState()
  if (awaited !== null && awaited.at === window.location.hash) return awaited.code
  awaitNoCode()
  return place.bench.scan.isLabelCheck ? codeOnScreen(place) : null
}

function told(check: CodeLabelCheckView, { t }: ScanPlace): Feedback {
  const { code } = check
  if (check.result === 'verified') {
    return { tone: 'right', word: t('scanner.word.verified'), text: t('scanner.codeVerified', { code }) }
  }
  if (check.result === 'not-printed') return attention(t('scanner.word.notPrinted'), t('scanner.notPrinted', { code }))
  return {
    tone: 'wrong',
    word: t('scanner.word.otherLabel'),
    text: t('scanner.otherCodeLabel'),
    mismatch: { expected: code, scanned: check.scannedCode, otherDeviceId: null },
  }
}

async function verify(code: string | null, scanned: string): Promise<CodeLabelCheckView | null> {
  try {
    return await station.call('label.verifyCode', { code, scanned })
  } catch (error) {
    if (!isRefused(error, 'label-code-unknown')) throw error
    return null
  }
}

/**
 * The label of a carton, a pallet or a kit was scanned. Where it is compared with what it is stuck on, that is all that the
 * scan does. Everywhere else it does what it always does (`feedback` null), and verifies its print beside that: `isVerified`
 * when it was the first scan of that print.
 */
export async function codeLabelEffect(
  reading: Reading,
  place: ScanPlace,
): Promise<{ readonly feedback: Feedback | null; readonly isVerified: boolean }> {
  const scanned = codeOf(reading)
  if (scanned === null) return { feedback: null, isVerified: false }
  const expected = await compared(place)
  const check = await verify(expected, scanned)
  if (check === null) return { feedback: null, isVerified: false }
  if (expected === null) return { feedback: null, isVerified: check.result === 'verified' && check.isFirst }
  if (check.result !== 'other-code') awaitNoCode()
  return { feedback: told(check, place), isVerified: false }
}
