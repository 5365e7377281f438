import type { PaperSender } from '../../../shared/shipping/papers/paper.ts'
import { getSetting } from './settings.ts'
import type { Store } from './store.ts'

const nobody: PaperSender = {
  organisation: '',
  addressLines: [],
  siret: null,
  contact: { name: null, phone: null, email: null },
  logo: null,
}

/** Who sends, as the bench was told; with an empty name while nobody has entered it. */
export function senderOf(store: Pick<Store, 'db'>): PaperSender {
  const kept = getSetting(store, 'sender')
  return typeof kept === 'object' && kept !== null ? { ...nobody, ...kept } : nobody
}
