import { randomUUID } from 'node:crypto'
import { request } from 'node:https'
import { connect, type ConnectionOptions } from 'node:tls'
import { deflateSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { defaultLanLimits } from '../../../../electron/station/intake/lan/lan-intake.ts'
import type { Transfer } from '../../../../shared/report/transfer.ts'
import { fileOf } from '../../readers/shared-captures.ts'
import { ask, codeOf } from './ask.ts'
import { openBench, type OpenBench } from './open-bench.ts'
import { machineFiles, sentMachine } from './sent-machine.ts'

/*
 * Beside these: a replayed report is recorded once and a replayed session is over (lan-intake.test.ts), a bench in
 * between learns nothing (lost-connection.test.ts), names that command a terminal or a page stay text
 * (../../readers/commanding-texts.test.ts, cli/hostile-names.test.ts, renderer/features/hostile-names.test.tsx), and
 * documents altered in any way are refused by codes (../mutated-reports.test.ts).
 */

const megabyte = 1024 * 1024
const put = ({ session }: OpenBench, transfer: Transfer | object, intakeId: string = randomUUID()) =>
  ask(`${session.url}/intake/${intakeId}/report`, { method: 'PUT', token: session.token, body: transfer })

/** The bench still does its work after whatever was done to it. */
async function expectUnharmed(bench: OpenBench): Promise<void> {
  const transfer = await sentMachine()
  const { document } = await put(bench, transfer, transfer.intakeId)
  expect(document).toMatchObject({ stage: 'done' })
  expect(bench.log.filter((line) => line.startsWith('fault'))).toEqual([])
}

/** Writes to a TLS connection as the function says, and waits until the bench cuts it. */
async function untilCut(url: string, write: (send: (text: string) => void) => void): Promise<string> {
  const { hostname, port } = new URL(url)
  const { promise, resolve } = Promise.withResolvers<string>()
  let answer = ''
  const socket = connect({ host: hostname, port: Number(port), rejectUnauthorized: false })
  socket.on('error', () => undefined)
  socket.on('data', (chunk: Buffer) => {
    answer += chunk.toString('latin1')
  })
  socket.once('close', () => resolve(answer))
  onTestFinished(() => void socket.destroy())
  socket.once('secureConnect', () => write((text) => void socket.write(text)))
  return promise
}

describe('who may ask', () => {
  test('nobody without the token of this session; guessing is soon not even answered', async () => {
    const bench = await openBench()
    const { url, token } = bench.session
    const path = `${url}/intake/${randomUUID()}`
    for (const wrong of [null, '', 'x', token.slice(1), `${token}0`, token.toLowerCase()]) {
      expect((await ask(path, { token: wrong, localAddress: '127.0.0.9' })).status).toBe(401)
    }
    const later = await Promise.all(
      Array.from({ length: 6 }, () => ask(path, { token: 'x', localAddress: '127.0.0.9' })),
    )
    expect(later.map(codeOf)).toContain('too-many-requests')
    expect((await ask(path, { token, localAddress: '127.0.0.9' })).status).toBe(429)
    await expectUnharmed(bench)
  })

  test('no web page, and nobody who was led here by another name', async () => {
    const { session } = await openBench()
    const path = `${session.url}/intake/${randomUUID()}`
    const withHeaders = async (headers: Record<string, string>) =>
      codeOf(await ask(path, { token: session.token, headers }))
    expect(await withHeaders({ origin: 'https://evil.example' })).toBe('browser-refused')
    expect(await withHeaders({ origin: 'null' })).toBe('browser-refused')
    expect(await withHeaders({ 'sec-fetch-site': 'cross-site' })).toBe('browser-refused')
    expect(await withHeaders({ host: 'evil.example' })).toBe('wrong-host')
    expect(await withHeaders({ host: '127.0.0.1' })).toBe('wrong-host')
  })

  test('a flood from one address is turned away and no other is', async () => {
    const bench = await openBench({ lanLimits: { ...defaultLanLimits, requests: { burst: 20, perSecond: 1 } } })
    const path = `${bench.session.url}/intake/${randomUUID()}`
    const flood = await Promise.all(
      Array.from({ length: 15 }, () => ask(path, { localAddress: '127.0.0.9', token: 'x' })).concat(
        Array.from({ length: 15 }, () =>
          ask(path, { localAddress: '127.0.0.9', token: 'x' }).catch(() => ({ status: 0, document: null })),
        ),
      ),
    )
    expect(flood.filter(({ status }) => status === 429).length).toBeGreaterThan(0)
    await expectUnharmed(bench)
  })

  test.each([
    ['GET', '/', 'unknown-address'],
    ['GET', '/intake/x%2F..%2Fpair', 'unknown-address'],
    ['GET', '/intake/00000000-0000-0000-0000-000000000000', 'unknown-address'],
    ['PUT', '/intake/%2e%2e%2fetc/report', 'unknown-address'],
    ['DELETE', '/pair', 'wrong-method'],
    ['POST', `/intake/${randomUUID()}/report`, 'wrong-method'],
  ])('%s %s is refused as %s', async (method, path, code) => {
    const { session } = await openBench()
    expect(codeOf(await ask(session.url + path, { method, token: session.token }))).toBe(code)
  })
})

describe('how much and how slowly', () => {
  test('a body of 1 GB is refused by its stated size, and by what arrives when none is stated', async () => {
    const bench = await openBench()
    const { url, token } = bench.session
    const before = process.memoryUsage().rss
    const path = `${url}/intake/${randomUUID()}/report`
    const stated = { 'content-length': String(1024 * megabyte), expect: '100-continue' }
    const refused = await new Promise<number>((resolve, reject) => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...stated }
      const sent = request(path, { method: 'PUT', rejectUnauthorized: false, agent: false, headers })
      sent.once('response', (response) => resolve(response.statusCode ?? 0))
      sent.once('error', reject)
      sent.flushHeaders()
    })
    expect(refused).toBe(413)

    let sentBytes = 0
    const piece = 'x'.repeat(megabyte)
    const end = await new Promise<string>((resolve) => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
      const sent = request(path, { method: 'PUT', rejectUnauthorized: false, agent: false, headers })
      sent.once('response', (response) => resolve(String(response.statusCode)))
      sent.once('error', () => resolve('cut'))
      const more = () => {
        while (sentBytes < 1024 * megabyte && !sent.destroyed) {
          sentBytes += megabyte
          if (!sent.write(piece)) break
        }
      }
      sent.on('drain', more)
      more()
    })
    expect(['413', 'cut']).toContain(end)
    expect(sentBytes).toBeLessThan(200 * megabyte)
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * megabyte)
    await expectUnharmed(bench)
  })

  test('a body that arrives a byte at a time, a head that does, and a connection that says nothing are cut', async () => {
    const limits = { ...defaultLanLimits, handshakeMs: 400, headersMs: 400, requestMs: 900, idleMs: 600 }
    const bench = await openBench({ lanLimits: limits })
    const { url, token } = bench.session
    const { host } = new URL(url)
    const head = `PUT /intake/${randomUUID()}/report HTTP/1.1\r\nhost: ${host}\r\nauthorization: Bearer ${token}\r\n`
    const slowly = (text: string) => (send: (text: string) => void) => {
      send(text)
      const timer = setInterval(() => send('x'), 50)
      onTestFinished(() => clearInterval(timer))
    }
    const answers = await Promise.all([
      untilCut(url, slowly(`${head}x-slow: `)),
      untilCut(url, slowly(`${head}content-type: application/json\r\ncontent-length: 100000\r\n\r\n`)),
      untilCut(url, () => undefined),
    ])
    expect(answers.filter((answer) => answer.startsWith('HTTP/1.1 2'))).toEqual([])
    await expectUnharmed(bench)
  })

  test('connections beyond those of one address are cut at once', async () => {
    const bench = await openBench({ lanLimits: { ...defaultLanLimits, connectionsOfAddress: 3 } })
    const { hostname, port } = new URL(bench.session.url)
    const sockets = Array.from({ length: 4 }, () =>
      connect({
        host: hostname,
        port: Number(port),
        localAddress: '127.0.0.9',
        rejectUnauthorized: false,
      } as ConnectionOptions),
    )
    const ends = sockets.map(
      (socket) =>
        new Promise<string>((resolve) => {
          socket.once('secureConnect', () => resolve('open'))
          socket.once('error', () => resolve('cut'))
        }),
    )
    expect((await Promise.all(ends)).toSorted()).toEqual(['cut', 'open', 'open', 'open'])
    for (const socket of sockets) socket.destroy()
    await expectUnharmed(bench)
  })

  test('a request to speak another protocol is cut without a word', async () => {
    const bench = await openBench()
    const { url, token } = bench.session
    const { host } = new URL(url)
    const head = `GET /intake/${randomUUID()} HTTP/1.1\r\nhost: ${host}\r\nauthorization: Bearer ${token}\r\n`
    const socket = 'upgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n'
    expect(await untilCut(url, (send) => send(`${head}connection: upgrade\r\n${socket}\r\n`))).toBe('')
    await expectUnharmed(bench)
  })

  test('a body beyond what the bench holds for all machines together is told to come again', async () => {
    const bench = await openBench({ lanLimits: { ...defaultLanLimits, heldBytes: 100 } })
    const transfer = await sentMachine()
    const answer = await put(bench, transfer, transfer.intakeId)
    expect([answer.status, codeOf(answer)]).toEqual([503, 'bench-busy'])
    expect(await bench.card(transfer.intakeId)).toBeUndefined()
  })

  test('more machines than a bench can hold are told to wait', async () => {
    const bench = await openBench({ lanLimits: { ...defaultLanLimits, machines: 2 } })
    const { url, token } = bench.session
    const begin = () =>
      ask(`${url}/intake/${randomUUID()}/progress`, { method: 'POST', token, body: { name: 'a', parts: [] } })
    expect([codeOf(await begin()), codeOf(await begin()), codeOf(await begin())]).toEqual([
      null,
      null,
      'too-many-machines',
    ])
  })
})

describe('what is sent', () => {
  test('lists in lists in lists are refused before they are parsed', async () => {
    const bench = await openBench()
    expect(codeOf(await put(bench, '['.repeat(2 * megabyte) as unknown as object))).toBe('transfer-too-deep')
    expect(codeOf(await put(bench, `[${'[],'.repeat(megabyte)}[]]` as unknown as object))).toBe('transfer-too-deep')
    const body = `{"name":${'['.repeat(5000)}`
    const { url, token } = bench.session
    const progress = await ask(`${url}/intake/${randomUUID()}/progress`, { method: 'POST', token, body })
    expect(codeOf(progress)).toBe('too-deep')
    await expectUnharmed(bench)
  })

  test.each([
    '../../etc/cron.d/evil.txt',
    'sys/../../../etc/passwd',
    '/etc/passwd',
    'C:\\Windows\\dmidecode.txt',
    'sys/class/dmi/id/product\u0000name',
    'dmidecode.txt\n',
    'proc/./self',
    'unknown.bin',
  ])('an output named %j is refused', async (name) => {
    const bench = await openBench()
    const transfer = await sentMachine([...machineFiles(), fileOf(name, 'x')])
    expect(codeOf(await put(bench, transfer, transfer.intakeId))).toBe('transfer-name-refused')
  })

  test('a few bytes that inflate to a gigabyte are not inflated', async () => {
    const bench = await openBench()
    const transfer = await sentMachine()
    const deflated = deflateSync(Buffer.alloc(256 * megabyte)).toString('base64')
    const body = { ...transfer, capture: { ...transfer.capture, deflated } }
    const before = process.memoryUsage().arrayBuffers
    expect(codeOf(await put(bench, body, transfer.intakeId))).toBe('transfer-damaged')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * megabyte)
    await expectUnharmed(bench)
  })

  test('markup and terminal commands in names stay text, and a direction change never becomes a card’s name', async () => {
    const bench = await openBench()
    const model = '<img src=x onerror=alert(1)>\u001b[2J\u001b]0;owned\u0007'
    const transfer = await sentMachine(machineFiles({ model }))
    await put(bench, transfer, transfer.intakeId)
    const card = await bench.card(transfer.intakeId)
    expect(card?.stage).toBe('done')
    expect(card?.device?.model).toContain('<img src=x onerror=alert(1)')
    expect(card?.device?.model).not.toMatch(/\p{Cc}/u)
    const { url, token } = bench.session
    for (const name of ['\u001b[31mred', 'a\nb', '\u202Egnp.exe', 'x'.repeat(500)]) {
      const body = { name, parts: [] }
      const answer = await ask(`${url}/intake/${randomUUID()}/progress`, { method: 'POST', token, body })
      expect(codeOf(answer)).toBe('bad-request')
    }
  })

  test('an id that another card bears is not taken over', async () => {
    const bench = await openBench()
    const { profileId, url, token } = bench.session
    const { intakeId } = await bench.client.call('intake.start', { source: { kind: 'local' }, profileId, lotId: null })
    const body = { name: 'x', parts: [] }
    const taken = await ask(`${url}/intake/${intakeId}/progress`, { method: 'POST', token, body })
    expect(codeOf(taken)).toBe('intake-taken')
    await bench.until((card) => card.intakeId === intakeId && card.finishedAt !== null)
  })

  test('another content type, an encoded body and a document of another reading are refused', async () => {
    const bench = await openBench()
    const { url, token } = bench.session
    const transfer = await sentMachine()
    const path = `${url}/intake/${transfer.intakeId}/report`
    const typed = { method: 'PUT', token, body: transfer }
    expect(codeOf(await ask(path, { ...typed, headers: { 'content-type': 'text/plain' } }))).toBe('wrong-type')
    expect(codeOf(await ask(path, { ...typed, headers: { 'content-encoding': 'gzip' } }))).toBe('wrong-type')
    expect(codeOf(await put(bench, transfer, randomUUID()))).toBe('transfer-invalid')
  })
})
