import { expect, test } from 'vitest'
import { cartonStep, isSettled } from '../../../renderer/features/packing/next-step.ts'
import type { CartonDevice, PackedCarton } from '../../../shared/contract/packing.ts'
import { galleryPacking } from '../gallery/packing.ts'

const whole = galleryPacking['carton.get']()
const complete = (device: CartonDevice): CartonDevice => ({ ...device, missing: [] })
const stepOf = (changes: Partial<PackedCarton>) => cartonStep({ ...whole, ...changes }).step

test('the next step of a carton is what is missing first, and its closing last', () => {
  expect(cartonStep(whole)).toMatchObject({ step: 'scan-kit', device: { tag: whole.devices[13]?.tag } })
  const withKit = whole.devices.map((one) => ({ ...one, missing: one.missing.filter(({ thing }) => thing !== 'kit') }))
  expect(stepOf({ devices: withKit })).toBe('confirm')
  expect(stepOf({ devices: whole.devices.map(complete) })).toBe('close')
  expect(stepOf({ devices: [] })).toBe('scan-device')
})

test('a closed carton goes into a shipment once', () => {
  const closed = { ...whole.carton, state: 'closed' as const }
  expect(stepOf({ carton: closed })).toBe('load')
  expect(stepOf({ carton: { ...closed, shipmentId: 'shipment-1' } })).toBe('in-shipment')
})

test('a shipment is settled once nothing is open, and never before it has left', () => {
  const { shipment } = galleryPacking['shipment.get']({ shipmentId: 'shipment-1' })
  expect(isSettled(shipment)).toBe(true)
  expect(isSettled({ ...shipment, extras: 1 })).toBe(false)
  expect(isSettled({ ...shipment, marks: { ...shipment.marks, missing: 1 } })).toBe(false)
  expect(isSettled({ ...shipment, state: 'closed' })).toBe(false)
})
