import type { PrintJobView } from '../../../shared/contract/views.ts'
import { printerView, printJobView } from '../printer-views.ts'

/** A bench with printers of several roads, in several states. */
export const galleryPrinters = [
  printerView({
    name: 'zpl://192.168.1.40',
    title: 'Zebra de la table 2',
    road: 'zpl-tcp',
    dotsPerInch: 203,
    state: 'stopped',
    reasons: ['media-empty'],
    isKept: true,
  }),
  printerView({
    name: 'brother+usb://Brother/QL-820NWB?serial=000J9G123456',
    title: 'Brother QL-820NWB',
    road: 'brother-usb',
    dotsPerInch: 300,
    isKept: true,
  }),
  printerView({
    name: 'ipp://192.168.1.41/ipp/print',
    title: 'Bureau',
    road: 'ipp',
    state: 'unknown',
    reasons: ['printer-unreached'],
    isKept: true,
  }),
  printerView({ name: 'HP_LaserJet_M209', title: 'HP_LaserJet_M209', isDefault: true }),
]

const zebra = { printer: 'zpl://192.168.1.40' }

/** Labels of which none is left. */
export const galleryWaste: PrintJobView[] = [
  printJobView(14, { ...zebra, state: 'voided', reason: 'damaged' }),
  printJobView(13, { ...zebra, deviceId: null, state: 'voided', reason: 'misprint' }),
  printJobView(12, { ...zebra, state: 'failed', reason: 'said-by-person' }),
  printJobView(11, { printer: 'HP_LaserJet_M209', state: 'cancelled', reason: 'at-printer' }),
]

/** Prints in every state that a technician meets. */
export const galleryJobs: PrintJobView[] = [
  printJobView(9, { ...zebra, state: 'prepared', reason: 'waits-for-printer' }),
  printJobView(8, { ...zebra, state: 'blocked', reason: 'media-empty' }),
  printJobView(7, { ...zebra, state: 'unknown', reason: 'station-stopped' }),
  printJobView(6, { ...zebra, state: 'printed?', reason: 'counted' }),
  printJobView(5, { ...zebra, state: 'verified', repeats: 'job-1', repeatReason: 'damaged' }),
  printJobView(4, { ...zebra, deviceId: null, tag: null, state: 'printed?' }),
  printJobView(3, { printer: 'HP_LaserJet_M209', state: 'failed', reason: 'printer-unreached' }),
]
