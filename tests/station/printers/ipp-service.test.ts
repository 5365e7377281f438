import { createServer, type RequestListener } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { cupsAddress, ippService } from '../../../electron/station/printers/ipp-service.ts'

const opened: { close: () => void }[] = []
afterEach(() => {
  for (const one of opened.splice(0)) one.close()
})

async function answering(listener: RequestListener) {
  const server = createServer(listener)
  opened.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return ippService({ kind: 'tcp', host: '127.0.0.1', port })('/', { operation: 0x4001, operationAttributes: [] })
}

test.each([
  ['printserver', { kind: 'tcp', host: 'printserver', port: 631 }],
  ['printserver:8631', { kind: 'tcp', host: 'printserver', port: 8631 }],
  ['10.0.0.2:631/version=1.1', { kind: 'tcp', host: '10.0.0.2', port: 631 }],
  ['[::1]:8631', { kind: 'tcp', host: '::1', port: 8631 }],
  ['/run/cups/cups.sock', { kind: 'socket', path: '/run/cups/cups.sock' }],
] as const)('CUPS_SERVER %s is understood as CUPS does', (server, address) => {
  expect(cupsAddress({ CUPS_SERVER: server })).toEqual(address)
})

test('a web server that is no print service refuses', async () => {
  expect(await answering((_request, response) => response.writeHead(404).end('no'))).toEqual({
    ok: false,
    kind: 'refused',
    detail: 'HTTP 404',
  })
})

test('an answer that is not IPP is a lost one: nobody knows what it did', async () => {
  expect(await answering((_request, response) => response.end('hello'))).toMatchObject({ ok: false, kind: 'lost' })
})

test('a connection that dies in the middle is a lost one', async () => {
  expect(await answering((request) => request.socket.destroy())).toMatchObject({ ok: false, kind: 'lost' })
})
