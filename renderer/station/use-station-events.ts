import type { QueryClient } from '@tanstack/react-query'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { StickView } from '../../shared/contract/import.ts'
import { Refusal } from '../../shared/contract/refusal.ts'
import type { Card } from '../../shared/contract/views.ts'
import { spacedTag } from '../../shared/label/words.ts'
import { say } from '../components/notices.ts'
import { onConnected, station } from './clients.ts'
import { paceCards } from './paced-cards.ts'
import { queryKeyOf, type StationCall } from './use-station-query.ts'

const forget = (client: QueryClient, ...names: StationCall[]) => {
  for (const name of names) void client.invalidateQueries({ queryKey: [name] })
}

function putCard(cards: Card[] | undefined, card: Card): Card[] | undefined {
  if (cards === undefined) return undefined
  const isKnown = cards.some((one) => one.intakeId === card.intakeId)
  return isKnown ? cards.map((one) => (one.intakeId === card.intakeId ? card : one)) : [card, ...cards]
}

function putStick(sticks: readonly StickView[] | undefined, stick: StickView): StickView[] | undefined {
  if (sticks === undefined) return undefined
  const isKnown = sticks.some((one) => one.stickId === stick.stickId)
  return isKnown ? sticks.map((one) => (one.stickId === stick.stickId ? stick : one)) : [...sticks, stick]
}

/**
 * Listens to everything the station tells and keeps the page's memory true: cards, the bench and what is plugged in come whole with
 * their event and are put in place (cards a few a frame); for the rest the event says what to ask again. Returns what stops it.
 */
export function followStation(client: QueryClient): () => void {
  const cards = queryKeyOf('intake.list', {})
  // Cards are replaced whole by their events. Compared place by place, as answers are by default, each card would become
  // another object whenever a new one is put before it, and every card on the bench would be drawn again.
  client.setQueryDefaults(cards, { structuralSharing: false })
  const paced = paceCards((changed) => {
    client.setQueryData<Card[]>(cards, (known) => changed.reduce(putCard, known))
  })
  const stops = [
    station.on('intake.changed', (card) => paced.add(card)),
    station.on('intake.dismissed', ({ intakeId }) => {
      paced.forget(intakeId)
      client.setQueryData<Card[]>(cards, (known) => known?.filter((card) => card.intakeId !== intakeId))
    }),
    station.on('device.changed', () =>
      forget(
        client,
        'device.get',
        'device.proofs',
        'part.ofDevice',
        'device.here',
        'photo.list',
        'device.differences',
        'doubt.list',
        'device.journal',
        'device.list',
        'device.range',
        'label.raster',
        'queue.list',
        'bench.status',
        'operation.dashboard',
        'impact.show',
        // A device that is read may be on a list.
        'source.list',
        'expected.list',
      ),
    ),
    station.on('erasure.changed', () => forget(client, 'erasure.review', 'device.proofs')),
    station.on('battery.changed', () => forget(client, 'battery.run')),
    station.on('gates.configured', () => forget(client, 'gates.asked', 'device.get', 'device.proofs')),
    station.on('people.changed', () => forget(client, 'person.list')),
    station.on('person.presenceChanged', (presence) => {
      client.setQueryData(queryKeyOf('person.presence', {}), presence)
    }),
    station.on('partner.added', () => forget(client, 'partner.list', 'partner.tree')),
    station.on('lot.changed', () =>
      forget(
        client,
        'lot.list',
        'lot.allocations',
        'allocation.whatDecided',
        'queue.list',
        'partner.list',
        'allocation.list',
        'operation.dashboard',
        'impact.show',
      ),
    ),
    station.on('campaign.changed', () =>
      forget(
        client,
        'operation.list',
        'lot.allocations',
        'allocation.whatDecided',
        'operation.dashboard',
        'impact.show',
        'partner.tree',
        'allocation.list',
        'source.list',
        'expected.list',
        'expected.misses',
        'manifest.list',
        // They show names that may have been put right.
        'partner.list',
        'lot.list',
        'shipment.list',
      ),
    ),
    station.on('organisation.changed', (organisation) => {
      client.setQueryData(queryKeyOf('organisation.show', {}), organisation)
    }),
    station.on('print.changed', () =>
      forget(client, 'print.list', 'print.ofCode', 'print.newest', 'print.spoilt', 'device.journal'),
    ),
    station.on('packing.changed', () =>
      forget(
        client,
        'carton.get',
        'carton.list',
        'pallet.list',
        'kit.list',
        'kit.ofDevice',
        'promise.of',
        'promise.ofAllocation',
        'shipment.list',
        'shipment.get',
        'shipment.lines',
      ),
    ),
    station.on('parts.changed', () => forget(client, 'part.list', 'part.ofDevice')),
    station.on('profile.published', () => forget(client, 'profile.list')),
    station.on('template.changed', () => forget(client, 'template.list', 'label.raster')),
    station.on('template.deleted', () => forget(client, 'template.list')),
    station.on('printers.changed', () => forget(client, 'printer.list')),
    station.on('tag.presented', ({ tag }) => {
      client.setQueryData(queryKeyOf('tag.presented', {}), { tag })
    }),
    station.on('device.withdrawn', ({ tag, reason }) => {
      say({
        kind: 'warning',
        text: (translate) =>
          translate('proofs.withdrawn', { tag: spacedTag(tag), reason: translate(`verdict.gateReason.${reason}`) }),
      })
    }),
    station.on('print.refused', ({ refusal }) => {
      const { code, what, where, remedy } = refusal
      const error = new Refusal({ code, what, where: where ?? undefined, remedy: remedy ?? undefined })
      say({ kind: 'refusal', error })
    }),
    station.on('bench.changed', (bench) => {
      client.setQueryData(queryKeyOf('bench.status', {}), bench)
    }),
    station.on('lan.changed', (lan) => {
      client.setQueryData(queryKeyOf('lan.status', {}), lan)
    }),
    station.on('usb.changed', (usb) => {
      client.setQueryData(queryKeyOf('usb.list', {}), usb)
    }),
    station.on('schedule.changed', ({ failed }) => {
      forget(client, 'schedule.list')
      if (failed === null) return
      say({ kind: 'refusal', error: new Refusal({ code: `export-${failed.code}`, what: failed.code }) })
    }),
    station.on('stick.changed', (stick) => {
      client.setQueryData<StickView[]>(queryKeyOf('stick.list', {}), (known) => putStick(known, stick))
    }),
    onConnected(() => {
      // They may be of a station that is gone; the new one is asked for all of its own.
      paced.forgetAll()
      void client.invalidateQueries()
    }),
  ]
  return () => {
    for (const stop of stops) stop()
    paced.forgetAll()
  }
}

/** Follows the station as long as the component that calls it is on the page. */
export function useStationEvents(): void {
  const client = useQueryClient()
  useEffect(() => followStation(client), [client])
}
