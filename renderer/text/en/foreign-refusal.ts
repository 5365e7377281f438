import type { foreignRefusal as french } from '../../../shared/contract/french-refusals/foreign-refusal.ts'

export const foreignRefusal: Record<keyof typeof french, { readonly what: string; readonly remedy: string }> = {
  'file-not-given': {
    what: 'This file can not be opened.',
    remedy: 'Check its permissions and the stick, or copy it elsewhere under a plain name.',
  },
  'foreign-empty': {
    what: 'This file is empty.',
    remedy: 'Copy it again: the stick may have been pulled out too early.',
  },
  'foreign-too-large': {
    what: 'This file is too large to be the report of one machine.',
    remedy: 'Choose the report of one machine.',
  },
  'foreign-too-deep': {
    what: 'This file is nested deeper than any report.',
    remedy: 'Choose the report of one machine.',
  },
  'foreign-not-text': { what: 'This file is not text.', remedy: 'Choose a report, or copy it again.' },
  'foreign-archive': { what: 'This file is an archive.', remedy: 'Open it, then choose the files in it.' },
  'foreign-truncated': {
    what: 'This file is cut off before its end.',
    remedy: 'Copy it again: the stick may have been pulled out too early.',
  },
  'foreign-not-json': {
    what: 'This is not a well-formed JSON document.',
    remedy: 'Copy it again, or export it again.',
  },
  'foreign-not-known': {
    what: 'This file is in no format that the bench knows.',
    remedy: 'Choose an Établi report, an eReuse snapshot, a GLPI inventory in JSON, or a peracotta folder.',
  },
  'foreign-is-a-table': {
    what: 'This is a table, not the report of one machine.',
    remedy: 'Choose the report of one machine.',
  },
  'foreign-not-a-computer': {
    what: 'This is the inventory of something else than a computer.',
    remedy: 'Choose the inventory of a computer.',
  },
  'foreign-not-valid': {
    what: 'This report does not follow the format it announces.',
    remedy: 'Export it again, or update this bench.',
  },
  'foreign-several-machines': {
    what: 'This file holds several machines.',
    remedy: 'Save each machine in a file of its own.',
  },
  'foreign-says-nothing': {
    what: 'Nothing in this report says what the machine is.',
    remedy: 'Make the report again on the machine, or read the machine itself.',
  },
}
