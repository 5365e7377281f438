import type { Messages } from '../fr.ts'
import { campaignRefusal } from './campaign-refusal.ts'
import { packingRefusal } from './packing-refusal.ts'
import { captureRefusal } from './capture-refusal.ts'
import { connectRefusal } from './connect-refusal.ts'
import { exportRefusal } from './export-refusal.ts'
import { foreignRefusal } from './foreign-refusal.ts'
import { gateRefusal } from './gate-refusal.ts'
import { guidedRefusal } from './guided-refusal.ts'
import { peopleRefusal } from './people-refusal.ts'
import { planningRefusal } from './planning-refusal.ts'
import { printingRefusal } from './printing-refusal.ts'

export const refusal: Messages['refusal'] = {
  'template-not-found': { what: 'There is no such label template.', remedy: 'Choose another template.' },
  'template-refused': {
    what: 'This template can’t be printed well on this printer.',
    remedy: 'Choose another template, or change it where the editor says.',
  },
  'template-changed': {
    what: 'Somebody saved another version of this template in the meantime.',
    remedy: 'Open the template again and repeat the change.',
  },
  'template-in-use': {
    what: 'This template is used on this bench, or a label of it is on its way.',
    remedy: 'Choose another template for this bench first, or wait until it is printed.',
  },
  'template-shipped': { what: 'This template came with the application and is not deleted.', remedy: 'Hide it.' },
  'label-text-cut': {
    what: 'A text of this label has not enough room and must not be cut.',
    remedy: 'Choose a larger template, or one without this field.',
  },
  'place-not-on-sheet': { what: 'The sheet has no such place.', remedy: 'Choose a label of the sheet.' },
  'device-not-found': { what: 'No device carries this tag.', remedy: 'Check the label, or read the machine.' },
  'doubt-not-found': {
    what: 'Somebody has answered for these two devices already.',
    remedy: 'Open their journal: it says what.',
  },
  'code-of-paper': {
    what: 'This is the code of a paper or a carton, not of a device.',
    remedy: 'Scan the label that is stuck on the device.',
  },
  'bad-tag': {
    what: 'This is not a valid asset tag: {{detail}}',
    remedy: 'Scan again, or type the nine characters of the label.',
  },
  'archive-full': {
    what: 'An archive can’t hold that many devices.',
    remedy: 'Narrow the list by a search, or export a table.',
  },
  'workbook-full': {
    what: 'A sheet of a workbook can’t hold that many devices.',
    remedy: 'Narrow the list by a search, or export as CSV.',
  },
  'lot-not-found': { what: 'This lot does not exist.', remedy: 'Choose another lot.' },
  'lot-full': { what: 'This lot is full.', remedy: 'Choose another lot.' },
  'gates-not-met': {
    what: 'This device can’t be queued: its gates do not hold.',
    remedy: 'Open the device: its findings say what is missing.',
  },
  'report-outdated': { what: 'This device was read again meanwhile.', remedy: 'Begin again.' },
  'not-queued': { what: 'This device is not in the queue.' },
  'profile-not-found': { what: 'This technical profile does not exist.', remedy: 'Choose another profile.' },
  'partner-not-found': { what: 'This partner does not exist.' },
  'name-taken': { what: 'This name is taken.', remedy: 'Choose another name.' },
  'device-not-candidate': {
    what: 'This device is not among those proposed for this machine.',
    remedy: 'Choose one of the devices on the card, or “Another machine”.',
  },
  'grant-not-found': { what: 'This folder can no longer be reached.', remedy: 'Choose it again (F3).' },
  'already-reading': { what: 'This machine is being read already.', remedy: 'Wait for the end of the reading.' },
  'intake-not-found': { what: 'This reading is no longer on the bench.' },
  'printer-not-found': { what: 'The system does not know this printer.', remedy: 'Choose another one.' },
  'printing-unavailable': {
    what: 'The printing system does not answer.',
    remedy: 'Save the label as PDF, or have the printing service checked.',
  },
  'print-job-not-found': { what: 'This print job is over.' },
  'not-a-pdf': { what: 'This document is no PDF.', remedy: 'Save it, and look at what it is before it is opened.' },
  'not-opened': {
    what: 'This computer opened no viewer of PDF.',
    remedy: 'Save the document and open it on another computer, or install a viewer.',
  },
  'not-written': { what: 'The file could not be written.', remedy: 'Choose another folder.' },
  'bad-input': { what: 'The bench does not accept this: {{detail}}' },
  'unknown-command': { what: 'The bench does not know this request.', remedy: 'Start the application again.' },
  'station-gone': { what: 'The bench stopped before it answered.', remedy: 'Try again in a moment.' },
  internal: { what: 'The bench met an error: {{detail}}', remedy: 'Try again. If it returns, pass this message on.' },
  'database-newer': {
    what: 'The database was written by a newer version of Établi. It was not touched.',
    remedy: 'Install that version or a newer one on this bench.',
  },
  'database-in-use': {
    what: 'Another window or program of Établi uses this database.',
    remedy: 'Close the other Établi, then try again.',
  },
  'disk-full': {
    what: 'The disk of this bench is full: nothing more can be recorded.',
    remedy: 'Free some space on this disk, then try again. Nothing that was recorded is lost.',
  },
  'database-damaged': {
    what: 'The database file is damaged. It was not touched.',
    remedy: 'Do not delete it. Put back the last copy kept beside it, or call whoever looks after the bench.',
  },
  'database-read-only': {
    what: 'The database can’t be written: its file is read-only.',
    remedy: 'Give this account the right to write this file, then try again.',
  },
  'folder-unwritable': {
    what: 'The folder of the database can’t be written.',
    remedy: 'Give this account the right to write in this folder, or choose another one.',
  },
  'network-file-system': {
    what: 'The database can’t live on a network share.',
    remedy: 'Choose a folder on a disk of this computer.',
  },
  'start-failed': {
    what: 'The bench could not start.',
    remedy: 'Try again. If it returns, pass its log on to whoever looks after the bench.',
  },
  'tags-used-up': {
    what: 'This bench has given out all of its asset tags.',
    remedy: 'Start a new folder: it takes another prefix.',
  },
  'profile-version-changed': {
    what: 'This profile differs from the one recorded under the same version.',
    remedy: 'Give the changed profile the next version.',
  },
  ...campaignRefusal,
  ...packingRefusal,
  ...exportRefusal,
  ...planningRefusal,
  ...captureRefusal,
  ...connectRefusal,
  ...foreignRefusal,
  ...printingRefusal,
  ...gateRefusal,
  ...guidedRefusal,
  ...peopleRefusal,
  'not-repairable': {
    what: 'This device can’t be sent to repair in its present state.',
    remedy: 'Only an audited or prepared device can. Take it out of its lot, or read it again.',
  },
  'not-taken-back': {
    what: 'Something else has happened to this device since.',
    remedy: 'Read it again: it comes back from repair audited.',
  },
}
