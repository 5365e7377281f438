import type { Route } from '../navigation.ts'
import { BenchPage } from './BenchPage.tsx'

export interface RoutePageProps {
  readonly route: Route
}

/** The screen of an address. */
export function RoutePage({ route }: RoutePageProps) {
  switch (route.place) {
    case 'bench':
    case 'device':
    case 'devices':
    case 'queue':
      return <BenchPage />
    default:
      return route satisfies never
  }
}
