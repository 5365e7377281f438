import type { Migration } from '../migrate.ts'
import { devicesAndJournal } from './0001-devices-and-journal.ts'
import { shippingQueue } from './0002-shipping-queue.ts'
import { labelsAndSearch } from './0003-labels-and-search.ts'
import { importedContents } from './0004-imported-contents.ts'
import { blankTags } from './0005-blank-tags.ts'
import { labelTemplates } from './0006-label-templates.ts'
import { campaigns } from './0007-campaigns.ts'
import { erasureEvidence } from './0008-erasure-evidence.ts'
import { photosAndBatteryRuns } from './0009-photos-and-battery-runs.ts'
import { people } from './0010-people.ts'
import { exportSchedules } from './0014-export-schedules.ts'
import { searchEverything } from './0011-search-everything.ts'
import { putAwayTemplates } from './0012-put-away-templates.ts'
import { packingAndShipping } from './0013-packing-and-shipping.ts'
import { verdictsByDevice } from './0015-verdicts-by-device.ts'
import { partsStock } from './0016-parts.ts'
import { importedDevices } from './0017-imported-devices.ts'
import { publishedProfiles } from './0018-published-profiles.ts'
import { partnerAddresses } from './0019-partner-addresses.ts'
import { searchPacking } from './0020-search-packing.ts'
import { searchKits } from './0021-search-kits.ts'
import { partsKeptAtTheBench } from './0022-parts-kept-at-the-bench.ts'
import { missingAndWithdrawn } from './0023-missing-and-withdrawn.ts'
import { labelsOfCodes } from './0024-labels-of-codes.ts'
import { partsWithoutAllocation } from './0025-parts-without-allocation.ts'
import { scheduledDocuments } from './0026-scheduled-documents.ts'
import { makersByOneName } from './0027-makers-by-one-name.ts'
import { hardwareWords } from './0028-hardware-words.ts'
import { ticksTakenBack } from './0029-ticks-taken-back.ts'
import { chargersGiven } from './0030-chargers-given.ts'
import { noRingsAndReceipts } from './0031-no-rings-and-receipts.ts'
import { codesOfParts } from './0032-codes-of-parts.ts'
import { beginningsOfSigns } from './0033-beginnings-of-signs.ts'
import { shorterLists } from './0034-shorter-lists.ts'
import { linesByList } from './0035-lines-by-list.ts'
import { kindsInLots } from './0036-kinds-in-lots.ts'

/** Every step a file has gone through, in order. A released step is never edited; a change is a new step. */
export const migrations: readonly Migration[] = [
  devicesAndJournal,
  shippingQueue,
  labelsAndSearch,
  importedContents,
  blankTags,
  labelTemplates,
  campaigns,
  erasureEvidence,
  photosAndBatteryRuns,
  people,
  searchEverything,
  putAwayTemplates,
  packingAndShipping,
  exportSchedules,
  verdictsByDevice,
  partsStock,
  importedDevices,
  publishedProfiles,
  partnerAddresses,
  searchPacking,
  searchKits,
  partsKeptAtTheBench,
  missingAndWithdrawn,
  labelsOfCodes,
  partsWithoutAllocation,
  scheduledDocuments,
  makersByOneName,
  hardwareWords,
  ticksTakenBack,
  chargersGiven,
  noRingsAndReceipts,
  codesOfParts,
  beginningsOfSigns,
  shorterLists,
  linesByList,
  kindsInLots,
]

/** The version of the newest step: what this station writes, and the newest it reads. */
export const schemaVersion = migrations.length
