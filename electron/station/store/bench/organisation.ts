import { OrganisationView } from '../../../../shared/contract/organisation.ts'
import { recordBenchChange } from '../journal/bench-change.ts'
import { getSetting, putSetting } from './settings.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

const settingName = 'sender'

const nobody: OrganisationView = {
  organisation: '',
  addressLines: [],
  siret: null,
  contact: { name: null, phone: null, email: null },
  logo: null,
}

/** Who sends, as it was entered; with an empty name while nobody has. */
export function getOrganisation(store: Pick<Store, 'db'>): OrganisationView {
  return OrganisationView.catch(nobody).parse(getSetting(store, settingName) ?? nobody)
}

/**
 * Keeps who sends. Papers that were given out keep what they said.
 *
 * The journal tells the organisation, and of its contact only that it changed: a person's name, number and address are
 * kept where they can be taken away again.
 */
export function keepOrganisation(store: Store, act: Act, next: OrganisationView): OrganisationView {
  return inTransaction(store, () => {
    const before = getOrganisation(store)
    putSetting(store, settingName, next)
    const { organisation, addressLines, siret } = next
    const isOther = (name: 'contact' | 'logo'): boolean => JSON.stringify(before[name]) !== JSON.stringify(next[name])
    const changed = (['contact', 'logo'] as const).filter(isOther)
    const payload = { organisation, addressLines, siret, changed }
    recordBenchChange(store, act, 'organisation.change', { type: 'organisation.changed', payload })
    return next
  })
}
