import { act, cleanup, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, vi } from 'vitest'
import { App } from '../../renderer/app.tsx'
import { useNotices } from '../../renderer/components/notices.ts'
import { useImports } from '../../renderer/features/connect/imports.ts'
import { useChosenCard } from '../../renderer/features/intake/chosen-card.ts'
import { fetchLaterPages } from '../../renderer/pages/later-page.ts'
import { usePreferences } from '../../renderer/preferences.ts'
import { rememberFirst } from '../../renderer/station/first-answers.ts'
import { createQueryClient } from '../../renderer/station/query-client.ts'
import { startCatalogue } from '../../renderer/text/catalogue.ts'
import { createFakeBench, type FakeBench, type ShellHandlers, type StationHandlers } from './fake-bench.ts'
import { lanInterfaces } from './connected.ts'
import { lotAllocationView } from './campaign-views.ts'
import { benchView, lotView } from './views.ts'
import { formerLaptop, laptop } from './profiles.ts'

// What a browser has and jsdom has not: a system theme, and a size for what is laid out.
beforeAll(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
  class SeesNothing {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  vi.stubGlobal('ResizeObserver', SeesNothing)
  vi.stubGlobal('IntersectionObserver', SeesNothing)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1000)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(1000)
})

afterEach(() => {
  cleanup()
  useNotices.setState({ notices: [] })
  useChosenCard.setState({ intakeId: null })
  useImports.setState({ results: [], progress: null })
  window.location.hash = ''
})

/** The texts, started as the window starts them. */
export async function startTexts(language: 'fr' | 'en' = 'fr'): Promise<void> {
  usePreferences.setState({ language, theme: 'light' })
  await startCatalogue(language)
}

/** A bench that works, has its four profiles, one lot, and nothing on it. */
export const quietBench: StationHandlers = {
  'bench.status': () => benchView(),
  'profile.list': () => [laptop, formerLaptop],
  'intake.list': () => [],
  'doubt.list': () => ({ open: 0, doubts: [] }),
  'device.range': () => ({ devices: [], total: 0 }),
  'lot.list': () => [lotView(1)],
  'lot.allocations': () => [lotAllocationView()],
  'kit.ofDevice': () => null,
  'partner.list': () => [{ partnerId: 'partner-1', name: 'Écoles de la deuxième chance' }],
  'operation.list': () => [],
  'person.list': () => [],
  'person.presence': () => ({ hasPeople: false, person: null, idleMinutes: 15 }),
  'printer.list': () => [],
  'print.list': () => [],
  'lan.status': () => ({ session: null }),
  'lan.interfaces': () => lanInterfaces,
  'usb.list': () => ({ bus: 'watching', devices: [] }),
  'stick.list': () => [],
}

/** Mounts the whole window over a bench that answers as told, at an address. */
export async function mountApp(
  handlers: StationHandlers = {},
  { hash = '#/bench', shell = {} }: { readonly hash?: string; readonly shell?: ShellHandlers } = {},
): Promise<FakeBench & { readonly user: ReturnType<typeof userEvent.setup> }> {
  await startTexts()
  const bench = createFakeBench({ ...quietBench, ...handlers }, shell)
  window.etabli = bench.bridge
  window.location.hash = hash
  // At the pace of a hand: keys without a pause are a scanner's.
  const user = userEvent.setup({ delay: 40 })
  const queryClient = createQueryClient()
  const initialState = await rememberFirst(queryClient, window.etabli.first)
  await fetchLaterPages()
  await act(async () => render(<App queryClient={queryClient} initialState={initialState} />))
  return { ...bench, user }
}
