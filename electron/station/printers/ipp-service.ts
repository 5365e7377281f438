import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import type { TLSSocket } from 'node:tls'
import { connectPinned, OtherCertificate, type Pin } from './pinned-tls.ts'
import { decodeIpp, encodeIpp, type IppRequest, type IppResponse } from './ipp-message.ts'

/** Where the print service listens: on a socket of this computer, or over TCP. */
export type IppAddress =
  | { readonly kind: 'socket'; readonly path: string }
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  | { readonly kind: 'tls'; readonly host: string; readonly port: number; readonly pin: Pin }

const usualSockets = ['/run/cups/cups.sock', '/var/run/cupsd', '/private/var/run/cupsd']

/**
 * Finds CUPS as its own programs do (cups client.conf(5)): `CUPS_SERVER` as a socket's path or host with port, else
 * the socket of this computer, else port 631.
 */
export function cupsAddress(environment: Readonly<Record<string, string | undefined>>): IppAddress {
  const server = (environment['CUPS_SERVER'] ?? '').trim()
  if (server.startsWith('/')) return { kind: 'socket', path: server }
  if (server === '') {
    const path = usualSockets.find((one) => existsSync(one))
    return path === undefined ? { kind: 'tcp', host: 'localhost', port: 631 } : { kind: 'socket', path }
  }
  // "host", "host:port", "[::1]:port", each with an optional "/version=1.1".
  const parts = /^(\[[^\]]+\]|[^:/]+)(?::(\d{1,5}))?/.exec(server)
  const host = (parts?.[1] ?? server).replaceAll(/^\[|\]$/g, '')
  return { kind: 'tcp', host, port: Number(parts?.[2] ?? '631') }
}

/**
 * No answer in IPP came: the service was not reached, it refused the request before looking at it, or the connection
 * was lost in the middle. Only after `lost` can something have been printed.
 */
export type NoAnswer = {
  readonly ok: false
  readonly kind: 'unreached' | 'refused' | 'lost'
  readonly detail: string
}
export type IppAnswer = { readonly ok: true; readonly response: IppResponse } | NoAnswer

/** One request and its answer; `path` is the resource ("/printers/NAME"). Expected failures are values. */
export type IppService = (path: string, message: Omit<IppRequest, 'requestId'>) => Promise<IppAnswer>

const unreachedCodes = new Set([
  'ECONNREFUSED',
  'ENOENT',
  'EACCES',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
])
const timeLimitMs = 15_000
const largestAnswerBytes = 4 * 1024 * 1024

const noAnswer = (error: unknown): NoAnswer => {
  const { code, message } = error as NodeJS.ErrnoException
  return {
    ok: false,
    kind: code !== undefined && unreachedCodes.has(code) ? 'unreached' : 'lost',
    detail: code ?? message,
  }
}

/**
 * Speaks IPP over HTTP to one print service (RFC 8010 §4).
 *
 * Over the service's own socket it names the user of this process (`PeerCred`), which CUPS checks against the
 * socket's owner; that is what lets a job be cancelled by who sent it.
 */
export function ippService(address: IppAddress): IppService {
  let lastId = 0
  const target =
    address.kind === 'socket'
      ? { socketPath: address.path, host: 'localhost' }
      : { host: address.host, port: address.port }
  const headers = address.kind === 'socket' ? { authorization: `PeerCred ${userInfo().username}` } : {}
  return async (path, message) => {
    // Loaded with the first request: Node's HTTP brings its whole fetch along, and a bench starts without printing.
    const { request } = await import('node:http')
    lastId += 1
    const body = encodeIpp({ ...message, requestId: lastId })
    const { promise, resolve } = Promise.withResolvers<IppAnswer>()
    let line: TLSSocket | null = null
    try {
      if (address.kind === 'tls') line = await connectPinned(address.host, address.port, address.pin, timeLimitMs)
    } catch (error) {
      const { code, message: text } = error as NodeJS.ErrnoException
      return { ok: false, kind: error instanceof OtherCertificate ? 'refused' : 'unreached', detail: code ?? text }
    }
    const secure = line
    const sent = request(
      {
        ...target,
        ...(secure === null ? {} : { createConnection: () => secure }),
        path,
        method: 'POST',
        timeout: timeLimitMs,
        headers: { ...headers, 'content-type': 'application/ipp', 'content-length': body.length },
      },
      (answer) => {
        const chunks: Buffer[] = []
        let size = 0
        answer.on('data', (chunk: Buffer) => {
          chunks.push(chunk)
          size += chunk.length
          if (size > largestAnswerBytes) sent.destroy(new RangeError('the answer is too long'))
        })
        answer.on('error', (error) => resolve(noAnswer(error)))
        answer.on('end', () => {
          if (answer.statusCode !== 200) {
            resolve({ ok: false, kind: 'refused', detail: `HTTP ${answer.statusCode}` })
            return
          }
          try {
            resolve({ ok: true, response: decodeIpp(Buffer.concat(chunks)) })
          } catch (error) {
            if (!(error instanceof RangeError)) throw error
            resolve({ ok: false, kind: 'lost', detail: 'the answer is not IPP' })
          }
        })
      },
    )
    sent.on('timeout', () => sent.destroy(new Error('no answer in time')))
    sent.on('error', (error) => resolve(noAnswer(error)))
    sent.end(body)
    return promise
  }
}
