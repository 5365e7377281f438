import type { IncomingMessage } from 'node:http'
import type { LanRefusalCode } from '../../../../shared/contract/lan.ts'

/** Bytes of bodies that are held for all machines together. */
export type BodyBudget = { heldBytes: number; readonly mostBytes: number }

export type Body =
  | { readonly ok: true; readonly bytes: Buffer; release(): void }
  | { readonly ok: false; readonly code: Extract<LanRefusalCode, 'body-too-large' | 'body-incomplete' | 'bench-busy'> }

/**
 * Reads a request's body into memory, never more than its own limit and never more than all requests may hold together.
 * What is held is given back by `release`, once the caller is done with the bytes.
 */
export async function readBody(request: IncomingMessage, limitBytes: number, budget: BodyBudget): Promise<Body> {
  const stated = Number(request.headers['content-length'] ?? 0)
  if (stated > limitBytes) return { ok: false, code: 'body-too-large' }
  const chunks: Buffer[] = []
  let held = 0
  const release = () => {
    budget.heldBytes -= held
    held = 0
  }
  try {
    // Left early, the request must stay whole: the refusal is still to be sent on its connection.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      held += chunk.length
      budget.heldBytes += chunk.length
      if (held > limitBytes || budget.heldBytes > budget.mostBytes) {
        const code = held > limitBytes ? 'body-too-large' : 'bench-busy'
        release()
        return { ok: false, code }
      }
      chunks.push(chunk)
    }
  } catch {
    // The machine was unplugged or is out of reach: it comes again with the whole body.
    release()
    return { ok: false, code: 'body-incomplete' }
  }
  return { ok: true, bytes: Buffer.concat(chunks), release }
}
