import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { protocol } from 'electron'
import { contentSecurityPolicy, contentType, pageFile } from './page-files.ts'

/** Before `ready`: makes app:// a secure, standard origin. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** After `ready`: serves the built pages from this folder and nothing else, each load with a nonce of its own. */
export function servePages(folder: string): void {
  const notFound = () => new Response('Not found', { status: 404 })
  protocol.handle('app', async (request) => {
    const name = request.method === 'GET' ? pageFile(request.url) : null
    if (name === null) return notFound()
    const headers = {
      'content-type': contentType(name),
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
    }
    try {
      const bytes = await readFile(join(folder, name))
      if (!name.endsWith('.html')) return new Response(new Uint8Array(bytes), { headers })
      const nonce = randomBytes(16).toString('base64')
      const html = bytes.toString('utf8').replaceAll('__CSP_NONCE__', nonce)
      return new Response(html, { headers: { ...headers, 'content-security-policy': contentSecurityPolicy(nonce) } })
    } catch {
      // A name that is not among the built files; the page is told so, and nothing else can be learnt.
      return notFound()
    }
  })
}
