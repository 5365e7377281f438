import type { Messages } from '../fr.ts'

export const frame: Messages['frame'] = {
  places: 'Screens',
  bench: 'Bench',
  devices: 'Devices',
  queue: 'Queue',
  benchPrefix: 'Bench {{prefix}}',
  counters: '{{ready}} ready · {{queued}} queued',
  themeSystem: 'Theme: the system’s',
  themeLight: 'Theme: light',
  themeDark: 'Theme: dark',
  language: 'Language',
  shortcuts: 'Keyboard shortcuts',
  close: 'Close',
  cancel: 'Cancel',
  loading: 'Loading…',
  notRead: 'not read',
  unknown: 'unknown',
  noticeDone: 'Done',
  noticeWarning: 'Attention',
  noticeRefused: 'Refused',
  notices: 'Messages',
  whatToDo: 'What to do: {{remedy}}',
  where: 'Where: {{where}}',
  crashed: 'The screen met an error. Nothing is lost: what was recorded is in the bench’s database.',
  reload: 'Reload the screen',
  keys: {
    escape: 'Esc',
    up: '↑',
    down: '↓',
  },
}

export const scan: Messages['scan'] = {
  label: 'Scan an asset tag or search',
  placeholder: 'Scan or search…',
  intoLot: 'Scan to put into “{{lot}}”',
  queuedInto: '{{tag}} is in “{{lot}}”',
  alreadyIn: '{{tag}} is in “{{lot}}” already',
  clear: 'Clear',
  badTag: {
    length: '“{{text}}”: an asset tag has nine characters.',
    alphabet: '“{{text}}”: one of these characters is in no asset tag.',
    prefix: '“{{text}}”: the first two characters are no bench’s.',
    check: '“{{text}}”: the check character does not fit. One character is wrong.',
  },
}

export const shortcuts: Messages['shortcuts'] = {
  title: 'Keyboard shortcuts',
  bench: 'Go to the bench',
  devices: 'Go to the devices',
  queue: 'Go to the queue',
  readThis: 'Read this machine',
  openCapture: 'Open a capture',
  connect: 'Connect a machine',
  previousCard: 'Previous or next card',
  print: 'Print the label of the chosen card',
  enqueue: 'Queue the device of the chosen card',
  open: 'Open the device of the chosen card',
  escape: 'Stop the reading, or take the finished card away',
  show: 'Show this list',
}
