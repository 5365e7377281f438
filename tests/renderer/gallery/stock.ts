import { makeTag } from '../../../shared/label/tag.ts'
import { kitStates } from '../../../shared/shipping/promise.ts'
import { kitView, palletView } from '../stock-views.ts'

const idOf = (number: number) => `01890a5d-ac96-774b-bcce-b3020000${String(number).padStart(4, '0')}`

const kits = Array.from({ length: 40 }, (_, index) => {
  const state = kitStates[index % kitStates.length] ?? 'in-stock'
  const isWithDevice = state === 'paired' || state === 'shipped' || state === 'delivered'
  const router = { kind: 'router', serial: `SN-R4G-00${index}`, plan: '100 Go', iccid: null } as const
  return kitView(index + 1, {
    state,
    ...(isWithDevice ? { deviceId: idOf(index), tag: makeTag('T7', index + 1) } : {}),
    ...(index % 5 === 4 ? router : {}),
  })
})
const many = { 'in-stock': 840, paired: 60, shipped: 600, delivered: 1480, returned: 6, blocked: 14 }

const refusedList = {
  result: 'refused' as const,
  problems: [
    { line: 3, code: 'iccid-check', what: '8933019000000001235' },
    { line: 8, code: 'nothing-said', what: '' },
    { line: 12, code: 'twice-in-list', what: '8933019000000000019 (5)' },
  ],
}

/** Kits and pallets in the middle of a delivery. */
export const galleryStock = {
  'kit.list': ({ state, limit }: { state: string | null; limit: number }) => ({
    kits: kits.filter((kit) => state === null || kit.state === state).slice(0, limit),
    next: null,
    counts: kitStates.flatMap((one) => [
      { kind: 'sim' as const, state: one, kits: many[one] },
      { kind: 'router' as const, state: one, kits: Math.round(many[one] / 4) },
    ]),
  }),
  'kit.import': () => refusedList,
  'kit.ofDevice': () => kitView(2),
  'pallet.list': () => [
    palletView(1, { shipmentId: 'shipment-1', shipmentState: 'delivered', cartons: 24, devices: 480 }),
    palletView(2, { shipmentId: 'shipment-4', shipmentState: 'prepared', cartons: 12, devices: 240 }),
    palletView(3, { cartons: 8, devices: 160, weightGrams: 312_000 }),
  ],
}

/** The stock of a scene: none at all, or in the middle of a delivery. */
export const galleryStockIn = (scene: string) =>
  scene === 'empty'
    ? {
        ...galleryStock,
        'kit.list': () => ({ kits: [], next: null, counts: [] }),
        'kit.ofDevice': () => null,
        'pallet.list': () => [],
      }
    : galleryStock
