import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { protocol, type ProtocolResponse } from 'electron'
import { contentSecurityPolicy, contentType, pageFile, workerSecurityPolicy } from './page-files.ts'

/** Before `ready`: makes app:// a secure, standard origin. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** A built file, or null for a name that is not among them. In one go: under a megabyte, asked for while all waits. */
function readPage(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}

const noSuchPage: ProtocolResponse = { statusCode: 404, mimeType: 'text/plain', data: Buffer.from('Not found') }

/**
 * After `ready`: serves the built pages from this folder and nothing else, each load with a nonce of its own.
 *
 * `protocol.handle`, which is meant to take this one's place, brings Node's whole fetch into the shell before the first
 * byte is served, and copies bodies through streams: a sixth of the time from nothing to a window with its page.
 */
export function servePages(folder: string): void {
  protocol.registerBufferProtocol('app', (request, answer) => {
    const name = request.method === 'GET' ? pageFile(request.url) : null
    if (name === null) return answer(noSuchPage)
    const bytes = readPage(join(folder, name))
    if (bytes === null) return answer(noSuchPage)
    const headers = {
      'content-type': contentType(name),
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
    }
    if (name.endsWith('.js')) {
      return answer({ data: bytes, headers: { ...headers, 'content-security-policy': workerSecurityPolicy(name) } })
    }
    if (!name.endsWith('.html')) return answer({ data: bytes, headers })
    // Loaded here: an import would hold up the start of the shell.
    const nonce = process.getBuiltinModule('node:crypto').randomBytes(16).toString('base64')
    answer({
      data: Buffer.from(bytes.toString('utf8').replaceAll('__CSP_NONCE__', nonce)),
      headers: { ...headers, 'content-security-policy': contentSecurityPolicy(nonce) },
    })
  })
}
