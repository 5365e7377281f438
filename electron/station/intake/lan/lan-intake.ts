import type { LanInterface, LanSession } from '../../../../shared/contract/lan.ts'
import { Refusal } from '../../../../shared/contract/refusal.ts'
import type { StationContext } from '../../context.ts'
import { getBench } from '../../store/bench/bench.ts'
import { announce, type Announcement } from './announce.ts'
import { benchCertificate } from './bench-certificate.ts'
import { lanInterfaces } from './interfaces.ts'
import type { Listener } from './listener.ts'
import { defaultListenerLimits, type ListenerLimits } from './listener-limits.ts'
import { createMachines, type Machines } from './machines.ts'
import { newCode, pairingKey, pairingText, sessionToken } from './pairing.ts'
import { createRateLimit, type Rate } from './rate-limit.ts'
import { answerRequest, type RequestContext } from './requests.ts'

/** What a session takes from the network, at most. */
export type LanLimits = ListenerLimits & {
  readonly requests: Rate
  readonly failures: Rate
  /** Of all bodies held at one time. */
  readonly heldBytes: number
  /** Being read at one time. */
  readonly machines: number
  /** Waiting for a person's decision. */
  readonly undecidedMachines: number
  readonly silenceMs: number
  /** How often silent machines are looked for. */
  readonly sweepEveryMs: number
}

export const defaultLanLimits: LanLimits = {
  ...defaultListenerLimits,
  requests: { burst: 120, perSecond: 20 },
  failures: { burst: 10, perSecond: 0.1 },
  heldBytes: 48 * 1024 * 1024,
  machines: 60,
  undecidedMachines: 200,
  silenceMs: 5 * 60_000,
  sweepEveryMs: 5_000,
}

/** The bench's ear on the network: closed until a technician opens it, on one interface, for one session. */
export type LanIntake = {
  interfaces(): LanInterface[]
  session(): LanSession | null
  /** @throws Refusal `already-listening`, `address-not-here`, `listen-failed`. */
  open(terms: {
    readonly address: string
    readonly profileId: string
    readonly lotId: string | null
  }): Promise<LanSession>
  close(): Promise<void>
}

type Open = {
  readonly session: LanSession
  readonly listener: Listener
  readonly announcement: Announcement
  readonly machines: Machines
  readonly sweeper: NodeJS.Timeout
}

export function createLanIntake(context: StationContext, limits: LanLimits = defaultLanLimits): LanIntake {
  let isOpening = false
  let current: Open | null = null
  const tell = () => context.publish('lan.changed', { session: shown() })
  const shown = (): LanSession | null =>
    current === null ? null : { ...current.session, isAnnounced: current.announcement.isAnnounced() }

  const start = async (terms: Parameters<LanIntake['open']>[0], from: LanInterface): Promise<Open> => {
    const { store, now, dataFolder } = context
    const bench = getBench(store).prefix
    const certificate = await benchCertificate(dataFolder, now())
    const { fingerprint } = certificate
    const [code, sessionId] = [newCode(), store.newId()]
    const key = await pairingKey(code, fingerprint, sessionId)
    const token = sessionToken(key)
    const machines = createMachines(context, {
      ...terms,
      mostReading: limits.machines,
      mostUndecided: limits.undecidedMachines,
      silenceMs: limits.silenceMs,
    })
    const requests: Omit<RequestContext, 'host'> = {
      bench,
      sessionId,
      pairingKey: key,
      token,
      machines,
      requests: createRateLimit(limits.requests, () => performance.now()),
      failures: createRateLimit(limits.failures, () => performance.now()),
      budget: { heldBytes: 0, mostBytes: limits.heldBytes },
      now,
      onFault: (error) => context.log.fault(store.newId(), 'lan intake', error),
    }
    let host = ''
    const { listen } = await import('./listener.ts')
    const listener = await listen(from.address, certificate, limits, (request, response) => {
      void answerRequest({ ...requests, host }, request, response)
    })
    host = `${from.address}:${listener.port}`
    const url = `https://${host}`
    const announcement = await announce({ address: from.address, port: listener.port, bench }, tell).catch(
      async (error: unknown) => {
        // Nobody would know that this one listens, not even how to close it.
        await listener.close()
        throw error
      },
    )
    return {
      session: {
        url,
        interfaceName: from.name,
        code,
        fingerprint,
        token,
        pairingText: pairingText(url, code, fingerprint),
        captureCommand: `sh etabli-capture.sh --post ${url} --token ${token} --fingerprint ${fingerprint}`,
        isAnnounced: false,
        profileId: terms.profileId,
        lotId: terms.lotId,
        openedAt: now().toISOString(),
      },
      listener,
      announcement,
      machines,
      sweeper: setInterval(() => machines.sweep(), limits.sweepEveryMs).unref(),
    }
  }

  return {
    interfaces: lanInterfaces,
    session: shown,
    async open(terms) {
      if (current !== null || isOpening) {
        throw new Refusal({ code: 'already-listening', what: 'The bench listens already; close that session first' })
      }
      const from = lanInterfaces().find(({ address }) => address === terms.address)
      if (from === undefined) {
        throw new Refusal({ code: 'address-not-here', what: 'This is no address of this bench', where: terms.address })
      }
      isOpening = true
      try {
        current = await context.people.apart(() => start(terms, from))
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException
        if (code !== 'EADDRNOTAVAIL' && code !== 'EACCES' && code !== 'EADDRINUSE') throw error
        throw new Refusal({
          code: 'listen-failed',
          what: `The bench can't listen there (${code})`,
          where: terms.address,
        })
      } finally {
        isOpening = false
      }
      context.log.info(`LAN intake open on ${from.name} (${current.session.url})`)
      tell()
      return shown() ?? current.session
    },
    async close() {
      const closing = current
      if (closing === null) return
      current = null
      clearInterval(closing.sweeper)
      closing.machines.close()
      await Promise.all([closing.listener.close(), closing.announcement.close()])
      context.log.info('LAN intake closed')
      tell()
    },
  }
}
