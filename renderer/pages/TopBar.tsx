import { ChartColumn, ListTodo, Printer, ScanLine } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../components/IconButton.tsx'
import { KeyCap } from '../components/KeyCap.tsx'
import { useKeys } from '../components/use-keys.ts'
import { WhoIsHere } from '../features/people/WhoIsHere.tsx'
import { LanguageButton } from '../features/settings/LanguageButton.tsx'
import { ShortcutsButton } from '../features/settings/ShortcutsButton.tsx'
import { ThemeButton } from '../features/settings/ThemeButton.tsx'
import { go, hashOf, type Route } from '../navigation.ts'
import { BenchCounters } from './BenchCounters.tsx'
import { DoubtCount } from './DoubtCount.tsx'
import { EvidenceCount } from './EvidenceCount.tsx'
import { PageScan } from './PageScan.tsx'

const places = [
  { place: 'bench', key: 'F1', route: { place: 'bench' } },
  { place: 'devices', key: 'F4', route: { place: 'devices', search: '' } },
  { place: 'queue', key: 'F5', route: { place: 'queue', lotId: null } },
  { place: 'packing', key: 'F12', route: { place: 'packing', of: null, id: '' } },
] as const satisfies readonly { place: string; key: string; route: Route }[]

export interface TopBarProps {
  readonly route: Route
}

/** The line over every screen: the four places, the scan field, and how the window looks. */
export function TopBar({ route }: TopBarProps) {
  const { t } = useTranslation()
  useKeys({
    F1: () => go(places[0].route),
    F4: () => go(places[1].route),
    'Shift+F4': () => go({ place: 'evidence', search: '' }),
    F5: () => go(places[2].route),
    // Where labels are designed it saves the draft.
    F12: route.place === 'templates' ? undefined : () => go(places[3].route),
    F10: () => go(route.place === 'connect' ? places[0].route : { place: 'connect', way: 'network' }),
  })
  const current = route.place === 'device' ? 'devices' : route.place === 'connect' ? 'bench' : route.place
  return (
    <header className="flex h-18 shrink-0 items-center gap-3 border-b-2 border-line bg-surface px-4 2xl:gap-5 2xl:px-6">
      <nav aria-label={t('frame.places')} className="flex h-full items-stretch gap-1">
        {places.map(({ place, key, route: target }) => (
          <a
            key={place}
            href={hashOf(target)}
            aria-current={place === current ? 'page' : undefined}
            aria-keyshortcuts={key}
            className={`flex items-center gap-1.5 border-b-4 px-1.5 pt-1 text-base font-semibold 2xl:gap-2 2xl:px-3 2xl:text-lg ${place === current ? 'border-accent' : 'border-transparent text-quiet hover:bg-raised'}`}
          >
            {t(`frame.${place}`)}
            <KeyCap name={key} />
          </a>
        ))}
      </nav>
      <PageScan route={route} />
      <BenchCounters />
      <div className="flex items-center">
        <DoubtCount />
        <EvidenceCount />
        <IconButton
          name={t('campaign.open')}
          icon={ChartColumn}
          onPress={() => go({ place: 'campaign', operationId: null, view: 'dashboard' })}
        />
        <IconButton
          name={t('planning.open')}
          icon={ListTodo}
          onPress={() => go({ place: 'planning', view: 'assign' })}
        />
        <IconButton name={t('printing.open')} icon={Printer} onPress={() => go({ place: 'printers' })} />
        <IconButton name={t('scanner.open')} icon={ScanLine} onPress={() => go({ place: 'scanner' })} />
        <WhoIsHere onPeople={() => go({ place: 'people' })} />
        <LanguageButton />
        <ThemeButton />
        <ShortcutsButton />
      </div>
    </header>
  )
}
