// The pages that a start does not show, each loaded from the app's own files. They are fetched as soon as the bench
// stands still, so that a key opens them at once all the same.
import { laterPage } from './later-page.ts'

export const CampaignPage = laterPage(async () => (await import('./CampaignPage.tsx')).CampaignPage)
export const ConnectPage = laterPage(async () => (await import('./ConnectPage.tsx')).ConnectPage)
export const DevicePage = laterPage(async () => (await import('./DevicePage.tsx')).DevicePage)
export const DevicesPage = laterPage(async () => (await import('./DevicesPage.tsx')).DevicesPage)
export const EvidencePage = laterPage(async () => (await import('./EvidencePage.tsx')).EvidencePage)
export const PackingPage = laterPage(async () => (await import('./PackingPage.tsx')).PackingPage)
export const PeoplePage = laterPage(async () => (await import('./PeoplePage.tsx')).PeoplePage)
export const ImpactPage = laterPage(async () => (await import('./ImpactPage.tsx')).ImpactPage)
export const OrganisationPage = laterPage(async () => (await import('./OrganisationPage.tsx')).OrganisationPage)
export const PlanningPage = laterPage(async () => (await import('./PlanningPage.tsx')).PlanningPage)
export const PrintersPage = laterPage(async () => (await import('./PrintersPage.tsx')).PrintersPage)
export const QueuePage = laterPage(async () => (await import('./QueuePage.tsx')).QueuePage)
export const ScannerPage = laterPage(async () => (await import('./ScannerPage.tsx')).ScannerPage)
export const TemplatesPage = laterPage(async () => (await import('./TemplatesPage.tsx')).TemplatesPage)
export const WallPage = laterPage(async () => (await import('./WallPage.tsx')).WallPage)
