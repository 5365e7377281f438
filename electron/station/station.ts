import { connect } from '../../shared/contract/connect.ts'
import type { Client } from '../../shared/contract/define.ts'
import type { ExportScheduleView } from '../../shared/contract/schedule.ts'
import type { PersonView } from '../../shared/contract/people.ts'
import { stationContract, type StationContract, type StationEvents } from '../../shared/contract/station.ts'
import type { Wire } from '../../shared/contract/wire.ts'
import { batteryMeter, type BatteryMeter } from './battery/battery-meter.ts'
import { createBatteryRuns } from './battery/battery-runs.ts'
import { announceWithdrawals } from './announce-withdrawals.ts'
import { actOf, type StationContext } from './context.ts'
import { createScheduler } from './exports/scheduler.ts'
import { fillSearch } from './fill-search.ts'
import { exportHandlers } from './handlers/exports.ts'
import { handlersOf } from './handlers/handlers.ts'
import { createCards } from './intake/cards.ts'
import { createGrants } from './intake/grants.ts'
import { startAndroidIntake } from './intake/android-intake.ts'
import { followDevice } from './intake/follow-device.ts'
import { createImports } from './intake/import/import-files.ts'
import { createLanIntake, type LanLimits } from './intake/lan/lan-intake.ts'
import { benchReaders, type Readers } from './intake/readers.ts'
import type { LabelPress } from './labels/label-press.ts'
import { openLabelTemplates, type LabelTemplates } from './labels/label-templates.ts'
import type { Log } from './log.ts'
import type { PaperPress } from './papers/paper-press.ts'
import { aroundCall, personRefusals } from './people/around-call.ts'
import { createBenchPeople } from './people/bench-people.ts'
import { recoverPin } from './people/recover-pin.ts'
import type { PrintRoad } from './printers/print-job.ts'
import { benchPrinters } from './printers/bench-printers.ts'
import { systemPrinters } from './printers/system-printers.ts'
import { createAutoPrint } from './printing/auto-print.ts'
import { setupOf } from './printing/kept-printers.ts'
import { createPrinting } from './printing/printing.ts'
import { createCatalogue, type ProfileCatalogue } from './profiles/catalogue.ts'
import { seedProfiles } from './profiles/seed-profiles.ts'
import { prepareSystemInformation } from './readers/local/system-information.ts'
import { getBench } from './store/bench/bench.ts'
import { newestPublished } from './store/bench/published-profiles.ts'
import { storeRefusalCodes } from './store/refusals.ts'
import { openStore } from './store/open-store.ts'
import { settleInterruptedJobs } from './store/labels/print-jobs.ts'
import { startSticks } from './sticks/start-sticks.ts'
import type { Volumes } from './sticks/volume.ts'
import { benchKey } from './usb/adb/bench-key.ts'
import { createUsbBench } from './usb/usb-bench.ts'
import type { UsbBus } from './usb/usb-bus.ts'
import { shippedUsbIds } from './usb/usb-ids.ts'
import { inProcessWires } from './transport/in-process.ts'
import { serve } from './transport/serve.ts'
import { stationVersion } from './version.ts'

export type StationOptions = {
  /** Where the database stands; made when it is not there. */
  readonly dataFolder: string
  /** Seed profiles and fonts: `resources` of a checkout, or the packaged app's. */
  readonly resourcesFolder: string
  readonly log: Log
  readonly now?: () => Date
  readonly readers?: Readers
  readonly printRoad?: PrintRoad
  readonly lanLimits?: LanLimits
  /** Left out, nothing that is plugged in is watched: a command of the command line reads what it is told to. */
  readonly usbBus?: UsbBus | undefined
  /** Left out or null, no removable drive is looked at, for the same reason. */
  readonly volumes?: Volumes | null | undefined
  /** Left out, exports by the clock are written when they are asked for only: a command does its work and ends. */
  readonly exportsByTheClock?: boolean
  /** How this machine's batteries are looked at; the operating system's way when left out. */
  readonly batteryMeter?: BatteryMeter
}

/** A running station. It owns the database of its folder until it is closed. */
export type Station = {
  readonly profiles: ProfileCatalogue
  /** Answers calls that come over this wire. */
  attach(wire: Wire): void
  /** A caller in this process. */
  client(): Client<StationContract, StationEvents>
  grantFolder(grant: string, folder: string): void
  /** Writes the exports that are due by the clock, and answers how each stands then. */
  runDueExports(): Promise<readonly ExportScheduleView[]>
  /** @see recoverPin */
  recoverPin(personId: string, pin: string): Promise<PersonView>
  /** Stops what is being read and closes the database; what is on its way to a printer comes out all the same. */
  close(): void
}

/**
 * Puts a station together: the one place where its parts meet. The app, the command line and the tests all run this.
 *
 * @throws Refusal when the database can't be opened (`database-newer`, `database-in-use`, `disk-full`…): nothing was
 *   changed then.
 */
export async function createStation(options: StationOptions): Promise<Station> {
  const { dataFolder, resourcesFolder, log } = options
  const now = options.now ?? (() => new Date())
  let press: Promise<LabelPress> | undefined
  let papers: Promise<PaperPress> | undefined
  let templates: LabelTemplates | undefined
  const store = openStore({ folder: dataFolder })
  const profiles = createCatalogue(seedProfiles(resourcesFolder), newestPublished(store))
  const grants = createGrants()
  const fault = (where: string) => (error: unknown) => log.fault(store.newId(), where, error)
  const road =
    options.printRoad ??
    benchPrinters(
      systemPrinters({ platform: process.platform, environment: process.env, resourcesFolder }),
      (printer) => setupOf(store, printer).tellsState,
      (printer) => setupOf(store, printer).certificateSha256 ?? null,
    )
  const people = createBenchPeople(store, dataFolder, now, (presence) =>
    server.publish('person.presenceChanged', presence),
  )
  const autoPrint = createAutoPrint(() => context)
  const context: StationContext = {
    store,
    profiles,
    grants,
    labelPress: () =>
      (press ??= import('./labels/label-press.ts').then(({ createLabelPress }) => createLabelPress(resourcesFolder))),
    paperPress: () =>
      (papers ??= import('./papers/paper-press.ts').then(({ createPaperPress }) => createPaperPress(resourcesFolder))),
    labelTemplates: () => (templates ??= openLabelTemplates(store, actOf({ now, people }), resourcesFolder)),
    people,
    log,
    now,
    dataFolder,
    resourcesFolder,
    version: stationVersion,
    readers: options.readers ?? benchReaders(now, stationVersion),
    running: new Map(),
    cards: createCards(
      (card) => {
        server.publish('intake.changed', card)
        autoPrint(card)
      },
      (intakeId) => server.publish('intake.dismissed', { intakeId }),
    ),
    printing: createPrinting(
      store,
      road,
      () => actOf({ now, people }),
      (job) => server.publish('print.changed', job),
      fault('printing'),
    ),
    deviceChanged(deviceId) {
      server.publish('device.changed', { deviceId })
      followDevice(store, context.cards, deviceId)
      announce(deviceId)
    },
    publish: (name, payload) => server.publish(name, payload),
  }
  const announce = announceWithdrawals(context)
  const lan = createLanIntake(context, options.lanLimits)
  const imports = createImports(context)
  const sticks = options.volumes ? startSticks(context, imports, options.volumes, fault('sticks')) : null
  const batteryRuns = createBatteryRuns(
    context,
    options.batteryMeter ?? batteryMeter(process.platform),
    fault('battery'),
  )
  const usb =
    options.usbBus === undefined
      ? null
      : createUsbBench({
          bus: options.usbBus,
          ids: shippedUsbIds(resourcesFolder),
          key: benchKey(dataFolder),
          platform: process.platform,
          onStatus: (status) => {
            server.publish('usb.changed', status)
            sticks?.look()
          },
          onFault: fault('usb'),
          startReading: (connection, name) => startAndroidIntake(context, connection, name),
        })
  const scheduler = createScheduler(context, exportHandlers(context), fault('exports'))
  const server = serve<StationContract, StationEvents>(
    stationContract,
    handlersOf(context, { lan, usb, imports, sticks, batteryRuns, scheduler }),
    {
      newBugId: store.newId,
      commonRefusals: [
        ...storeRefusalCodes,
        'tags-used-up',
        'codes-used-up',
        'profile-version-changed',
        ...personRefusals,
      ],
      around: aroundCall(context),
      onBug: ({ id, name, error }) => log.fault(id, name, error),
    },
  )
  const inDoubt = settleInterruptedJobs(store, actOf(context))
  if (inDoubt > 0) log.info(`${inDoubt} print job(s) of the last run are in doubt`)
  await prepareSystemInformation(process.platform)
  log.info(`station ${stationVersion} ready: bench ${getBench(store).prefix}, data in ${dataFolder}`)

  if (options.exportsByTheClock === true) scheduler.start()
  const stopFilling = fillSearch(store, fault('search'))

  return {
    profiles,
    runDueExports: () => scheduler.runDue(),
    attach: (wire) => server.attach(wire),
    client() {
      const wires = inProcessWires()
      server.attach(wires.station)
      return connect<StationContract, StationEvents>(wires.client)
    },
    recoverPin: (personId, pin) => recoverPin(context, personId, pin),
    grantFolder: (grant, folder) => grants.add(grant, folder),
    close() {
      stopFilling()
      batteryRuns.close()
      scheduler.stop()
      void lan.close()
      void usb?.close()
      void sticks?.close()
      for (const { abort } of context.running.values()) abort.abort(new Error('the station stops'))
      context.printing.leave()
      people.close()
      store.close()
    },
  }
}
