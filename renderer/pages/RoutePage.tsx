import type { Route } from '../navigation.ts'
import { BenchPage } from './BenchPage.tsx'
import {
  CampaignPage,
  ConnectPage,
  DevicePage,
  DevicesPage,
  EvidencePage,
  ImpactPage,
  OrganisationPage,
  PackingPage,
  PeoplePage,
  PlanningPage,
  PrintersPage,
  QueuePage,
  ScannerPage,
  TemplatesPage,
  WallPage,
} from './later-pages.ts'

export interface RoutePageProps {
  readonly route: Route
}

/** The screen of an address. */
export function RoutePage({ route }: RoutePageProps) {
  switch (route.place) {
    case 'bench':
      return <BenchPage />
    case 'connect':
      return <ConnectPage way={route.way} />
    case 'devices':
      return <DevicesPage key={route.search} initialSearch={route.search} />
    case 'evidence':
      return <EvidencePage key={route.search} initialSearch={route.search} />
    case 'device':
      return <DevicePage key={route.deviceId} deviceId={route.deviceId} view={route.view} test={route.test ?? null} />
    case 'queue':
      return <QueuePage lotId={route.lotId} />
    case 'packing':
      return <PackingPage of={route.of} id={route.id} />
    case 'campaign':
      return <CampaignPage operationId={route.operationId} view={route.view} expectedId={route.expectedId ?? null} />
    case 'wall':
      return <WallPage operationId={route.operationId} />
    case 'impact':
      return <ImpactPage operationId={route.operationId} />
    case 'organisation':
      return <OrganisationPage />
    case 'scanner':
      return <ScannerPage />
    case 'templates':
      return <TemplatesPage templateId={route.templateId} />
    case 'printers':
      return <PrintersPage />
    case 'planning':
      return <PlanningPage view={route.view} />
    case 'people':
      return <PeoplePage />
    default:
      return route satisfies never
  }
}
