import { lazy } from 'react'

/**
 * The pages that a start does not show, each loaded from the app's own files. They are fetched as soon as the bench
 * stands still, so that a key opens them at once all the same.
 */
const pages = {
  campaign: () => import('./CampaignPage.tsx'),
  connect: () => import('./ConnectPage.tsx'),
  device: () => import('./DevicePage.tsx'),
  devices: () => import('./DevicesPage.tsx'),
  packing: () => import('./PackingPage.tsx'),
  people: () => import('./PeoplePage.tsx'),
  impact: () => import('./ImpactPage.tsx'),
  organisation: () => import('./OrganisationPage.tsx'),
  planning: () => import('./PlanningPage.tsx'),
  printers: () => import('./PrintersPage.tsx'),
  queue: () => import('./QueuePage.tsx'),
  scanner: () => import('./ScannerPage.tsx'),
  templates: () => import('./TemplatesPage.tsx'),
}

export const CampaignPage = lazy(async () => ({ default: (await pages.campaign()).CampaignPage }))
export const ConnectPage = lazy(async () => ({ default: (await pages.connect()).ConnectPage }))
export const DevicePage = lazy(async () => ({ default: (await pages.device()).DevicePage }))
export const DevicesPage = lazy(async () => ({ default: (await pages.devices()).DevicesPage }))
export const PackingPage = lazy(async () => ({ default: (await pages.packing()).PackingPage }))
export const PeoplePage = lazy(async () => ({ default: (await pages.people()).PeoplePage }))
export const ImpactPage = lazy(async () => ({ default: (await pages.impact()).ImpactPage }))
export const OrganisationPage = lazy(async () => ({ default: (await pages.organisation()).OrganisationPage }))
export const PlanningPage = lazy(async () => ({ default: (await pages.planning()).PlanningPage }))
export const PrintersPage = lazy(async () => ({ default: (await pages.printers()).PrintersPage }))
export const QueuePage = lazy(async () => ({ default: (await pages.queue()).QueuePage }))
export const ScannerPage = lazy(async () => ({ default: (await pages.scanner()).ScannerPage }))
export const TemplatesPage = lazy(async () => ({ default: (await pages.templates()).TemplatesPage }))

/** Fetches every page: to be called when nobody waits for anything. */
export async function fetchLaterPages(): Promise<void> {
  await Promise.all(Object.values(pages).map((fetch) => fetch()))
}
