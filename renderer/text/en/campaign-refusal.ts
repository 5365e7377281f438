import type { campaignRefusal as french } from '../../../shared/contract/french-refusals/campaign-refusal.ts'

export const campaignRefusal: typeof french = {
  'allocation-full': {
    what: 'The partner has all the devices of this allocation.',
    remedy: 'Choose another lot, or ask coordination to let more in with a reason.',
  },
  'operation-not-found': { what: 'There is no such operation.', remedy: 'Choose another operation.' },
  'wave-not-found': { what: 'There is no such wave.', remedy: 'Choose another wave.' },
  'partner-level': {
    what: 'A partner stands under a partner of a higher level: network, association, site.',
    remedy: 'Choose a partner of a higher level, or none.',
  },
  'allocation-not-found': { what: 'There is no such allocation.', remedy: 'Choose another allocation.' },
  'allocation-other-profile': {
    what: 'The allocation of this lot asks for another technical profile now.',
    remedy: 'Choose another lot of the allocation: this one keeps its devices and takes no more.',
  },
  'allocation-other-kind': {
    what: 'The allocation of this lot is for devices of another kind.',
    remedy: 'Choose another lot.',
  },
  'allocation-undecided': {
    what: 'This allocation has no technical profile yet.',
    remedy: 'Decide on it first: Operations › Allocations › Change.',
  },
  'decision-unchanged': { what: 'This allocation is of this kind and profile already.' },
  'decision-needs-reason': {
    what: 'What was decided before changes only with a reason.',
    remedy: 'Say why.',
  },
  'lot-over-allocation': {
    what: 'The lots of this allocation would want more devices together than it gives.',
    remedy: 'Ask for fewer devices, or ask coordination to go over with a reason.',
  },
  'allocation-taken': {
    what: 'More devices than this stand in the allocation already.',
    remedy: 'Take some out of their lots first.',
  },
  'source-not-found': { what: 'There is no such source.', remedy: 'Choose another purchase or donation.' },
  'manifest-too-large': {
    what: 'This file is too large for a list of devices.',
    remedy: 'Choose the list itself, as CSV.',
  },
  'manifest-not-found': { what: 'There is no such list.', remedy: 'Choose another list.' },
  'manifest-withdrawn': { what: 'This list was taken back already.', remedy: 'Import it again to have it back.' },
  'device-ticked-off': {
    what: 'This device is ticked off on another line already.',
    remedy: 'Scan the device of this line.',
  },
  'expected-not-found': { what: 'There is no such line.' },
  'expected-arrived': { what: 'The device of this line has arrived already.', remedy: 'Choose another line.' },
  'expected-open': { what: 'No device is ticked off on this line.' },
  'siret-not-valid': {
    what: 'This is no SIRET: fourteen digits, of which at least one is wrong.',
    remedy: 'Copy it from the certificate of the Sirene register.',
  },
  'role-may-not': { what: 'This role may not do that.', remedy: 'Ask coordination.' },
}
