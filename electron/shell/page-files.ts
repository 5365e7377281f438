import { extname, posix } from 'node:path'

export const appOrigin = 'app://etabli'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
}

export const contentType = (name: string): string => types[extname(name)] ?? 'application/octet-stream'

/**
 * The policy of every page: our own files only, no network, no inline script, styles inline only with the nonce of
 * this load (React Aria measures with one), and one policy of Trusted Types, which starts the decoder of the camera's
 * pictures and nothing else.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types etabli-decoder',
  ].join('; ')
}

/**
 * The policy of a script that runs as a worker. It has its own, since workers don't take over that of their page: only
 * the decoder may compile WebAssembly and load it, from our own files; the pages never may.
 */
export function workerSecurityPolicy(name: string): string {
  const isDecoder = /^assets\/decode-worker-[\w-]+\.js$/.test(name)
  return isDecoder
    ? "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"
    : "default-src 'none'; script-src 'self'"
}

/** Whether a URL belongs to our own pages: parsed, never compared by its beginning, and without user information. */
export function isOwnPage(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && url.protocol === 'app:' && url.host === 'etabli' && url.username === '' && url.password === ''
}

/**
 * The built file that an app:// address names, relative to the folder of pages; null for anything outside.
 * A path without an extension is a view of the app and gives the one page.
 */
export function pageFile(address: string): string | null {
  if (!isOwnPage(address)) return null
  let path: string
  try {
    path = decodeURIComponent(new URL(address).pathname)
  } catch {
    return null
  }
  if (path.includes('\\') || path.includes('\0')) return null
  const name = posix.normalize(path).replace(/^\/+/, '')
  if (name.startsWith('..')) return null
  return name === '' || extname(name) === '' ? 'index.html' : name
}
