import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { KitView } from '../../../shared/contract/packing.ts'
import { formatNumber, type Language } from '../../../shared/report/quantities.ts'
import { kitStates, type KitKind } from '../../../shared/shipping/promise.ts'

export interface KitCountsProps {
  readonly counts: readonly { readonly kind: KitKind; readonly state: KitView['state']; readonly kits: number }[]
  /** The state that the list is narrowed to; null: all. */
  readonly chosen: KitView['state'] | null
  readonly onChoose: (state: KitView['state'] | null) => void
  readonly language: Language
}

const hatched = 'bg-[repeating-linear-gradient(45deg,var(--ink)_0_3px,transparent_3px_7px)]'

/** How many kits stand where: SIMs full, routers hatched, on one scale; a press narrows the list to that state. */
export function KitCounts({ counts, chosen, onChoose, language }: KitCountsProps) {
  const { t } = useTranslation()
  const many = (kind: KitKind, state: KitView['state'] | null) =>
    counts.reduce((sum, one) => sum + (one.kind === kind && (state === null || one.state === state) ? one.kits : 0), 0)
  const places = [null, ...kitStates].map((state) => {
    const [sims, routers] = [many('sim', state), many('router', state)]
    return { state, sims, routers, all: sims + routers }
  })
  const most = Math.max(1, ...places.filter(({ state }) => state !== null).map(({ all }) => all))
  const words = ({ sims, routers }: { readonly sims: number; readonly routers: number }) =>
    t('stock.perKind', { sims: formatNumber(sims, language), routers: formatNumber(routers, language) })
  return (
    <section aria-label={t('stock.counts')} className="flex flex-col gap-2">
      <ul className="grid grid-cols-7 gap-1.5">
        {places.map(({ state, sims, routers, all }) => (
          <li key={state ?? 'all'}>
            <Button
              onPress={() => onChoose(state)}
              aria-pressed={state === chosen}
              className={`flex size-full min-h-20 flex-col gap-1 rounded-lg border-2 bg-surface px-2 py-1.5 text-left ${state === chosen ? 'border-accent bg-accent-soft' : 'border-line hover:bg-raised'}`}
            >
              <span className="text-sm leading-tight 2xl:text-base">
                {t(state === null ? 'stock.everything' : `stock.states.${state}`)}
              </span>
              <strong className="mt-auto text-2xl leading-none tabular-nums">{formatNumber(all, language)}</strong>
              <span className="sr-only">{words({ sims, routers })}</span>
              <span aria-hidden className="flex h-2.5 w-full overflow-hidden rounded-sm bg-raised">
                {state !== null && (
                  <>
                    <span className="h-full bg-accent" style={{ width: `${(sims / most) * 100}%` }} />
                    <span className={`h-full ${hatched}`} style={{ width: `${(routers / most) * 100}%` }} />
                  </>
                )}
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <p aria-hidden className="flex items-center gap-3 text-sm text-quiet tabular-nums">
        <span className="inline-block h-2.5 w-6 rounded-sm bg-accent" />
        {t('stock.simsIn', { count: many('sim', chosen), number: formatNumber(many('sim', chosen), language) })}
        <span className={`inline-block h-2.5 w-6 rounded-sm ${hatched}`} />
        {t('stock.routersIn', {
          count: many('router', chosen),
          number: formatNumber(many('router', chosen), language),
        })}
      </p>
    </section>
  )
}
