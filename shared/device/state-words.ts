import type { Language } from '../report/quantities.ts'
import type { DeviceState } from './states.ts'

/** The states of a device as screens, the terminal and tables say them. */
export const stateWords: Readonly<Record<Language, Readonly<Record<DeviceState, string>>>> = {
  fr: {
    expected: 'attendu',
    received: 'reçu',
    audited: 'audité',
    repair: 'en réparation',
    prepared: 'préparé',
    ready: 'prêt',
    queued: 'en file',
    packed: 'en colis',
    'in-transit': 'en cours d’acheminement',
    delivered: 'distribué',
    returned: 'retourné',
    parts: 'pièces',
    recycled: 'D3E',
    missing: 'manquant',
    lost: 'perdu',
  },
  en: {
    expected: 'expected',
    received: 'received',
    audited: 'audited',
    repair: 'in repair',
    prepared: 'prepared',
    ready: 'ready',
    queued: 'queued',
    packed: 'packed',
    'in-transit': 'in transit',
    delivered: 'delivered',
    returned: 'returned',
    parts: 'parts',
    recycled: 'WEEE',
    missing: 'missing',
    lost: 'lost',
  },
}
