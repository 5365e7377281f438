import type { ServerResponse } from 'node:http'
import type { LanRefusalCode } from '../../../../shared/contract/lan.ts'
import { Refusal } from '../../../../shared/contract/refusal.ts'

const statuses: Readonly<Record<LanRefusalCode, readonly [status: number, what: string]>> = {
  'unknown-address': [404, 'The bench has nothing at this address'],
  'wrong-method': [405, 'This address is used with another method'],
  'wrong-host': [421, 'The request was made for another address than the one the bench listens on'],
  'browser-refused': [403, 'Web pages have no business here'],
  'not-paired': [401, 'The code or token is not the one of this session'],
  'too-many-requests': [429, 'Too many requests from this address; wait a little'],
  'too-many-machines': [429, 'The bench reads as many machines as it can hold'],
  'bench-busy': [503, 'The bench is receiving as much as it can hold; try again'],
  'body-too-large': [413, 'What was sent is larger than any machine gives'],
  'body-incomplete': [400, 'What was sent ended too early; send it again'],
  'wrong-type': [415, 'The content type does not fit this address'],
  'not-json': [400, 'What was sent is not JSON'],
  'too-deep': [400, 'What was sent has more levels than anything that a probe sends'],
  'bad-request': [400, 'What was sent does not have the form that a probe uses'],
  'intake-taken': [409, 'Another reading bears this id'],
  'intake-over': [410, 'The technician has ended this reading at the bench'],
  internal: [500, 'A fault in the bench'],
}

const isLanCode = (code: string): code is LanRefusalCode => Object.hasOwn(statuses, code)

/** A refusal of this listener's own. */
export const lanRefusal = (code: LanRefusalCode): Refusal => new Refusal({ code, what: statuses[code][1] })

/** Sends one answer; nothing of it is ever kept by anything in between. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent || response.destroyed) return
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(status === 429 || status === 503 ? { 'retry-after': '2' } : {}),
  })
  response.end(JSON.stringify(body))
}

/** What a refused document or capture is answered with: it was received whole and can't be used as it is. */
const unusable = 422

export function sendRefusal(response: ServerResponse, refusal: Refusal): void {
  const { code, what, where, remedy } = refusal.toText()
  const status = isLanCode(code) ? statuses[code][0] : unusable
  sendJson(response, status, { refusal: { code, what, where: where ?? null, remedy: remedy ?? null } })
}
