import type { QueryClient } from '@tanstack/react-query'
import type { Card, DeviceView } from '../../shared/contract/views.ts'
import { chosenOf, newestFirst, useChosenCard } from '../features/intake/chosen-card.ts'
import type { Route } from '../navigation.ts'
import { station } from '../station/clients.ts'
import { queryKeyOf } from '../station/use-station-query.ts'

export type CurrentDevice = { readonly deviceId: string; readonly tag: string; readonly serial: string | null }

/** The bench's cards as they stand on the screen: the newest first. */
export function cardsOf(client: QueryClient): readonly Card[] {
  return newestFirst(client.getQueryData<Card[]>(queryKeyOf('intake.list', {})) ?? [])
}

/** The card that keys and control codes act on. */
export function chosenCard(client: QueryClient): Card | undefined {
  return chosenOf(cardsOf(client), useChosenCard.getState().intakeId)
}

/** A device as the page knows it, or as the station tells. Refused for one that is not there. */
export async function deviceOf(client: QueryClient, deviceId: string): Promise<CurrentDevice> {
  const opened = client.getQueryData<DeviceView>(queryKeyOf('device.get', { deviceId }))?.summary
  const onBench = cardsOf(client).find((card) => card.device?.deviceId === deviceId)?.device ?? undefined
  return opened ?? onBench ?? (await station.call('device.get', { deviceId })).summary
}

/** The device a command is about: the one that is open, or the chosen card's on the bench; null elsewhere. */
export async function currentDevice(client: QueryClient, route: Route): Promise<CurrentDevice | null> {
  if (route.place === 'device') return deviceOf(client, route.deviceId)
  return route.place === 'bench' ? (chosenCard(client)?.device ?? null) : null
}
