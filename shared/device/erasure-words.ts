import type { Language } from '../report/quantities.ts'
import { gateWords } from './gate-words.ts'
import type { GateReason } from './judged-gate.ts'

/** How the erasure of a device's disks stands, in the few words that a field of a table has room for. */
const short: Readonly<Record<Language, Partial<Readonly<Record<GateReason, string>>>>> = {
  fr: {
    'erasure-proven': 'effacé et vérifié',
    'erasure-no-storage': 'aucun stockage',
    'erasure-failed': 'échec',
    'erasure-missing': 'sans preuve',
    'erasure-unverified': 'effacé, non vérifié',
    'erasure-unclear': 'attestation à lire',
    'disk-serial-unread': 'n° de série du disque non lu',
    'disks-unread': 'disques non lus',
    'no-disk-seen': 'aucun disque vu',
  },
  en: {
    'erasure-proven': 'erased and verified',
    'erasure-no-storage': 'no storage',
    'erasure-failed': 'failed',
    'erasure-missing': 'without evidence',
    'erasure-unverified': 'erased, not verified',
    'erasure-unclear': 'certificate to be read',
    'disk-serial-unread': 'serial of a disk not read',
    'disks-unread': 'disks not read',
    'no-disk-seen': 'no disk seen',
  },
}

export const erasureWord = (reason: GateReason, language: Language): string =>
  short[language][reason] ?? gateWords[language].reasons[reason]
