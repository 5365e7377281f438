/** Refusals of badges, PINs and people. */
export const peopleRefusal = {
  'role-needed': {
    what: 'This needs the badge or the PIN of somebody with the role for it.',
    remedy: 'Scan the badge, or type the PIN.',
  },
  'two-people-needed': {
    what: 'This needs two people.',
    remedy: 'Who did it signs first, who looked after it second.',
  },
  'grant-not-valid': {
    what: 'This consent is no longer good: used, too old, or given for something else.',
    remedy: 'Do it again, with badge or PIN.',
  },
  'person-not-found': { what: 'This person is no longer at this bench.', remedy: 'Look into the list of people.' },
  'badge-unknown': { what: 'This badge is nobody’s here.', remedy: 'Use a badge of this bench, or the PIN.' },
  'badge-wait': { what: 'Too many unknown badges.', remedy: 'Wait a minute, or type the PIN.' },
  'badge-taken': { what: 'This badge is somebody else’s already.', remedy: 'Take it away from them first.' },
  'badge-of-ours': { what: 'A bench printed this badge.', remedy: 'Print a new one for this person.' },
  'badge-is-code': {
    what: 'This is the code of a device, a kit or a paper, not a badge.',
    remedy: 'Scan the badge, or print one here.',
  },
  'pin-wrong': { what: 'This is not the PIN.', remedy: 'Type it again, or scan the badge.' },
  'pin-wait': { what: 'Too many wrong PINs.', remedy: 'Wait a little, or scan the badge.' },
  'pin-not-given': { what: 'This person has no PIN yet.', remedy: 'A quality lead gives the first one.' },
  'pin-too-simple': { what: 'Everybody tries this PIN first.', remedy: 'No equal digits, no row like 1234.' },
  'first-person': {
    what: 'The first person is a quality lead with a PIN.',
    remedy: 'Somebody has to let the others in.',
  },
  'last-quality-lead': {
    what: 'Nobody could let others in any more.',
    remedy: 'Give this role, and a badge or a PIN, to somebody else first.',
  },
  'command-not-found': { what: 'The station does not know this action.' },
}
