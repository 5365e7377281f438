import type { EventEmitter } from 'node:events'
import { Bonjour, type Service } from 'bonjour-service'
import { lanServiceType } from '../../shared/contract/lan.ts'

export type FoundBench = { readonly bench: string; readonly url: string }

const isAddress = (text: string): boolean => /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text)

function benchOf({ addresses, port, txt }: Service): FoundBench | null {
  const address = addresses?.find(isAddress)
  const { bench } = (txt ?? {}) as { bench?: unknown }
  if (address === undefined || typeof bench !== 'string' || !/^[0-9A-Z]{1,10}$/.test(bench)) return null
  return { bench, url: `https://${address}:${port}` }
}

/**
 * Looks for a bench that announces itself (mDNS, DNS-SD). Anybody on a network can announce anything: what is found
 * still has to prove that it knows the code.
 *
 * @param except addresses that were tried already: a hall may have several benches, and a code is of one of them.
 * @returns the first one found, or null after the time limit, or where this machine has no network.
 */
export async function findBench(
  timeLimitMs: number,
  except: ReadonlySet<string> = new Set(),
): Promise<FoundBench | null> {
  const { promise, resolve } = Promise.withResolvers<FoundBench | null>()
  const giveUp = () => resolve(null)
  const seeker = new Bonjour({}, giveUp)
  const { mdns } = (seeker as unknown as { server: { mdns: EventEmitter } }).server
  mdns.on('error', giveUp)
  const browser = seeker.find({ type: lanServiceType }, (service) => {
    const found = benchOf(service)
    if (found !== null && !except.has(found.url)) resolve(found)
  })
  const again = setInterval(() => browser.update(), 1000)
  const timer = setTimeout(giveUp, timeLimitMs)
  const found = await promise
  clearInterval(again)
  clearTimeout(timer)
  browser.stop()
  seeker.destroy()
  return found
}
