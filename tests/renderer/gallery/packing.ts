import type { CartonDevice, CartonView, PackedCarton } from '../../../shared/contract/packing.ts'
import type { ShipmentLine, ShipmentView } from '../../../shared/contract/shipments.ts'
import { paperCode } from '../../../shared/label/station-code.ts'
import { makeTag } from '../../../shared/label/tag.ts'

const at = '2026-11-23T09:00:00.000Z'
const idOf = (number: number) => `01890a5d-ac96-774b-bcce-b3020000${String(number).padStart(4, '0')}`
const partner = { partnerId: 'partner-1', partnerName: 'Fédération des acteurs de la solidarité' }

const cartonView = (number: number, changes: Partial<CartonView> = {}): CartonView => ({
  cartonId: `carton-${number}`,
  code: paperCode('carton', 'T7', number),
  lotId: 'lot-1',
  lotName: 'Vague 1',
  ...partner,
  state: 'open',
  devices: 14,
  weightGrams: null,
  palletId: null,
  palletCode: null,
  shipmentId: null,
  shipmentState: null,
  openedAt: at,
  closedAt: null,
  ...changes,
})

const names = [
  ['LENOVO', '20L5CTO1WW', 'ThinkPad T480'],
  ['Dell Inc.', 'Latitude E7240', null],
  ['HP', 'HP EliteBook 840 G5 Notebook PC', null],
] as const

const cartonDevice = (number: number): CartonDevice => {
  const [manufacturer, model, modelVersion] = names[number % 3] ?? names[0]
  const isNewest = number === 14
  return {
    deviceId: idOf(number),
    tag: makeTag('T7', number),
    kind: 'laptop',
    manufacturer,
    model,
    modelVersion,
    serial: `PF${number}`,
    state: 'packed',
    kit: isNewest ? null : { kitId: `kit-${number}`, code: paperCode('kit', 'T7', number), kind: 'sim' },
    hasCharger: !isNewest,
    accessories: isNewest ? [] : ['souris'],
    missing: isNewest
      ? [{ thing: 'kit', promised: 'sim' }, { thing: 'charger' }, { thing: 'accessory', name: 'souris' }]
      : [],
  }
}

const packed: PackedCarton = {
  carton: cartonView(3),
  promised: { connection: 'sim', hasCharger: true, accessories: ['souris'] },
  devices: Array.from({ length: 14 }, (_, index) => cartonDevice(index + 1)),
}

const marks = { expected: 0, received: 0, missing: 0, damaged: 0, lost: 0, returned: 0 }
const shipmentView = (number: number, changes: Partial<ShipmentView>): ShipmentView => ({
  shipmentId: `shipment-${number}`,
  name: `EXP-T7-000${number}`,
  ...partner,
  state: 'prepared',
  carrier: null,
  trackingNumber: null,
  createdAt: at,
  closedAt: null,
  departedOn: null,
  finishedAt: null,
  cartons: 30,
  devices: 600,
  marks,
  extras: 0,
  ...changes,
})

const underWay = shipmentView(2, {
  state: 'delivered-in-part',
  carrier: 'La Poste',
  trackingNumber: '6A12345678901',
  closedAt: at,
  departedOn: '2026-11-23',
  marks: { ...marks, expected: 3, received: 594, missing: 2, damaged: 1 },
  extras: 1,
})
const shipments = [
  shipmentView(4, {}),
  shipmentView(3, { state: 'in-transit', closedAt: at, departedOn: '2026-11-23', marks: { ...marks, expected: 600 } }),
  underWay,
  shipmentView(1, {
    state: 'delivered',
    closedAt: at,
    departedOn: '2026-11-20',
    finishedAt: at,
    marks: { ...marks, received: 600 },
  }),
]

const lineOf = (number: number, mark: ShipmentLine['mark'], note: string | null = null): ShipmentLine => {
  const { deviceId, tag, kind, manufacturer, model, modelVersion } = cartonDevice(number)
  const face = { deviceId, tag, kind, manufacturer, model, modelVersion }
  const markedAt = mark === 'expected' ? null : at
  return { ...face, cartonCode: paperCode('carton', 'T7', 2), kitCode: null, mark, note, markedAt }
}
const lines = [
  lineOf(1, 'missing'),
  lineOf(2, 'missing'),
  lineOf(3, 'damaged', 'écran fendu à l’arrivée'),
  lineOf(4, 'expected'),
  lineOf(5, 'expected'),
  lineOf(6, 'expected'),
]

const linesOf = (shipmentId: string): readonly ShipmentLine[] =>
  shipmentId === underWay.shipmentId
    ? lines
    : Array.from({ length: 200 }, (_, index) =>
        lineOf(index + 1, shipmentId === 'shipment-1' ? 'received' : 'expected'),
      )

const papers = (['packing-list', 'delivery-note', 'receiver-note', 'return-form'] as const).map((kind, index) => ({
  paperId: kind,
  kind,
  number: `${['LC', 'BL', 'BR', 'FR'][index]}-T7-2026-000002`,
  code: paperCode('paper', 'T7', index + 1),
  issuedOn: '2026-11-23',
  voidReason: null,
}))

/** Cartons and shipments in the middle of a day. */
export const galleryPacking = {
  'carton.list': ({
    state,
    isWaiting,
    shipmentId,
    palletId,
  }: {
    state?: unknown
    isWaiting?: unknown
    shipmentId?: unknown
    palletId?: unknown
  }) => ({
    cartons:
      state === 'open'
        ? [cartonView(3), cartonView(5, { lotName: 'Vague 2', devices: 2 })]
        : isWaiting === true
          ? [cartonView(2, { state: 'closed', devices: 20, closedAt: at })]
          : shipmentId !== null && shipmentId !== undefined
            ? Array.from({ length: 30 }, (_, index) => cartonView(index + 10, { state: 'closed', devices: 20 }))
            : palletId !== null && palletId !== undefined
              ? Array.from({ length: 8 }, (_, index) => cartonView(index + 50, { state: 'closed', devices: 20 }))
              : [],
    next: null,
  }),
  'charger.listFor': () => ({
    chargers: [
      { partId: 'charger|ADLX65YDC3A', model: 'ADLX65YDC3A', free: 12, given: 31 },
      { partId: 'charger|LA65NS201', model: 'LA65NS2-01', free: 4, given: 0 },
    ],
    own: null,
  }),
  'carton.get': () => packed,
  'print.ofCode': ({ code }: { code: string }) => [
    {
      printJobId: 'job-7',
      deviceId: null,
      tag: code,
      printer: 'Zebra ZD421',
      format: '100x150',
      state: 'verified' as const,
      reason: null,
      repeats: null,
      repeatReason: null,
      actor: 'technician',
      at,
    },
  ],
  'shipment.list': () => ({ shipments, next: null }),
  'shipment.get': ({ shipmentId }: { shipmentId: string }) => {
    const shipment = shipments.find((one) => one.shipmentId === shipmentId) ?? underWay
    const extra = { text: makeTag('T7', 99), deviceId: null, foundAt: at, explanation: null }
    return {
      shipment,
      papers: shipment.state === 'prepared' ? [] : papers,
      extras: shipment === underWay ? [extra] : [],
    }
  },
  'shipment.lines': ({ shipmentId, mark }: { shipmentId: string; mark: string | null }) => ({
    lines: linesOf(shipmentId).filter((line) => line.mark === mark),
    next: null,
  }),
}

const longPartner = {
  partnerName:
    'Société d’entraide et d’hébergement des jeunes isolés du Val-de-Marne, antenne de Villeneuve-Saint-Georges',
  lotName: 'Vague 1, complément de décembre, second envoi',
}
const longCarton = (number: number, changes: Partial<CartonView> = {}): CartonView =>
  cartonView(number, { devices: 48, ...longPartner, ...changes })

/** Cartons and shipments in a scene: none at all, names and numbers as long as they come, or the middle of a day. */
export function galleryPackingIn(scene: string) {
  if (scene === 'empty') {
    return {
      ...galleryPacking,
      'carton.list': () => ({ cartons: [], next: null }),
      'shipment.list': () => ({ shipments: [], next: null }),
      'carton.get': () => ({ ...packed, carton: cartonView(3, { devices: 0 }), devices: [] }),
      'shipment.get': ({ shipmentId }: { shipmentId: string }) => ({
        shipment: shipmentView(4, { shipmentId, cartons: 0, devices: 0 }),
        papers: [],
        extras: [],
      }),
    }
  }
  if (scene !== 'long') return galleryPacking
  const things = ['souris sans fil', 'housse matelassée 15 pouces', 'adaptateur USB-C vers HDMI']
  const devices = Array.from({ length: 48 }, (_, index) => ({
    ...cartonDevice(index + 1),
    manufacturer: 'Hewlett-Packard Development Company, L.P.',
    model: 'HP EliteBook Folio 1040 G3 Notebook PC, édition association',
    missing:
      index % 9 === 8
        ? [
            { thing: 'other-kit' as const, promised: 'router' as const },
            ...things.map((name) => ({ thing: 'accessory' as const, name })),
          ]
        : [],
  }))
  return {
    ...galleryPacking,
    'carton.list': ({ state }: { state?: unknown }) => ({
      cartons: Array.from({ length: state === 'open' ? 12 : 40 }, (_, index) => longCarton(index + 1)),
      next: null,
    }),
    'carton.get': () => ({
      carton: longCarton(3, { weightGrams: 112_450 }),
      promised: { connection: 'router' as const, hasCharger: true, accessories: things },
      devices,
    }),
    'shipment.list': () => ({
      shipments: Array.from({ length: 40 }, (_, index) => shipmentView(index + 1, { ...longPartner, devices: 12_413 })),
      next: null,
    }),
    'shipment.get': ({ shipmentId }: { shipmentId: string }) => ({
      shipment: {
        ...underWay,
        ...longPartner,
        shipmentId,
        carrier: 'Transports Dupré et Fils, messagerie du Sud-Est',
        cartons: 640,
        devices: 12_413,
        marks: { expected: 12_000, received: 300, missing: 40, damaged: 61, lost: 7, returned: 5 },
      },
      papers,
      extras: Array.from({ length: 3 }, (_, index) => ({
        text: makeTag('T7', 99 + index),
        deviceId: null,
        foundAt: at,
        explanation: null,
      })),
    }),
  }
}
