import { expect, test } from 'vitest'
import { paperNumberText } from '../../../../shared/shipping/papers/paper.ts'
import { totalsOf } from '../../../../shared/shipping/papers/totals.ts'
import { madeUpCartons } from '../../../station/papers/made-up-papers.ts'

test('the sums of a paper count each device once and leave out what was not weighed', () => {
  const cartons = madeUpCartons(44)
  const totals = totalsOf(cartons)
  expect(totals.devices).toBe(44)
  expect(totals.byKind.reduce((sum, { devices }) => sum + devices, 0)).toBe(44)
  expect(totals.byKind.at(-1)).toEqual({ kind: null, devices: 4 })
  expect(totals.weighedGrams).toBe(41_300 + 41_430)
  expect(totals.unweighedCartons).toBe(1)
  expect(totals.sims + totals.routers).toBe(33)
})

test('a shipment of which no carton was weighed has no weight, which is not a weight of nothing', () => {
  const cartons = madeUpCartons(30).map((carton) => ({ ...carton, weightGrams: null }))
  expect(totalsOf(cartons).weighedGrams).toBeNull()
  expect(totalsOf([]).weighedGrams).toBeNull()
})

test('the number of a paper says its kind, its bench, its year and its place in it', () => {
  expect(paperNumberText({ kind: 'delivery-note', prefix: 'T7', year: 2026, sequence: 12 })).toBe('BL-T7-2026-000012')
})
