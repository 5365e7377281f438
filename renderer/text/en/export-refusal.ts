import type { exportRefusal as french } from '../../../shared/contract/french-refusals/export-refusal.ts'

export const exportRefusal: typeof french = {
  'schedule-not-found': {
    what: 'This regular export is no longer there.',
  },
  'schedules-too-many': {
    what: 'This bench writes ten regular exports at most.',
    remedy: 'Remove one that nobody reads.',
  },
  'export-folder-missing': {
    what: 'A regular export was not written: its folder is not there.',
    remedy: 'Plug the drive in, or connect the share; the bench tries again in a quarter of an hour.',
  },
  'export-folder-full': {
    what: 'A regular export was not written: the disk of its folder is full.',
    remedy: 'Free some space; the bench tries again in a quarter of an hour.',
  },
  'export-folder-denied': {
    what: 'A regular export was not written: this account may not write into its folder.',
    remedy: 'Give it the right to, or choose another folder.',
  },
  'export-folder-failed': {
    what: 'A regular export was not written: its folder does not answer as it should.',
    remedy: 'Check the drive or the share.',
  },
  'export-archive-full': {
    what: 'A regular export was not written: an archive can’t hold that many devices.',
    remedy: 'Choose a table for this export.',
  },
  'export-workbook-full': {
    what: 'A regular export was not written: a sheet of a workbook can’t hold that many devices.',
    remedy: 'Choose CSV for this export.',
  },
  'device-document-damaged': {
    what: 'This device document is cut off, changed, or does not follow its schema.',
    remedy: 'Export the device again on the bench that it comes from.',
  },
  'device-imported-otherwise': {
    what: 'This device was taken in from another document before.',
    remedy: 'Keep both documents: a person compares them.',
  },
  'tag-of-another': {
    what: 'Its tag is on another device of this bench.',
    remedy: 'Look at both labels: one of them is wrong.',
  },
  'tag-far-ahead': {
    what: 'Its tag is one of this bench, far ahead of all that it has given out.',
    remedy: 'Look at its label; take it in on a bench with another prefix.',
  },
  'machine-here': {
    what: 'This very machine is here already under another tag.',
    remedy: 'Read the machine on this bench instead.',
  },
}
