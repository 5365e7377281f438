import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import type { BenchCertificate } from './bench-certificate.ts'
import type { ListenerLimits } from './listener-limits.ts'

export type Listener = { readonly port: number; close(): Promise<void> }

/** After a refusal the rest of what is being sent is taken in for this long, so that the sender sees the answer. */
const lingerMs = 300

/**
 * Listens on one address with TLS, and never longer to anybody than the limits say.
 *
 * @throws the system's error when the address can't be listened on (EADDRNOTAVAIL, EACCES).
 */
export async function listen(
  address: string,
  { certificate, key }: BenchCertificate,
  limits: ListenerLimits,
  onRequest: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Listener> {
  const server = createServer({
    cert: certificate,
    key,
    minVersion: 'TLSv1.2',
    handshakeTimeout: limits.handshakeMs,
    maxHeaderSize: 8 * 1024,
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: 5_000,
    connectionsCheckingInterval: Math.min(1_000, limits.headersMs),
    insecureHTTPParser: false,
  })
  server.maxConnections = limits.connections
  server.timeout = limits.idleMs
  limitConnections(server, limits.connectionsOfAddress)
  const take = (request: IncomingMessage, response: ServerResponse) => {
    endUnreadBodies(request, response)
    onRequest(request, response)
  }
  server.on('request', take)
  // Without this, Node would ask for the body before the request was admitted.
  server.on('checkContinue', take)
  server.on('checkExpectation', (_: IncomingMessage, response: ServerResponse) => response.writeHead(417).end())
  server.on('upgrade', (_: IncomingMessage, socket: Socket) => socket.destroy())
  server.on('clientError', (_, socket) => socket.destroy())
  server.on('tlsClientError', (_, socket) => socket.destroy())
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject)
  server.listen({ host: address, port: 0, exclusive: true }, resolve)
  await promise
  server.off('error', reject)
  server.on('error', () => undefined)
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      const closed = Promise.withResolvers<void>()
      server.close(() => closed.resolve())
      server.closeAllConnections()
      return closed.promise
    },
  }
}

function limitConnections(server: ReturnType<typeof createServer>, most: number): void {
  const counts = new Map<string, number>()
  server.on('connection', (socket: Socket) => {
    const from = socket.remoteAddress ?? ''
    const count = (counts.get(from) ?? 0) + 1
    if (count > most) {
      socket.destroy()
      return
    }
    counts.set(from, count)
    socket.once('close', () => {
      const left = (counts.get(from) ?? 1) - 1
      if (left === 0) counts.delete(from)
      else counts.set(from, left)
    })
  })
}

/** A connection whose body was not read to its end can't be used again: what still comes is dropped, then it is cut. */
function endUnreadBodies(request: IncomingMessage, response: ServerResponse): void {
  response.once('finish', () => {
    if (request.complete) return
    request.resume()
    const timer = setTimeout(() => request.socket.destroy(), lingerMs)
    request.once('end', () => clearTimeout(timer))
    request.once('close', () => clearTimeout(timer))
  })
}
