import { request } from 'node:https'
import type { Agent } from 'node:https'
import { LanRefusal } from '../../shared/contract/lan.ts'

/** What a bench answered: its document, or the code of its refusal. */
export type BenchAnswer =
  | { readonly ok: true; readonly document: unknown }
  | { readonly ok: false; readonly code: string; readonly what: string }

export type BenchRequest = {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly token?: string | undefined
  readonly body?: unknown
}

const answerBytes = 256 * 1024
const silenceMs = 60_000

/** @throws the network's error: the caller decides whether to try again. */
export function askBench(url: string, agent: Agent, { method, path, token, body }: BenchRequest): Promise<BenchAnswer> {
  const content = body === undefined ? undefined : Buffer.from(JSON.stringify(body))
  const { promise, resolve, reject } = Promise.withResolvers<BenchAnswer>()
  const sent = request(new URL(path, url), {
    method,
    agent,
    timeout: silenceMs,
    headers: {
      ...(content === undefined ? {} : { 'content-type': 'application/json', 'content-length': content.length }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
  })
  sent.once('error', reject)
  sent.once('timeout', () => sent.destroy(new Error('the bench does not answer')))
  sent.once('response', (response) => {
    const chunks: Buffer[] = []
    let held = 0
    response.on('error', reject)
    response.on('data', (chunk: Buffer) => {
      held += chunk.length
      if (held > answerBytes) response.destroy(new Error('the answer is none of a bench'))
      else chunks.push(chunk)
    })
    response.on('end', () => resolve(answerOf(response.statusCode ?? 0, Buffer.concat(chunks).toString('utf8'))))
  })
  sent.end(content)
  return promise
}

function answerOf(status: number, text: string): BenchAnswer {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch {
    return { ok: false, code: 'not-a-bench', what: `answer ${status} is not a bench's` }
  }
  if (status === 200) return { ok: true, document }
  const refusal = LanRefusal.safeParse(document)
  if (!refusal.success) return { ok: false, code: 'not-a-bench', what: `answer ${status} is not a bench's` }
  const { code, what } = refusal.data.refusal
  return { ok: false, code, what }
}
