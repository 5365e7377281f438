import { expect, test } from 'vitest'
import { contentSecurityPolicy, isOwnPage, pageFile, workerSecurityPolicy } from '../../electron/shell/page-files.ts'

test.each([
  ['app://etabli/', 'index.html'],
  ['app://etabli/queue', 'index.html'],
  ['app://etabli/assets/main.js', 'assets/main.js'],
  ['app://etabli/a/../assets/main.js', 'assets/main.js'],
])('%s is the file %s', (address, name) => {
  expect(pageFile(address)).toBe(name)
})

test.each([
  'app://other/index.html',
  'app://user@etabli/index.html',
  'file:///etc/passwd',
  'https://etabli/index.html',
  'app://etabli/..%5c..%5cwindows.ini',
  'app://etabli/a%00.js',
  'app://etabli/%E0%A4%A',
  'not an address',
])('%s is refused', (address) => {
  expect(pageFile(address)).toBeNull()
})

test.each(['app://etabli/..%2f..%2fetc/passwd.txt', 'app://etabli/%2e%2e/%2e%2e/x.js'])(
  '%s stays inside the folder of pages',
  (address) => {
    expect(pageFile(address)?.startsWith('..') ?? false).toBe(false)
  },
)

test('an address is ours by its parsed parts, not by its beginning', () => {
  expect(isOwnPage('app://etabli.example/')).toBe(false)
  expect(isOwnPage('app://etabli@evil/')).toBe(false)
  expect(isOwnPage('app://etabli/device/1')).toBe(true)
})

test('the policy allows no network, no inline script and one policy of trusted types', () => {
  const policy = contentSecurityPolicy('abc')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("connect-src 'none'")
  expect(policy).toContain("script-src 'self';")
  expect(policy).not.toContain('unsafe')
  expect(policy).toContain("require-trusted-types-for 'script'; trusted-types etabli-decoder")
  for (const closed of ['base-uri', 'form-action', 'frame-ancestors', 'object-src']) {
    expect(policy).toContain(`${closed} 'none'`)
  }
})

test('only the decoder may compile WebAssembly, in its worker, and no script reaches beyond our own files', () => {
  expect(workerSecurityPolicy('assets/decode-worker-B1x_9.js')).toContain("'wasm-unsafe-eval'")
  for (const name of ['assets/main-abc.js', 'decode-worker-x.js', 'assets/decode-worker-x/../main.js']) {
    expect(workerSecurityPolicy(name)).toBe("default-src 'none'; script-src 'self'")
  }
})
