import { gateWords } from '../../../shared/device/gate-words.ts'

/** The gates of ready, in the order they are shown; how each stands; why it does. Papers say the same words. */
export const { names: gate, outcomes: gateOutcome, reasons: gateReason } = gateWords.en

/** What to do about a gate that is open; nothing where it holds. */
export const gateNext = {
  'verdict-fail': 'Do what its findings say, then read again.',
  'verdict-incomplete': 'Read as administrator, type what is missing, or do the test that is asked for.',
  'verdict-missing': 'Judge the device against a profile.',
  'other-profile': 'Judge the device against the lot’s profile.',
  'parts-unread': 'Read the device again.',
  'verdict-outdated': 'Read the device again, or judge its newest report again.',
  'erasure-failed': 'Erase this disk again, or replace it and read again.',
  'erasure-missing': 'Erase, then drop the log of nwipe on this window.',
  'erasure-unverified': 'Another person verifies and writes it down.',
  'erasure-unclear': 'Open the certificate, and two of you say what it shows.',
  'disk-serial-unread': 'Read as administrator: without a serial no evidence counts.',
  'disks-unread': 'Read as administrator, or two of you state that there is no storage.',
  'no-disk-seen': 'Open the device, and two of you state that there is no storage.',
  'checklist-failed': 'Repair, read again, test again.',
  'checklist-unfinished': 'Test what is left.',
  'checklist-missing': 'Begin the test.',
  'grade-missing': 'Look at the device and give A, B or C.',
  'label-mismatched': 'Stick the right label and scan it.',
  'label-unverified': 'Scan the stuck label.',
}
