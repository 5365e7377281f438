import {
  Box,
  Boxes,
  Building2,
  CardSim,
  FileText,
  Flag,
  Layers,
  PackageSearch,
  Send,
  Truck,
  User,
  type LucideIcon,
} from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { FoundThing } from '../../../shared/contract/search.ts'
import { go, type Route } from '../../navigation.ts'
import { useStationQuery } from '../../station/use-station-query.ts'

/** Of each kind: a hand's breadth of the screen at most, since the devices below are what most searches are for. */
const mostOfAKind = 3

const icons: Readonly<Record<FoundThing['kind'], LucideIcon>> = {
  lot: Boxes,
  partner: Building2,
  operation: Flag,
  source: Truck,
  expected: PackageSearch,
  carton: Box,
  pallet: Layers,
  kit: CardSim,
  shipment: Send,
  paper: FileText,
  person: User,
}

/** The screen that shows a thing. */
function routeTo({ kind, id, name, seenOn }: FoundThing): Route {
  if (seenOn === null) {
    // A kit in stock is found in its list by its code.
    if (kind === 'kit') return { place: 'packing', of: 'kits', id: name }
    if (kind === 'person') return { place: 'people' }
    return kind === 'partner' ? { place: 'queue', lotId: null } : { place: 'packing', of: null, id: '' }
  }
  switch (seenOn.kind) {
    case 'lot':
      return { place: 'queue', lotId: seenOn.id }
    case 'operation':
      if (kind === 'expected') return { place: 'campaign', operationId: seenOn.id, view: 'sources', expectedId: id }
      return { place: 'campaign', operationId: seenOn.id, view: kind === 'operation' ? 'dashboard' : 'sources' }
    case 'device':
      return { place: 'device', deviceId: seenOn.id, view: 'verdict' }
    case 'carton':
    case 'shipment':
      return { place: 'packing', of: seenOn.kind, id: seenOn.id }
    default:
      return seenOn.kind satisfies never
  }
}

export interface FoundElsewhereProps {
  readonly search: string
  /** Whether the devices of this search are there: they are what is looked at first, and are asked for alone. */
  readonly isNext: boolean
}

/** What a search finds beside devices, each with a way to it. */
export function FoundElsewhere({ search, isNext }: FoundElsewhereProps) {
  const { t } = useTranslation()
  const { data } = useStationQuery(
    'search.everything',
    { text: search, limit: mostOfAKind },
    { isEnabled: search !== '' && isNext, isAskedAnew: true, keepsLast: true },
  )
  if (search === '' || data === undefined || data.things.length === 0) return null
  return (
    <ul aria-label={t('devices.elsewhere')} className="flex max-h-36 shrink-0 flex-wrap gap-2 overflow-auto">
      {data.things.map((thing) => {
        const Icon = icons[thing.kind]
        return (
          <li key={`${thing.kind} ${thing.id}`} className="max-w-full min-w-0">
            <Button
              onPress={() => go(routeTo(thing))}
              className="flex min-h-12 max-w-full items-center gap-2 rounded-lg border-2 border-edge bg-surface px-3 text-left hover:bg-raised"
            >
              <Icon aria-hidden size={20} className="shrink-0 text-quiet" />
              <span className="shrink-0 text-sm text-quiet">{t(`devices.found.${thing.kind}`)}</span>
              <strong className="truncate">{thing.name}</strong>
              {thing.of !== null && <span className="truncate text-sm text-quiet">{thing.of}</span>}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
