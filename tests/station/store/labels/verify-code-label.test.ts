import { beforeEach, expect, test } from 'vitest'
import { addKits } from '../../../../electron/station/store/packing/kits.ts'
import { addPrintJob, followPrintJob, listCodePrintJobs } from '../../../../electron/station/store/labels/print-jobs.ts'
import type { Store } from '../../../../electron/station/store/store.ts'
import { verifyCodeLabel } from '../../../../electron/station/store/labels/verify-code-label.ts'
import { paperCode } from '../../../../shared/label/station-code.ts'
import { expectInvariants } from '../invariants.ts'
import { act } from '../made/made-intake.ts'
import { temporaryStore } from '../temporary-store.ts'

let store: Store
let code: string
let other: string

const told = (type: string): number =>
  store.db.prepare<[string], number>('SELECT count(*) FROM events WHERE type = ?').pluck().get(type) ?? 0

function kit(serial: string): string {
  const kits = [{ kind: 'router', iccid: null, serial, plan: '100 Go' } as const]
  const [added] = addKits(store, act, { kits, supplier: 'Opérateur', fileName: null }).added
  return added?.code ?? expect.fail()
}

beforeEach(() => {
  store = temporaryStore()
  code = kit('SN-R4G-0001')
  other = kit('SN-R4G-0002')
})

const label = {
  deviceId: null,
  format: '62x29@1',
  payloadSha256: 'f00d',
  printer: 'QL',
  transport: 'ipp',
  repeats: null,
}

function print(...steps: ('sending' | 'sent' | 'printed?' | 'failed')[]): string {
  const added = addPrintJob(store, act, { ...label, code })
  if (added.result !== 'added') throw new Error(added.result)
  const { printJobId } = added.job
  for (const state of steps) followPrintJob(store, act, printJobId, { state, reason: null })
  return printJobId
}

test('the stuck label verifies the newest print that may have come out, once', () => {
  print('sending', 'sent', 'printed?')
  const printJobId = print('sending', 'sent')
  print('sending', 'failed')
  expect(verifyCodeLabel(store, act, code, code)).toMatchObject({
    result: 'verified',
    isFirst: true,
    job: { printJobId, state: 'verified' },
  })
  expect(verifyCodeLabel(store, act, code, code)).toMatchObject({ result: 'verified', isFirst: false })
  expect(told('label.codeVerified')).toBe(1)
  expect(followPrintJob(store, act, printJobId, { state: 'printed?', reason: null })?.state).toBe('verified')
  expectInvariants(store)
})

test('a scan that names only what it is on verifies its print as well', () => {
  const printJobId = print('sending', 'sent', 'printed?')
  expect(verifyCodeLabel(store, act, null, code)).toMatchObject({ result: 'verified', job: { printJobId } })
})

test('a swapped label is an alarm that names both and verifies neither print', () => {
  print('sending', 'sent')
  expect(verifyCodeLabel(store, act, code, other)).toEqual({ result: 'other-code', code, scannedCode: other })
  expect(listCodePrintJobs(store, code)[0]?.state).toBe('sent')
  expect(told('label.codeMismatched')).toBe(1)
  expectInvariants(store)
})

test('the right code of which nothing may have come out here is said to be not printed here', () => {
  print('sending', 'failed')
  expect(verifyCodeLabel(store, act, code, code)).toEqual({ result: 'not-printed', code })
  expect(verifyCodeLabel(store, act, null, other)).toEqual({ result: 'not-printed', code: other })
})

test('a code of nothing here, of a paper or of a device verifies nothing and tells nothing', () => {
  const before = store.db.prepare('SELECT count(*) FROM events').pluck().get()
  const strange = [paperCode('kit', 'T8', 1), paperCode('paper', 'T7', 1), 'T7000001X', 'SN-R4G-0001', '']
  for (const text of strange) expect(verifyCodeLabel(store, act, null, text)).toBe('label-code-unknown')
  expect(verifyCodeLabel(store, act, paperCode('carton', 'T7', 9), code)).toBe('label-code-unknown')
  expect(store.db.prepare('SELECT count(*) FROM events').pluck().get()).toBe(before)
})
