import { request, type RequestOptions } from 'node:https'

export type Asked = { readonly status: number; readonly document: unknown }

/** One request as any client would make it, with nothing of the probe's own care. */
export function ask(
  url: string,
  options: RequestOptions & { readonly token?: string | null; readonly body?: unknown } = {},
): Promise<Asked> {
  const { token, body, headers, ...rest } = options
  const content =
    body === undefined || typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body)
  const { promise, resolve, reject } = Promise.withResolvers<Asked>()
  const sent = request(url, {
    rejectUnauthorized: false,
    agent: false,
    ...rest,
    headers: {
      'content-type': 'application/json',
      ...(token === undefined || token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(content === undefined ? {} : { 'content-length': Buffer.byteLength(content) }),
      ...(headers as Record<string, string> | undefined),
    },
  })
  sent.once('error', reject)
  sent.once('response', (response) => {
    const chunks: Buffer[] = []
    response.on('data', (chunk: Buffer) => void chunks.push(chunk))
    response.once('error', reject)
    response.once('end', () => {
      resolve({ status: response.statusCode ?? 0, document: JSON.parse(Buffer.concat(chunks).toString('utf8')) })
    })
  })
  sent.end(content)
  return promise
}

/** The code of a refusal, or null. */
export const codeOf = ({ document }: Asked): string | null =>
  (document as { refusal?: { code?: string } | null }).refusal?.code ?? null
