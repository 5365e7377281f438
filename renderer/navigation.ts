import { useSyncExternalStore } from 'react'
import { testSubjects } from '../shared/profile/subject-lists.ts'
import type { TestSubject } from '../shared/profile/subjects.ts'

export const deviceViews = ['verdict', 'ready', 'report', 'label', 'journal'] as const
export type DeviceScreenView = (typeof deviceViews)[number]

/** The ways a machine comes to the bench, the most used ones near the top. */
export const connectWays = ['this', 'network', 'usb', 'stick', 'files', 'folder', 'hand'] as const
export type ConnectWay = (typeof connectWays)[number]

export const planningViews = ['assign', 'upgrade', 'what-if'] as const
export type PlanningView = (typeof planningViews)[number]

export const campaignViews = ['dashboard', 'allocations', 'sources', 'partners'] as const
export type CampaignView = (typeof campaignViews)[number]

/** Where the technician is. It stands in the address, so that a reload comes back to the same screen. */
export type Route =
  | { readonly place: 'bench' }
  | { readonly place: 'connect'; readonly way: ConnectWay }
  | { readonly place: 'devices'; readonly search: string }
  | {
      readonly place: 'device'
      readonly deviceId: string
      readonly view: DeviceScreenView
      /** Of what makes it ready: the test by hand that is to be done. */
      readonly test?: TestSubject
    }
  | { readonly place: 'queue'; readonly lotId: string | null }
  /**
   * Cartons, shipments and what receivers answer; kits and pallets. `id` is the one that is shown, empty for none; of kits
   * it is what their list is narrowed to.
   */
  | { readonly place: 'packing'; readonly of: 'carton' | 'shipment' | 'kits' | 'pallet' | null; readonly id: string }
  /** How far an operation is, and what coordination says of it; null: the newest one. */
  | {
      readonly place: 'campaign'
      readonly operationId: string | null
      readonly view: CampaignView
      /** Of the sources: the line of a list that is looked at. */
      readonly expectedId?: string
    }
  /** The same for a screen on the wall: nothing else is shown with it. */
  | { readonly place: 'wall'; readonly operationId: string | null }
  /** What became of an operation, for those who gave; null: the newest one. */
  | { readonly place: 'impact'; readonly operationId: string | null }
  /** Who the papers are from. */
  | { readonly place: 'organisation' }
  /** Where a bench sets its scanner, its sounds and its camera up. */
  | { readonly place: 'scanner' }
  /** Where labels are designed; an empty id is the bench's own template. */
  | { readonly place: 'templates'; readonly templateId: string }
  /** The printers of the bench, and what became of what was printed. */
  | { readonly place: 'printers' }
  /** Who gets which device, which parts go where, and what another profile would change. */
  | { readonly place: 'planning'; readonly view: PlanningView }
  /** Evidence of erasure that waits for a person, narrowed by what is searched; empty for all. */
  | { readonly place: 'evidence'; readonly search: string }
  /** Who works at the bench. */
  | { readonly place: 'people' }

/** Null for a text that is no encoded one: an address that somebody typed. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** The screen that an address names; the bench for anything else. */
export function routeOf(hash: string): Route {
  const [place = '', first = '', second = '', third = ''] = hash.replace(/^#\//, '').split('/')
  const detail = decoded(first)
  if (detail === null) return { place: 'bench' }
  if (place === 'connect') return { place, way: connectWays.find((way) => way === detail) ?? 'network' }
  if (place === 'devices' || place === 'evidence') return { place, search: detail }
  if (place === 'device' && detail !== '') {
    const view = deviceViews.find((one) => one === second) ?? 'verdict'
    const test = view === 'ready' ? testSubjects.find((one) => one === third) : undefined
    return { place, deviceId: detail, view, ...(test === undefined ? {} : { test }) }
  }
  if (place === 'queue') return { place, lotId: detail === '' ? null : detail }
  if (place === 'templates') return { place, templateId: detail }
  if (place === 'wall') return { place, operationId: detail === '' ? null : detail }
  if (place === 'impact') return { place, operationId: detail === '' ? null : detail }
  if (place === 'organisation') return { place }
  if (place === 'planning') return { place, view: planningViews.find((view) => view === detail) ?? 'assign' }
  if (place === 'packing') {
    const id = decoded(second) ?? ''
    if (detail === 'kits') return { place, of: detail, id }
    if (detail === 'pallet') return { place, of: detail, id }
    const of = detail === 'carton' || detail === 'shipment' ? detail : null
    return of === null || id === '' ? { place, of: null, id: '' } : { place, of, id }
  }
  if (place === 'campaign') {
    const view = campaignViews.find((one) => one === second) ?? 'dashboard'
    const expectedId = view === 'sources' ? (decoded(third) ?? '') : ''
    return { place, operationId: detail === '' ? null : detail, view, ...(expectedId === '' ? {} : { expectedId }) }
  }
  return place === 'scanner' || place === 'printers' || place === 'people' ? { place } : { place: 'bench' }
}

/** The address of a screen. */
export function hashOf(route: Route): string {
  switch (route.place) {
    case 'bench':
      return '#/bench'
    case 'connect':
      return `#/connect/${route.way}`
    case 'devices':
    case 'evidence':
      return `#/${route.place}/${encodeURIComponent(route.search)}`
    case 'device':
      return `#/device/${encodeURIComponent(route.deviceId)}/${route.view}${route.test === undefined ? '' : `/${route.test}`}`
    case 'queue':
      return `#/queue/${encodeURIComponent(route.lotId ?? '')}`
    case 'wall':
      return `#/wall/${encodeURIComponent(route.operationId ?? '')}`
    case 'impact':
      return `#/impact/${encodeURIComponent(route.operationId ?? '')}`
    case 'organisation':
      return '#/organisation'
    case 'packing':
      if (route.of === null) return '#/packing'
      return `#/packing/${route.of}${route.id === '' ? '' : `/${encodeURIComponent(route.id)}`}`
    case 'campaign':
      return `#/campaign/${encodeURIComponent(route.operationId ?? '')}/${route.view}${route.expectedId === undefined ? '' : `/${encodeURIComponent(route.expectedId)}`}`
    case 'scanner':
    case 'printers':
    case 'people':
      return `#/${route.place}`
    case 'planning':
      return `#/planning/${route.view}`
    case 'templates':
      return `#/templates/${encodeURIComponent(route.templateId)}`
    default:
      return route satisfies never
  }
}

const followers = new Set<() => void>()

/**
 * The browser tells a new address in a task of its own, and a key that is pressed at once overtakes that task: it would
 * be answered by the screen that is being left.
 */
function tellFollowers(): void {
  for (const follow of followers) follow()
}

/** Goes to a screen; the one that is left can be come back to. */
export function go(route: Route): void {
  window.location.hash = hashOf(route)
  tellFollowers()
}

/** Goes to another view of the same screen: the way back leads past it. */
export function turn(route: Route): void {
  window.location.replace(hashOf(route))
  tellFollowers()
}

const followAddress = (follow: () => void) => {
  followers.add(follow)
  window.addEventListener('hashchange', follow)
  return () => {
    followers.delete(follow)
    window.removeEventListener('hashchange', follow)
  }
}

/** The screen of the moment. */
export function useRoute(): Route {
  return routeOf(useSyncExternalStore(followAddress, () => window.location.hash))
}
