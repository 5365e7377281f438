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
  readonly things: readonly FoundThing[]
}

/** What a search finds beside devices, each with a way to it. */
export function FoundElsewhere({ things }: FoundElsewhereProps) {
  const { t } = useTranslation()
  if (things.length === 0) return null
  return (
    <ul aria-label={t('devices.elsewhere')} className="flex max-h-36 shrink-0 flex-wrap gap-2 overflow-auto">
      {things.map((thing) => {
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
