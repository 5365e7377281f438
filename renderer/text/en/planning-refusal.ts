export const planningRefusal = {
  'part-not-found': { what: 'This part is not known here.' },
  'part-short': {
    what: 'There are not so many of these parts free.',
    remedy: 'Count the shelf, or release a reservation.',
  },
  'part-reserved-already': {
    what: 'Parts are reserved for this device already.',
    remedy: 'Release them first, or make a new plan.',
  },
  'not-upgradable': {
    what: 'Parts are only kept for a device that is at the bench and in no lot.',
    remedy: 'Make a new plan.',
  },
  'not-here': { what: 'This device has left, or ended.', remedy: 'Say first that it came back.' },
  'not-reserved': { what: 'No part is reserved for this device.' },
  'not-for-parts': {
    what: 'A device at this step is not taken apart.',
    remedy: 'Take it out of its lot first.',
  },
  'profile-overtaken': {
    what: 'Another version of this profile was published meanwhile.',
    remedy: 'Start again from that version and type your changes over it.',
  },
  'profile-unchanged': {
    what: 'This draft asks for nothing but what the profile in force asks for.',
    remedy: 'Change a number or a requirement first.',
  },
  'planning-cancelled': { what: 'The calculation was stopped.' },
  'planning-too-many-ways': {
    what: 'These parts can stand in for each other in too many ways for an exact plan.',
    remedy: 'Count parts of nearly the same size as one kind.',
  },
  'profile-draft-refused': {
    what: 'This profile does not hold together: {{detail}}',
    remedy: 'Correct the value and try again.',
  },
}
