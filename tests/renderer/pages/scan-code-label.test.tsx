import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { clearFeedback } from '../../../renderer/features/scan/feedback.ts'
import { awaitCode, awaitNoCode } from '../../../renderer/station/code-label.ts'
import type { CodeLabelCheckView } from '../../../shared/contract/printing.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import { usualScanSettings } from '../../../shared/contract/scan.ts'
import type { PrintJobView } from '../../../shared/contract/views.ts'
import { controlCode, paperCode } from '../../../shared/label/station-code.ts'
import { galleryPacking } from '../gallery/packing.ts'
import { galleryStock } from '../gallery/stock.ts'
import { mountApp } from '../mount.tsx'
import { scan } from '../scan-keys.ts'
import { benchView } from '../views.ts'

const { cartonId, code } = galleryPacking['carton.get']().carton
const other = paperCode('carton', 'T7', 777)

const job: PrintJobView = {
  printJobId: 'job-1',
  deviceId: null,
  tag: code,
  printer: 'QL-820',
  format: '100x150',
  state: 'verified',
  reason: null,
  repeats: null,
  repeatReason: null,
  actor: 'technician',
  at: '2026-11-23T05:10:00.000Z',
}

/** A carton on the screen, whose labels a station compares as ours does. */
function atCarton({ isLabelCheck = false, isPrinted = true } = {}) {
  let isVerified = false
  return mountApp(
    {
      ...galleryPacking,
      ...galleryStock,
      'bench.status': () => benchView({ scan: { ...usualScanSettings, hasSound: false, isLabelCheck } }),
      'carton.find': () => ({ carton: galleryPacking['carton.get']().carton, pallet: null }),
      'print.ofCode': () => [job],
      'label.verifyCode': ({ code: expected, scanned }): CodeLabelCheckView => {
        if (expected !== null && expected !== scanned) {
          return { result: 'other-code', code: expected, scannedCode: scanned }
        }
        if (scanned !== code) throw new Refusal({ code: 'label-code-unknown', what: 'No carton has this code' })
        if (!isPrinted) return { result: 'not-printed', code }
        const isFirst = !isVerified
        isVerified = true
        return { result: 'verified', code, job, isFirst }
      },
    },
    { hash: `#/packing/carton/${cartonId}` },
  )
}

afterEach(() => {
  clearFeedback()
  awaitNoCode()
})

test('the label that was just printed is asked for, and its scan only verifies it', async () => {
  const { calls } = await atCarton()
  awaitCode(code)
  await screen.findByText(`Collez l’étiquette de ${code}, puis scannez-la.`)
  scan(code)
  await screen.findByText('ÉTIQUETTE VÉRIFIÉE')
  await waitFor(() => expect(screen.queryByText(/^Collez l’étiquette/)).toBeNull())
  expect(calls.some(({ name }) => name === 'carton.find')).toBe(false)
})

test('a swapped label is an alarm that names both, and the right one is still asked for', async () => {
  const { calls } = await atCarton()
  awaitCode(code)
  scan(other)
  const alarm = await screen.findByRole('alertdialog', { name: 'MAUVAISE ÉTIQUETTE' })
  expect(within(alarm).getByText(code)).toBeTruthy()
  expect(within(alarm).getByText(other)).toBeTruthy()
  expect(calls.some(({ name }) => name === 'carton.find')).toBe(false)
  expect(screen.getByText(/^Collez l’étiquette/)).toBeTruthy()
})

test('in label check every scanned label is compared with the carton on the screen', async () => {
  await atCarton({ isLabelCheck: true })
  await screen.findByRole('heading', { name: code })
  scan(other)
  const alarm = await screen.findByRole('alertdialog', { name: 'MAUVAISE ÉTIQUETTE' })
  expect(within(alarm).getByText(code)).toBeTruthy()
})

test('a label that no printer of the bench has printed is said to be none of ours', async () => {
  await atCarton({ isPrinted: false })
  awaitCode(code)
  scan(code)
  expect(await screen.findByText('PAS IMPRIMÉE ICI')).toBeTruthy()
})

test('a scan that opens or loads a carton verifies its print beside that, and says so once', async () => {
  const { calls } = await atCarton()
  await screen.findByRole('heading', { name: code })
  scan(code)
  await screen.findByText(/ · étiquette vérifiée$/)
  expect(calls.some(({ name }) => name === 'carton.find')).toBe(true)
  clearFeedback()
  scan(code)
  await waitFor(() => expect(calls.filter(({ name }) => name === 'carton.find')).toHaveLength(2))
  expect(screen.queryByText(/ · étiquette vérifiée$/)).toBeNull()
})

test('whoever goes on without scanning is not asked on another screen', async () => {
  await atCarton()
  awaitCode(code)
  await screen.findByText(/^Collez l’étiquette/)
  scan(controlCode('cancel'))
  await waitFor(() => expect(screen.queryByText(/^Collez l’étiquette/)).toBeNull())
})
