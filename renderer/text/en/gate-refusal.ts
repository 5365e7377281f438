/** Refusals of gates and of evidence. */
export const gateRefusal = {
  'device-not-read': {
    what: 'Nothing of this device was read yet: there is nothing to attest.',
    remedy: 'Read the machine first.',
  },
  'sheet-too-long': {
    what: 'So much is known of this device that its sheet does not fit on one page.',
    remedy: 'Export its report and its journal instead.',
  },
  'nothing-to-waive': {
    what: 'There is nothing here that could be accepted.',
    remedy: 'Judge the device first, or leave the gate as it is.',
  },
  'role-may-not': {
    what: 'This role may not accept this fault.',
    remedy: 'Ask who may: the profile says it, otherwise the quality lead.',
  },
  'waiver-not-found': { what: 'This waiver is not there any more.' },
  'checklist-not-found': { what: 'There is no such checklist.', remedy: 'Choose another one.' },
  'item-not-found': { what: 'This checklist has no such item.' },
  'disk-not-found': {
    what: 'The current report shows no such disk with a serial.',
    remedy: 'Read the device as administrator.',
  },
  'same-person': {
    what: 'Who erases and who verifies are two people.',
    remedy: 'Have somebody else verify, and enter that name.',
  },
  'storage-there': {
    what: 'The current report of this device shows a disk.',
    remedy: 'Erase it, or take it out and read again.',
  },
  'certificate-empty': { what: 'This file is empty.', remedy: 'Copy it once more, and attach that.' },
  'certificate-too-large': {
    what: 'This file is too large for a certificate: 10 MB at most.',
    remedy: 'Scan it with fewer dots, or save the page alone.',
  },
  'certificate-odd-type': {
    what: 'This is no PDF, PNG, JPEG or text, or its name says another kind than it is.',
    remedy: 'Attach the certificate as PDF or as a picture.',
  },
  'certificate-picture-size': {
    what: 'This picture is too large to be shown, or says no size.',
    remedy: 'Scan the page with fewer dots (300 are plenty), and attach that.',
  },
  'certificate-there': { what: 'A document stands with this evidence already.' },
  'evidence-not-found': { what: 'This evidence is not there any more, or somebody decided already.' },
  'erasure-log-unfinished': {
    what: 'This log ends before its table of drives.',
    remedy: 'Copy it again once nwipe has ended, or erase again.',
  },
}
