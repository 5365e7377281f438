/** Refusals of printers and prints, by their code. */
export const printingRefusal = {
  'printer-silent': {
    what: 'No printer answers at this address: {{detail}}',
    remedy: 'Check that it is switched on, on this network, with paper in and its lid closed.',
  },
  'bad-address': {
    what: 'This is not the address of a printer: {{detail}}',
    remedy: 'Type for example 192.168.1.40 or zpl://192.168.1.40:9100.',
  },
  'format-not-for-printer': {
    what: 'This label template is not for this printer.',
    remedy: 'Choose the format of the roll that is in the printer.',
  },
  'label-code-unknown': {
    what: 'No carton, pallet or kit has the code {{detail}}.',
    remedy: 'Scan the code on its label, or choose it in the list.',
  },
  'label-under-way': {
    what: 'The label is already under way on another printer.',
    remedy: 'Wait for it, or cancel it first.',
  },
  'label-in-doubt': {
    what: 'Nobody knows whether the last label came out.',
    remedy: 'Look at the printer: scan the label, or answer on the Printers screen.',
  },
  'repeat-needs-reason': { what: 'This label was printed already.', remedy: 'Say why you print it once more.' },
  'print-not-voidable': { what: 'There is no label of this print to throw away.' },
  'tag-voided': {
    what: 'The label of this tag was thrown away: {{detail}}',
    remedy: 'Take another blank label.',
  },
  'print-not-in-doubt': { what: 'What became of this print is known already.' },
  'tag-not-blank': {
    what: 'This tag was not printed here as a blank label: {{detail}}',
    remedy: 'Open the device that carries it, or take a blank label of this bench.',
  },
  'tag-bound': {
    what: 'This tag belongs to a device already: {{detail}}',
    remedy: 'Take another blank label.',
  },
} as const
