import { stateWords } from '../../../shared/device/state-words.ts'
import type { Messages } from '../fr.ts'

export const state: Messages['state'] = stateWords.en

export const outcome: Messages['outcome'] = {
  pass: 'PASS',
  fail: 'FAIL',
  incomplete: 'INCOMPLETE',
  none: 'NO VERDICT',
}

export const kind: Messages['kind'] = {
  laptop: 'laptop',
  desktop: 'desktop',
  tablet: 'tablet',
  phone: 'phone',
  server: 'server',
  vm: 'virtual machine',
}

export const part: Messages['part'] = {
  machine: 'Machine',
  cpu: 'Processor',
  memory: 'Memory',
  disks: 'Disks',
  batteries: 'Batteries',
  displays: 'Displays',
  network: 'Network',
  cameras: 'Cameras',
  android: 'Android',
  firmware: 'BIOS/UEFI',
}

export const reading: Messages['reading'] = {
  read: 'read',
  absent: 'absent',
  denied: 'access denied',
  unavailable: 'no source',
  'timed-out': 'timed out',
}

export const partStatus: Messages['partStatus'] = {
  reading: 'reading…',
  read: 'read',
  absent: 'absent',
  denied: 'denied',
  unavailable: 'unknown',
  unfinished: 'not read',
  'timed-out': 'timed out',
}

export const readingMeans: Messages['readingMeans'] = {
  reading: 'The reading is under way.',
  read: 'A value was read.',
  absent: 'The source answered: there is none.',
  denied: 'The source is there, but administrator rights are needed.',
  unfinished: 'The reading ended before this part.',
  unavailable: 'No source at hand can tell.',
  'timed-out': 'The source did not answer within its time limit.',
}

export const sign: Messages['sign'] = {
  machine: 'maker and serial number',
  uuid: 'UUID',
  board: 'board serial',
  disk: 'a disk’s serial',
  mac: 'MAC address',
}
