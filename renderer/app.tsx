import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { Suspense, useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { StationState } from '../shared/contract/shell.ts'
import { CrashScreen } from './components/CrashScreen.tsx'
import { NoticeList } from './components/NoticeList.tsx'
import { useTheme } from './features/settings/use-theme.ts'
import { SignSheet } from './features/people/SignSheet.tsx'
import { useRoute } from './navigation.ts'
import { ComingPage } from './pages/ComingPage.tsx'
import { FileDrop } from './pages/FileDrop.tsx'
import { StationPage } from './pages/StationPage.tsx'
import { TopBar } from './pages/TopBar.tsx'
import { RepeatLast } from './pages/RepeatLast.tsx'
import { RoutePage } from './pages/RoutePage.tsx'
import { ScanFrame } from './pages/ScanFrame.tsx'
import { usePreferences } from './preferences.ts'
import { useStationEvents } from './station/use-station-events.ts'
import { useStationState } from './station/use-station-state.ts'

function Screens({ initialState }: Pick<AppProps, 'initialState'>) {
  const route = useRoute()
  const state = useStationState(initialState)
  useStationEvents()
  useTheme()
  if (state.kind !== 'ready') return <StationPage state={state} />
  return (
    <div className="flex h-full flex-col">
      {/* A screen on the wall has nobody at it: no keys, no scanner. */}
      {route.place !== 'wall' && (
        <>
          <TopBar route={route} />
          <ScanFrame />
        </>
      )}
      <main className="min-h-0 flex-1">
        {/* By its place: a page that is left answers no key any more while the next one is fetched. */}
        <Suspense key={route.place} fallback={<ComingPage />}>
          <RoutePage route={route} />
        </Suspense>
      </main>
      <FileDrop />
      <RepeatLast />
      <SignSheet />
    </div>
  )
}

export interface AppProps {
  readonly queryClient: QueryClient
  readonly initialState: StationState
}

/** The whole window. */
export function App({ queryClient, initialState }: AppProps) {
  const { i18n } = useTranslation()
  const language = usePreferences((state) => state.language)
  useEffect(() => {
    void i18n.changeLanguage(language)
    document.documentElement.lang = language
  }, [i18n, language])
  return (
    <CrashScreen>
      <QueryClientProvider client={queryClient}>
        <I18nProvider locale={language}>
          <div className="flex h-full flex-col">
            <div className="min-h-0 flex-1">
              <Screens initialState={initialState} />
            </div>
            <NoticeList />
          </div>
        </I18nProvider>
      </QueryClientProvider>
    </CrashScreen>
  )
}
