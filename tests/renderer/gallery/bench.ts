import { Refusal } from '../../../shared/contract/refusal.ts'
import type { StationState } from '../../../shared/contract/shell.ts'
import type { UsbStatus } from '../../../shared/contract/usb.ts'
import type { Card, JournalEntry } from '../../../shared/contract/views.ts'
import { controlCard } from '../../../shared/label/control-card.ts'
import { labelTemplates, previewOf } from '../label-templates.ts'
import { galleryJobs, galleryPrinters, galleryWaste } from './printers.ts'
import { galleryBatteryRun, galleryPhoto, galleryPhotos, galleryShell } from './guided.ts'
import { galleryPackingIn } from './packing.ts'
import { galleryStockIn } from './stock.ts'
import { galleryCoordination } from './coordination.ts'
import { galleryFound } from './found.ts'
import { galleryLife, galleryPeopleHandlers } from './people.ts'
import { dashboardView, lotAllocationView, operationView } from '../campaign-views.ts'
import { impactView, organisationView } from '../impact-views.ts'
import { galleryPlanning } from './planning.ts'
import { gallerySchedule } from './schedule.ts'
import { galleryChecklists, galleryDevice, galleryProofs, galleryReview, galleryTests, testedLaptop } from './proofs.ts'
import { lanInterfaces, lanSession, stickView, tablet, usbDevice } from '../connected.ts'
import { createFakeBench, type FakeBench } from '../fake-bench.ts'
import { machineReport } from '../machine-report.ts'
import { desktop, laptop } from '../profiles.ts'
import { benchView, deviceSummary, deviceView, doneCard, lotView, readingCard } from '../views.ts'

const good = machineReport()
const weak = machineReport({ memoryGibibytes: 4, batteryPercent: 41 })
const long = {
  ...good,
  machine: {
    ...good.machine,
    manufacturer: 'Hewlett-Packard Development Company, L.P.',
    model: 'HP EliteBook Folio 1040 G3 Notebook PC, édition association',
    modelVersion: null,
    serial: '5CG8123ABCDEF0123456789',
  },
}
const unread = machineReport({ isAdministrator: false, batteryPercent: null })

const completed = {
  ...good,
  readings: { ...good.readings, 'batteries.0.healthPercent': { status: 'read', from: 'typed' } as const },
}

/** What stands on the screens of the first devices; all others are good. */
const reports: Readonly<Record<number, typeof good>> = { 2: weak, 3: unread, 4: completed }

const candidate = (number: number) => ({
  device: deviceSummary(number, good, laptop),
  agreeing: [
    { kind: 'board' as const, value: 'l1hf85b00mb' },
    { kind: 'mac' as const, value: '9c:b6:d0:00:11:22' },
  ],
  differing: [
    { kind: 'machine' as const, here: ['lenovo/pf9zzz99'], known: ['lenovo/pf1abcde'] },
    { kind: 'disk' as const, here: ['s41gnx0k812345'], known: ['wx41a67h0912', 's3z8nb0k12'] },
  ],
})

/** The same machine under another name of its maker. */
const twin = {
  device: deviceSummary(9, { ...good, machine: { ...good.machine, manufacturer: 'Hewlett-Packard' } }, laptop),
  agreeing: [{ kind: 'machine' as const, value: 'hp/5cg8200xyz' }],
  differing: [{ kind: 'disk' as const, here: ['s41gnx0k812345'], known: ['wx41a67h0912'] }],
}

const cards: Record<string, Card[]> = {
  empty: [],
  busy: [
    doneCard(1, good, laptop),
    readingCard(2, {
      parts: readingCard(2).parts.map((part, index) =>
        index < 4 ? { part: part.part, status: 'read' as const } : part,
      ),
    }),
  ],
  results: [doneCard(1, good, laptop), doneCard(2, weak, laptop), doneCard(3, unread, laptop)],
  sources: [
    readingCard(1, { source: { kind: 'lan', name: 'atelier-pc-07' } }),
    doneCard(2, good, laptop, { source: { kind: 'foreign', name: 'snapshot-2026.json' }, isNewDevice: false }),
    doneCard(3, weak, laptop, { source: { kind: 'android', name: 'SM-T500' } }),
  ],
  carried: [
    doneCard(1, good, laptop, { source: { kind: 'stick', name: 'etabli-report-PF1ABCDE.json' } }),
    doneCard(2, unread, laptop, { source: { kind: 'typed', name: '' } }),
    doneCard(3, completed, laptop),
  ],
  many: Array.from({ length: 20 }, (_, index) => {
    const source = { kind: 'lan', name: `atelier-pc-${index + 1}` } as const
    const report = [good, good, weak, unread, good][index % 5] ?? good
    return index < 15
      ? doneCard(index + 1, report, laptop, { source })
      : readingCard(index + 1, {
          source,
          parts: readingCard(1).parts.map((one, place) => (place < index - 14 ? { ...one, status: 'read' } : one)),
        })
  }),
  doubts: [
    readingCard(4, { stage: 'undecided', candidates: [candidate(7)], parts: doneCard(4, good, laptop).parts }),
    readingCard(5, {
      source: { kind: 'capture', name: 'thinkpad-x1' },
      stage: 'refused',
      refusal: {
        code: 'capture-unreadable',
        what: 'Ce dossier ne contient aucun relevé connu.',
        where: 'thinkpad-x1',
        remedy: 'Choisissez le dossier qui contient dmidecode.txt, lscpu.txt…',
      },
    }),
  ],
}

const journal: JournalEntry[] = [
  'device.received',
  'report.recorded',
  'verdict.reached',
  'device.audited',
  'something.new',
].map((type, index) => ({
  seq: index + 1,
  at: new Date(Date.UTC(2026, 10, 23, 5, index)).toISOString(),
  type,
  actor: 'technician',
  bench: 'T7',
  payload: {
    tag: 'T70000012',
    profileId: 'laptop-2026',
    profileVersion: 1,
    outcome: 'pass',
    from: 'received',
    to: 'audited',
  },
}))

const pseudoCode = Array.from({ length: 21 }, (_, row) =>
  Array.from({ length: 21 }, (_unused, column) => (row * 7 + column * 5 + row * column) % 3 === 0),
)

const stationStates: Record<string, StationState> = {
  starting: { kind: 'starting' },
  restarting: { kind: 'restarting', attempt: 2, waitMs: 1000 },
  newer: {
    kind: 'refused',
    code: 'database-newer',
    what: 'The database is newer',
    where: '/srv/etabli/etabli.db',
    remedy: 'Install the newer version',
  },
}

const pluggedIn: UsbStatus = {
  bus: 'polling',
  devices: [
    usbDevice({ kind: 'removable-drive', vendorName: 'Kingston', productName: 'DataTraveler 3.0', port: '1-1' }),
    tablet('awaiting-authorisation'),
    tablet('no-permission', {
      port: '1-3',
      key: 'key-3',
      vendorName: 'Lenovo',
      productName: 'Lenovo TB-X306F',
      hint: 'udev-rule',
    }),
    usbDevice({ kind: 'barcode-scanner', vendorName: 'Honeywell', productName: 'Voyager 1450g', port: '2-1' }),
  ],
}

const sticks = [
  stickView(),
  stickView({ stickId: 'stick-2', label: 'VERBATIM', state: 'importing', canWriteReceipt: false }),
]

const changed = [
  { path: 'memory.installedBytes', before: 4 * 2 ** 30, after: 8 * 2 ** 30 },
  { path: 'disks.0', before: 'WDC WD5000LPLX WX41A', after: 'SAMSUNG MZVLB256HAHQ-000L7 S41GNX0K812345' },
  { path: 'memory.modules.1', before: null, after: 'M471A5244CB0-CRC 35E8A1B2' },
]

/** A whole bench with made-up devices: what each screen shows, without a station. */
const undecided = { allocationId: 'allocation-9', waveName: 'Vague 2', profileId: null, profileVersion: null }

export function galleryBench(scene: string): FakeBench {
  const devices = Array.from({ length: scene === 'empty' ? 0 : 60 }, (_, index) => {
    const report = [good, weak, unread][index % 3] ?? good
    return deviceSummary(
      index + 1,
      report,
      laptop,
      index % 3 === 0 ? { state: 'queued', lotId: 'lot-1', lotName: 'Vague 1' } : {},
    )
  })
  let bench = benchView({
    lotId: scene === 'results' || scene === 'long' ? 'lot-1' : null,
    printer: scene === 'results' ? (galleryPrinters[0]?.name ?? null) : null,
  })
  const state = stationStates[scene]
  return createFakeBench(
    {
      'bench.status': () => bench,
      'bench.configure': (change) => {
        const { profileId, lotId, labelFormat, printer, scan } = change
        bench = {
          ...bench,
          ...(profileId === undefined ? {} : { profileId }),
          ...(lotId === undefined ? {} : { lotId }),
          ...(labelFormat === undefined ? {} : { labelFormat }),
          ...(printer === undefined ? {} : { printer }),
          scan: { ...bench.scan, ...(scan as Partial<typeof bench.scan>) },
        }
        return bench
      },
      'profile.list': () => (scene === 'tests' ? [testedLaptop] : [laptop, desktop]),
      'intake.list': () => cards[scene] ?? cards['busy'] ?? [],
      'schedule.list': () => [gallerySchedule],
      'device.list': ({ search, after }) => galleryFound(devices, search, after),
      'device.range': ({ from, limit }) => ({ devices: devices.slice(from, from + limit), total: devices.length }),
      'device.find': () => {
        throw new Refusal({ code: 'device-not-found', what: 'No device carries this tag' })
      },
      'device.get': ({ deviceId }) => {
        const number = Number(deviceId.slice(-3))
        if (scene === 'tests')
          return galleryDevice(scene, deviceView(number, good, testedLaptop, { tests: galleryTests }))
        return galleryDevice(scene, deviceView(number, scene === 'long' ? long : (reports[number] ?? good), laptop))
      },
      'device.proofs': ({ deviceId }) => {
        const { gates, report, summary } = deviceView(Number(deviceId.slice(-3)), good, laptop)
        return galleryProofs(scene, summary.deviceId, gates, report.disks ?? [])
      },
      'erasure.review': () => galleryReview(scene),
      'erasure.document': () => ({
        name: 'attestation-d-effacement.pdf',
        bytes: new TextEncoder().encode('%PDF-1.7'),
      }),
      'checklist.list': () => galleryChecklists,
      'doubt.list': ({ deviceId }) => ({
        open: scene === 'doubts' ? 2 : 0,
        doubts: scene === 'doubts' ? [{ deviceId: deviceId ?? devices[0]?.deviceId ?? '', candidate: twin }] : [],
      }),
      'device.here': () => ({ isHere: scene !== 'doubts', ownTag: 'T70000012' }),
      'battery.run': () => (scene === 'busy' ? galleryBatteryRun : null),
      'photo.list': ({ deviceId }) => galleryPhotos(deviceId, scene),
      'photo.get': () => ({ bytes: galleryPhoto() }),
      'device.journal': () => (scene === 'people' ? [...galleryLife] : journal),
      ...galleryPeopleHandlers(scene),
      ...galleryPackingIn(scene),
      ...galleryStockIn(scene),
      'lan.status': () => ({ session: scene === 'connected' ? lanSession() : null }),
      'lan.interfaces': () => lanInterfaces,
      'lan.open': () => lanSession({ isAnnounced: false }),
      'usb.list': () => (scene === 'connected' ? pluggedIn : { bus: 'no-bus', devices: [] }),
      'stick.list': () => (scene === 'connected' ? sticks : []),
      'device.addByHand': () => ({ deviceId: devices[0]?.deviceId ?? '', tag: devices[0]?.tag ?? '' }),
      'device.differences': ({ deviceId }) => ({
        beforeReadAt: deviceId.endsWith('001') ? '2026-09-02T08:00:00.000Z' : null,
        afterReadAt: '2026-11-23T05:00:00.000Z',
        differences: deviceId.endsWith('001') ? changed : [],
      }),
      'template.list': () =>
        labelTemplates.map((one) => (one.templateId === 'l7651' ? { ...one, isHidden: true, isOwn: true } : one)),
      'template.preview': ({ document, content, language, dotsPerInch }) =>
        previewOf(document, content, language, dotsPerInch),
      'label.raster': ({ format, language }) => {
        const document = labelTemplates.find(({ templateId }) => templateId === format)?.document
        return document === undefined ? null : previewOf(document, 'usual', language, 203).raster
      },
      'controlCard.draw': ({ language }) =>
        controlCard({
          language,
          measure: (text) => text.length * 0.55,
          modulesOf: (_code, symbology) => (symbology === 'qr' ? pseudoCode : [pseudoCode.flat().slice(0, 101)]),
        }),
      'tag.present': () => {
        throw new Refusal({ code: 'tag-not-blank', what: 'This tag is on no blank label' })
      },
      'label.verify': ({ scanned }) => ({
        result: 'other-tag',
        tag: devices[0]?.tag ?? '',
        scannedTag: scanned,
        otherDeviceId: devices[1]?.deviceId ?? null,
      }),
      'print.list': ({ deviceId }) => [
        {
          printJobId: 'job-1',
          deviceId,
          printer: 'Brother QL-820',
          format: '62x29',
          state: 'blocked',
          reason: 'media-empty',
          at: '2026-11-23T05:10:00.000Z',
          tag: null,
          repeats: null,
          repeatReason: null,
          actor: 'technician',
        },
      ],
      'printer.list': () => (scene === 'empty' ? [] : galleryPrinters),
      'printer.search': () => [],
      'print.newest': () => (scene === 'empty' ? [] : galleryJobs),
      'print.spoilt': () => galleryWaste,
      'print.automation': () => ({ bench: 'on-pass', profiles: {}, language: 'fr' }),
      'tag.presented': () => ({ tag: scene === 'empty' ? null : 'T70000452' }),
      'partner.list': () =>
        scene === 'empty'
          ? []
          : [
              { partnerId: 'partner-1', name: 'Écoles de la deuxième chance' },
              { partnerId: 'partner-2', name: 'Croix-Rouge' },
            ],
      'lot.list': () =>
        scene === 'empty'
          ? []
          : [
              lotView(
                1,
                scene === 'long'
                  ? { name: 'Vague 1, complément de décembre', partnerName: 'Fédération des Acteurs de la Solidarité' }
                  : {},
              ),
              lotView(2, { queued: 40 }),
              lotView(3, { wanted: null, queued: 3 }),
            ],
      'lot.allocations': () => (scene === 'empty' ? [] : [lotAllocationView(), lotAllocationView(undecided)]),
      'operation.list': () => (scene === 'empty' ? [] : [operationView]),
      'impact.show': () => impactView(),
      'organisation.show': () => organisationView,
      'operation.dashboard': () =>
        scene === 'doubts'
          ? dashboardView({
              forecast: { waveName: 'Vague 1', end: { kind: 'too-little', daysSeen: 2, daysNeeded: 7 } },
            })
          : dashboardView(),
      ...galleryPlanning(),
      ...galleryCoordination(scene),
      'queue.list': () => ({ devices: devices.filter((one) => one.lotId === 'lot-1'), next: null }),
    },
    { ...galleryShell, ...(state === undefined ? {} : { 'station.state': () => state }) },
  )
}
