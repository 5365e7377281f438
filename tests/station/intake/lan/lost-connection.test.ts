import { randomUUID } from 'node:crypto'
import { createServer, connect as connectTcp, type AddressInfo, type Socket } from 'node:net'
import { connect as connectTls, createServer as createTlsServer } from 'node:tls'
import { expect, onTestFinished, test } from 'vitest'
import { connectToBench } from '../../../../electron/probe/bench-connection.ts'
import { benchCertificate } from '../../../../electron/station/intake/lan/bench-certificate.ts'
import { defaultLanLimits } from '../../../../electron/station/intake/lan/lan-intake.ts'
import { temporaryFolder } from '../../store/temporary-store.ts'
import { ask } from './ask.ts'
import { openBench } from './open-bench.ts'
import { sentMachine } from './sent-machine.ts'

/** A cable between a machine and the bench's port, which is pulled after so many bytes from the machine, so many times. */
async function faultyCable(benchPort: number, cuts: { after: number; left: number }): Promise<number> {
  const sockets = new Set<Socket>()
  const server = createServer((machine) => {
    const bench = connectTcp(benchPort, '127.0.0.1')
    for (const socket of [machine, bench]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => [machine, bench].forEach((one) => one.destroy()))
    }
    let carried = 0
    machine.on('data', (chunk: Buffer) => {
      carried += chunk.length
      if (cuts.left > 0 && carried > cuts.after) {
        cuts.left -= 1
        machine.destroy()
      } else bench.write(chunk)
    })
    bench.pipe(machine)
  })
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await promise
  onTestFinished(() => {
    server.close()
    for (const socket of sockets) socket.destroy()
  })
  return (server.address() as AddressInfo).port
}

/**
 * The bench answers to its own address only, so the cable must end at the same one: on Linux another loopback address
 * would be another Host.
 */
test('a machine whose cable is pulled in the middle of its report sends it again and is recorded once', async () => {
  const bench = await openBench()
  const benchUrl = new URL(bench.session.url)
  const cuts = { after: 2500, left: 2 }
  const port = await faultyCable(Number(benchUrl.port), cuts)
  const transfer = await sentMachine()
  const connection = await connectToBench(
    { url: bench.session.url, code: bench.session.code, fingerprint: bench.session.fingerprint },
    transfer.intakeId,
    { pausesMs: [20, 40, 80, 160, 320], through: { host: '127.0.0.1', port } },
  )
  const answer = await connection.send(transfer)
  connection.close()
  expect(cuts.left).toBe(0)
  expect(answer.stage).toBe('done')
  const { devices } = await bench.client.call('device.list', { search: '', after: null, limit: 10 })
  expect(devices).toHaveLength(1)
})

test('a machine that was given up as lost goes on with its card when it comes back', async () => {
  const bench = await openBench({ lanLimits: { ...defaultLanLimits, silenceMs: 0, sweepEveryMs: 20 } })
  const { url, token } = bench.session
  const transfer = await sentMachine()
  const path = `${url}/intake/${transfer.intakeId}`
  const body = { name: 'laptop', parts: [{ part: 'cpu', status: 'read' }] }
  await ask(`${path}/progress`, { method: 'POST', token, body })
  const lost = await bench.until((card) => card.stage === 'refused')
  expect(lost.refusal?.code).toBe('connection-lost')
  const answer = await ask(`${path}/report`, { method: 'PUT', token, body: transfer })
  expect(answer.document).toMatchObject({ stage: 'done' })
  expect(await bench.card(transfer.intakeId)).toMatchObject({ stage: 'done', refusal: null })
})

test('a bench that never answers is given up after the last attempt', async () => {
  const connecting = connectToBench({ url: 'https://127.0.0.1:1', code: '00000000', fingerprint: null }, randomUUID(), {
    pausesMs: [1, 1],
  })
  await expect(connecting).rejects.toMatchObject({ code: 'unreachable' })
})

test('a bench that shows another key, or does not know the code, is told nothing', async () => {
  const bench = await openBench()
  const { url, code, fingerprint } = bench.session
  const other = `${fingerprint.startsWith('A') ? 'B' : 'A'}${fingerprint.slice(1)}`
  await expect(connectToBench({ url, code, fingerprint: other }, randomUUID())).rejects.toMatchObject({
    code: 'other-bench',
  })
  const wrong = code.startsWith('0') ? `1${code.slice(1)}` : `0${code.slice(1)}`
  await expect(connectToBench({ url, code: wrong, fingerprint: null }, randomUUID())).rejects.toMatchObject({
    code: 'wrong-code',
  })
  expect(bench.cards).toEqual([])
})

/** Somebody in between: shows a key of his own, hands everything on to the bench as it comes, and reads along. */
async function between(benchPort: number) {
  const { certificate, key } = await benchCertificate(temporaryFolder(), new Date())
  const heard = { fromMachine: '', fromBench: '' }
  const server = createTlsServer({ cert: certificate, key }, (machine) => {
    const bench = connectTls({ host: '127.0.0.1', port: benchPort, rejectUnauthorized: false })
    for (const socket of [machine, bench]) {
      socket.on('error', () => undefined)
      socket.on('close', () => [machine, bench].forEach((one) => one.destroy()))
    }
    machine.on('data', (chunk: Buffer) => {
      heard.fromMachine += chunk.toString('latin1')
      bench.write(chunk)
    })
    bench.on('data', (chunk: Buffer) => {
      heard.fromBench += chunk.toString('latin1')
      machine.write(chunk)
    })
  })
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await promise
  onTestFinished(() => void server.close())
  return { port: (server.address() as AddressInfo).port, heard }
}

test('a machine that knows only address and code sends nothing through somebody in between with a key of his own', async () => {
  const bench = await openBench()
  const { url, code } = bench.session
  const { port, heard } = await between(Number(new URL(url).port))
  const through = { host: '127.0.0.1', port }
  const connecting = connectToBench({ url, code, fingerprint: null }, randomUUID(), { pausesMs: [], through })
  await expect(connecting).rejects.toMatchObject({ code: 'wrong-code' })
  // The bench itself has answered, with the proof that it knows the code: only the key in between was another.
  expect(heard.fromBench).toContain('"proof"')
  expect(heard.fromMachine.match(/^[A-Z]+ \/.* HTTP/gm)).toEqual(['POST /pair HTTP'])
  expect(bench.cards).toEqual([])
})
