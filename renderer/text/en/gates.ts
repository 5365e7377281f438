/** The gates of ready, in the order they are shown. */
export const gate = {
  verdict: 'Verdict',
  erasure: 'Erasure of the disks',
  checklist: 'Functional checklist',
  grade: 'Cosmetic grade',
  label: 'Label stuck and scanned back',
}

/** How a gate stands. */
export const gateOutcome = {
  holds: 'holds',
  fails: 'fails',
  unknown: 'to establish',
  waived: 'waived',
  'not-required': 'not asked for',
}

/** Why it stands as it does. */
export const gateReason = {
  'verdict-pass': 'The device meets the profile.',
  'verdict-fail': 'The device does not meet the profile.',
  'verdict-incomplete': 'Readings are missing to conclude.',
  'verdict-missing': 'No verdict.',
  'other-profile': 'The verdict is against another profile or another version.',
  'verdict-outdated': 'The report has changed since the verdict.',
  'erasure-proven': 'Every disk has its verified evidence of erasure.',
  'erasure-no-storage': 'Two people looked: there is no storage.',
  'erasure-failed': 'An erasure failed or was stopped.',
  'erasure-missing': 'A disk has no evidence of erasure.',
  'erasure-unverified': 'Erased, but nobody verified it.',
  'erasure-unclear': 'A certificate is there, nobody has opened it yet.',
  'disk-serial-unread': 'The serial of a disk was not read.',
  'disks-unread': 'The disks were not read.',
  'no-disk-seen': 'No disk was seen, which does not prove that there is none.',
  'checklist-passed': 'All that is asked for works.',
  'checklist-failed': 'Something does not work.',
  'checklist-unfinished': 'The test is not finished.',
  'checklist-missing': 'Nothing was tested.',
  'grade-given': 'The grade is given.',
  'grade-missing': 'No grade is given.',
  'label-verified': 'The stuck label carries the right tag.',
  'label-mismatched': 'ALARM: the scanned label carries another tag.',
  'label-unverified': 'The label was not scanned on the device.',
  'not-proven': 'This bench does not ask for it: it is NOT proven.',
}

/** What to do about a gate that is open; nothing where it holds. */
export const gateNext = {
  'verdict-fail': 'Do what its findings say, then read again.',
  'verdict-incomplete': 'Read as administrator, or type what is missing.',
  'verdict-missing': 'Judge the device against a profile.',
  'other-profile': 'Judge the device against the lot’s profile.',
  'verdict-outdated': 'Judge it again.',
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
