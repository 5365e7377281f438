import type { IncomingMessage, ServerResponse } from 'node:http'
import type { z } from 'zod'
import { PairRequest, ProgressRequest, type MachineAnswer } from '../../../../shared/contract/lan.ts'
import { Refusal } from '../../../../shared/contract/refusal.ts'
import { transferLimits } from '../../../../shared/report/transfer.ts'
import { unpackArchive } from '../../readers/lan/capture-archive.ts'
import { isWithinJsonBounds } from '../../readers/lan/json-bounds.ts'
import { readSentCapture, refuseTransfer, type SentCapture } from '../../readers/lan/sent-capture.ts'
import { unpackTransfer } from '../../readers/lan/transfer-document.ts'
import { readBody, type BodyBudget } from './body.ts'
import type { Machines } from './machines.ts'
import { benchProof, isSameSecret } from './pairing.ts'
import type { RateLimit } from './rate-limit.ts'
import { lanRefusal, sendJson, sendRefusal } from './refuse-request.ts'

/** What one session answers with. */
export type RequestContext = {
  /** The only Host that is answered: address and port. */
  readonly host: string
  readonly bench: string
  readonly sessionId: string
  readonly pairingKey: Buffer
  readonly token: string
  readonly machines: Machines
  readonly requests: RateLimit
  /** Requests with a wrong token, counted apart and more strictly. */
  readonly failures: RateLimit
  readonly budget: BodyBudget
  readonly now: () => Date
  readonly onFault: (error: unknown) => void
}

type Route =
  | { readonly action: 'pair' }
  | { readonly action: 'status' | 'progress' | 'report' | 'capture'; readonly intakeId: string }

const routes =
  /^\/intake\/([0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})(?:\/(progress|report|capture))?$/
const methods = {
  pair: ['POST'],
  status: ['GET'],
  progress: ['POST'],
  report: ['PUT'],
  // busybox' wget can only post.
  capture: ['PUT', 'POST'],
} as const
const smallBodyBytes = 16 * 1024
const archiveBytes = 8 * 1024 * 1024

/** Answers one request: who asks, what for, then what was sent, each with its own refusal. Never throws. */
export async function answerRequest(
  context: RequestContext,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const route = admit(context, request)
    if (request.headers.expect !== undefined) response.writeContinue()
    sendJson(response, 200, await answer(context, route, request))
  } catch (error) {
    if (error instanceof Refusal) return sendRefusal(response, error)
    context.onFault(error)
    sendRefusal(response, lanRefusal('internal'))
  }
}

/** Who may ask for what, before a byte of the body is read. */
function admit(context: RequestContext, request: IncomingMessage): Route {
  const { headers, method = '' } = request
  const from = request.socket.remoteAddress ?? ''
  if (!context.requests.take(from) || !context.failures.hasLeft(from)) throw lanRefusal('too-many-requests')
  if (headers.host !== context.host) throw lanRefusal('wrong-host')
  // Every browser states one of these with a page's request; no program of ours does.
  if (headers.origin !== undefined || headers['sec-fetch-site'] !== undefined) throw lanRefusal('browser-refused')
  const route = routeOf(request.url ?? '')
  if (route === null) throw lanRefusal('unknown-address')
  if (!(methods[route.action] as readonly string[]).includes(method)) throw lanRefusal('wrong-method')
  if (route.action !== 'pair' && !isSameSecret(bearerOf(headers.authorization), context.token)) {
    context.failures.take(from)
    throw lanRefusal('not-paired')
  }
  return route
}

function routeOf(url: string): Route | null {
  if (url === '/pair') return { action: 'pair' }
  const [, intakeId, action] = routes.exec(url) ?? []
  if (intakeId === undefined) return null
  return { action: (action ?? 'status') as Exclude<Route['action'], 'pair'>, intakeId }
}

const bearerOf = (authorization: string | undefined): string =>
  /^Bearer ([\w-]{1,100})$/.exec(authorization ?? '')?.[1] ?? ''

async function answer(context: RequestContext, route: Route, request: IncomingMessage): Promise<unknown> {
  const { machines, sessionId, bench, pairingKey } = context
  if (route.action === 'pair') {
    const { nonce } = await smallBody(context, request, PairRequest)
    return { session: sessionId, bench, proof: benchProof(pairingKey, nonce) }
  }
  const { intakeId } = route
  if (route.action === 'status') return machines.answer(intakeId)
  const from = request.socket.remoteAddress ?? ''
  if (route.action === 'progress') {
    const progress = await smallBody(context, request, ProgressRequest)
    return machines.progress(intakeId, { ...progress, name: progress.name.trim() || from })
  }
  if (route.action === 'report') {
    return receive(context, request, intakeId, 'application/json', transferLimits.documentBytes, async (bytes) => {
      const sent = await unpackTransfer(bytes)
      if (!sent.ok || sent.intakeId === intakeId) return sent
      return refuseTransfer('transfer-invalid', 'The document belongs to another reading', 'Send it again.', 'intakeId')
    })
  }
  return receive(context, request, intakeId, 'application/x-tar', archiveBytes, unpackArchive)
}

async function receive(
  context: RequestContext,
  request: IncomingMessage,
  intakeId: string,
  type: string,
  limitBytes: number,
  unpack: (bytes: Uint8Array) => Promise<SentCapture>,
): Promise<MachineAnswer> {
  const bytes = await typedBody(context, request, type, limitBytes)
  try {
    const name = request.socket.remoteAddress ?? ''
    return await context.machines.report(intakeId, name, async () =>
      readSentCapture(await unpack(bytes.bytes), context.now()),
    )
  } finally {
    bytes.release()
  }
}

async function typedBody(context: RequestContext, request: IncomingMessage, type: string, limitBytes: number) {
  const [stated = ''] = (request.headers['content-type'] ?? '').split(';')
  if (stated.trim().toLowerCase() !== type || request.headers['content-encoding'] !== undefined) {
    throw lanRefusal('wrong-type')
  }
  const body = await readBody(request, limitBytes, context.budget)
  if (!body.ok) throw lanRefusal(body.code)
  return body
}

async function smallBody<T>(context: RequestContext, request: IncomingMessage, schema: z.ZodType<T>): Promise<T> {
  const body = await typedBody(context, request, 'application/json', smallBodyBytes)
  body.release()
  if (!isWithinJsonBounds(body.bytes)) throw lanRefusal('too-deep')
  let value: unknown
  try {
    value = JSON.parse(body.bytes.toString('utf8'))
  } catch {
    throw lanRefusal('not-json')
  }
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw lanRefusal('bad-request')
  return parsed.data
}
