import type { captureRefusal as french } from '../../../shared/contract/french-refusals/capture-refusal.ts'

export const captureRefusal: Record<keyof typeof french, { readonly what: string; readonly remedy: string }> = {
  'capture-not-found': {
    what: 'There is nothing at this place.',
    remedy: 'Choose the folder that holds the outputs of one machine.',
  },
  'capture-denied': {
    what: 'This account may not read this folder.',
    remedy: 'Give it that right, or copy the folder elsewhere.',
  },
  'capture-file-denied': {
    what: 'This account may not read this file.',
    remedy: 'Give it that right, or copy the folder elsewhere.',
  },
  'capture-not-a-folder': {
    what: 'This is not a folder.',
    remedy: 'Choose the folder that holds the outputs of one machine.',
  },
  'capture-not-recognised': {
    what: 'Nothing in this folder is a known output.',
    remedy: 'Choose the folder that holds dmidecode.txt, lscpu.txt, smartctl-sda.json…',
  },
  'capture-too-large': {
    what: 'These outputs are too large to be one machine’s.',
    remedy: 'Choose the folder of one machine.',
  },
  'capture-file-too-large': {
    what: 'This file is too large to be one machine’s output.',
    remedy: 'Take it out of the folder, or dump this output again.',
  },
  'capture-file-outside': { what: 'This link leads out of the folder.', remedy: 'Replace it by the file itself.' },
  'capture-file-empty': {
    what: 'This file is empty.',
    remedy: 'Dump this output again, or take the file out of the folder.',
  },
  'capture-file-binary': {
    what: 'This file is not text in UTF-8.',
    remedy: 'Save it as UTF-8, or dump this output again.',
  },
  'capture-file-truncated': {
    what: 'This file is cut off before its end.',
    remedy: 'Dump this output again: the stick may have been pulled too early.',
  },
}
