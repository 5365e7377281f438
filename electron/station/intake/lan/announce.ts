import type { EventEmitter } from 'node:events'
import { lanServiceType } from '../../../../shared/contract/lan.ts'

/** A service that is being announced; `isAnnounced` turns true once the network has been told. */
export type Announcement = { readonly isAnnounced: () => boolean; close(): Promise<void> }

type Announced = { readonly address: string; readonly port: number; readonly bench: string }

/** How long a goodbye may take until the socket is closed without it. */
const goodbyeMs = 500

/**
 * Announces a listening bench by mDNS and DNS-SD (RFC 6762, 6763) on the interface of one address.
 *
 * Where multicast does not work the bench still listens: `isAnnounced` stays false and the technician types the
 * address. Nothing secret is announced.
 */
export async function announce({ address, port, bench }: Announced, onAnnounced: () => void): Promise<Announcement> {
  const { Bonjour } = await import('bonjour-service')
  let isAnnounced = false
  let isBroken = false
  const broken = () => {
    isBroken = true
  }
  // Bound to one address alone, the socket would not be given the group's packets.
  const options = { interface: address, bind: '0.0.0.0' } as object
  const responder = new Bonjour(options, broken)
  const { mdns } = (responder as unknown as { server: { mdns: EventEmitter } }).server
  mdns.on('error', broken)
  const service = responder.publish({
    name: `Etabli ${bench} ${port}`,
    type: lanServiceType,
    port,
    host: `etabli-${bench.toLowerCase()}-${port}.local`,
    txt: { v: '1', bench },
    disableIPv6: true,
  })
  const every = service.records.bind(service)
  // The library would tell the addresses of all interfaces; those of other networks are nobody's business here.
  service.records = () => [
    ...every().filter(({ type }) => type !== 'A' && type !== 'AAAA'),
    { name: service.host, type: 'A', ttl: 120, data: address },
  ]
  service.on('up', () => {
    if (isBroken) return
    isAnnounced = true
    onAnnounced()
  })
  return {
    isAnnounced: () => isAnnounced,
    async close() {
      const { promise, resolve } = Promise.withResolvers<void>()
      const timer = setTimeout(resolve, goodbyeMs)
      if (isAnnounced) responder.unpublishAll(() => resolve())
      else resolve()
      await promise
      clearTimeout(timer)
      responder.destroy()
    },
  }
}
