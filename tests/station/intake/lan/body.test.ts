import { createServer, request, type ClientRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { readBody, type Body, type BodyBudget } from '../../../../electron/station/intake/lan/body.ts'

const limitBytes = 100

/** Bodies of at most 100 bytes over real connections, 150 of them together; each stays held until it is released. */
async function openHeld() {
  let heldBytes = 0
  const waiting: { readonly bytes: number; readonly resolve: () => void }[] = []
  const budget: BodyBudget = {
    mostBytes: 150,
    get heldBytes() {
      return heldBytes
    },
    set heldBytes(bytes) {
      heldBytes = bytes
      for (const { bytes: wanted, resolve } of waiting) if (wanted === bytes) resolve()
    },
  }
  const held: Extract<Body, { ok: true }>[] = []
  const server = createServer((asked, response) => {
    void readBody(asked, limitBytes, budget).then((body) => {
      if (body.ok) held.push(body)
      response.end(body.ok ? `${body.bytes.length} bytes` : body.code)
    })
  })
  const listening = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', listening.resolve)
  await listening.promise
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const { port } = server.address() as AddressInfo
  const send = (): { readonly sent: ClientRequest; readonly answer: Promise<string> } => {
    const { promise, resolve, reject } = Promise.withResolvers<string>()
    const sent = request({ port, host: '127.0.0.1', method: 'PUT', agent: false })
    sent.once('response', (response) => resolve(text(response)))
    sent.once('error', reject)
    return { sent, answer: promise }
  }
  return {
    budget,
    send,
    release: () => held.splice(0).forEach((body) => body.release()),
    until: (bytes: number): Promise<void> => {
      const { promise, resolve } = Promise.withResolvers<void>()
      waiting.push({ bytes, resolve })
      if (heldBytes === bytes) resolve()
      return promise
    },
  }
}

test('bodies that are held together are bounded, whoever sends them, and what is done with makes room again', async () => {
  const { budget, send, release, until } = await openHeld()
  const first = send()
  first.sent.write('x'.repeat(90))
  await until(90)
  const second = send()
  second.sent.end('x'.repeat(61))
  expect(await second.answer).toBe('bench-busy')
  expect(budget.heldBytes).toBe(90)
  first.sent.end('x'.repeat(10))
  expect(await first.answer).toBe('100 bytes')
  // A whole body counts for as long as somebody works on it.
  const third = send()
  third.sent.end('x'.repeat(51))
  expect(await third.answer).toBe('bench-busy')
  const fourth = send()
  fourth.sent.end('x'.repeat(50))
  expect(await fourth.answer).toBe('50 bytes')
  release()
  expect(budget.heldBytes).toBe(0)
  const fifth = send()
  fifth.sent.end('x'.repeat(100))
  expect(await fifth.answer).toBe('100 bytes')
})

test('a body beyond its own limit gives back what it held', async () => {
  const { budget, send } = await openHeld()
  const { sent, answer } = send()
  sent.write('x'.repeat(60))
  sent.end('x'.repeat(41))
  expect(await answer).toBe('body-too-large')
  expect(budget.heldBytes).toBe(0)
})

test('a body whose connection breaks gives back what it held', async () => {
  const { send, until } = await openHeld()
  const { sent, answer } = send()
  sent.write('x'.repeat(60))
  await until(60)
  sent.destroy()
  await expect(answer).rejects.toThrow('socket hang up')
  await until(0)
})
