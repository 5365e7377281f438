import { create } from 'zustand'
import type { KitView } from '../../../shared/contract/packing.ts'
import type { KitKind } from '../../../shared/shipping/promise.ts'

type Kept = { readonly kind: KitKind; readonly plan: string; readonly supplier: string }
type KitIntake = Kept & {
  /** What came in at this window, the newest first. */
  readonly last: readonly KitView[]
  /** Narrows the list; a kit that is known already is shown by it. */
  readonly search: string
}

const place = 'etabli.kits'
const shownLast = 4

function kept(): KitIntake {
  const found: unknown = JSON.parse(localStorage.getItem(place) ?? '{}')
  const { kind, plan, supplier } = found as Partial<Kept>
  return {
    kind: kind === 'router' ? kind : 'sim',
    plan: typeof plan === 'string' ? plan : '',
    supplier: typeof supplier === 'string' ? supplier : '',
    last: [],
    search: '',
  }
}

/** What the next kit that is scanned is, until somebody says otherwise: a delivery has one plan and one supplier. */
export const useKitIntake = create<KitIntake>()(kept)

useKitIntake.subscribe(({ kind, plan, supplier }) =>
  localStorage.setItem(place, JSON.stringify({ kind, plan, supplier })),
)

export function rememberKit(kit: KitView): void {
  useKitIntake.setState(({ last }) => ({ last: [kit, ...last].slice(0, shownLast) }))
}
