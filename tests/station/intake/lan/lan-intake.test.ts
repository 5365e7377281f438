import { randomUUID } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { connectToBench } from '../../../../electron/probe/bench-connection.ts'
import type { Transfer } from '../../../../shared/report/transfer.ts'
import { fileOf } from '../../readers/shared-captures.ts'
import { ask, codeOf } from './ask.ts'
import { openBench } from './open-bench.ts'
import { machineFiles, sentMachine } from './sent-machine.ts'

const pairingOf = ({ url, code }: { url: string; code: string }) => ({ url, code, fingerprint: null })

describe('a session', () => {
  test('listens on the chosen address until it is closed, and only then', async () => {
    const { client, session } = await openBench()
    expect(new URL(session.url).hostname).toBe('127.0.0.1')
    expect(session.code).toMatch(/^[0-9A-Z]{8}$/)
    expect((await client.call('lan.status', {})).session?.url).toBe(session.url)
    expect(codeOf(await ask(`${session.url}/intake/${randomUUID()}`))).toBe('not-paired')
    await client.call('lan.close', {})
    expect((await client.call('lan.status', {})).session).toBeNull()
    await expect(ask(session.url)).rejects.toThrow('ECONNREFUSED')
  })

  test('is opened once, and on an address of this bench', async () => {
    const { client, session } = await openBench()
    const terms = { profileId: session.profileId, lotId: null }
    await expect(client.call('lan.open', { address: '127.0.0.1', ...terms })).rejects.toMatchObject({
      code: 'already-listening',
    })
    await client.call('lan.close', {})
    await expect(client.call('lan.open', { address: '192.0.2.1', ...terms })).rejects.toMatchObject({
      code: 'address-not-here',
    })
  })

  test('keeps the key of the bench to its own account and shows the same one the next time', async () => {
    const { client, session, dataFolder } = await openBench()
    const path = join(dataFolder, 'lan-certificate.pem')
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
    await client.call('lan.close', {})
    const terms = { address: '127.0.0.1', profileId: session.profileId, lotId: null }
    const next = await client.call('lan.open', terms)
    expect(next.fingerprint).toBe(session.fingerprint)
    expect(next.code).not.toBe(session.code)
    expect(next.token).not.toBe(session.token)
  })

  test('never writes its code, token or key to the log', async () => {
    const { client, session, log, dataFolder } = await openBench()
    const connection = await connectToBench(pairingOf(session), randomUUID())
    connection.close()
    await ask(`${session.url}/intake/${randomUUID()}`, { token: 'wrong' })
    await client.call('lan.close', {})
    const key = readFileSync(join(dataFolder, 'lan-certificate.pem'), 'utf8').split('\n')[12] ?? 'nothing'
    for (const secret of [session.code, session.token, key]) expect(log.join('\n')).not.toContain(secret)
  })
})

describe('a machine', () => {
  test('pairs with the code, tells how far it is and ends as a device with tag and verdict', async () => {
    const { session, card, until, client } = await openBench()
    const transfer = await sentMachine()
    const connection = await connectToBench(pairingOf(session), transfer.intakeId)
    connection.tell('machine', 'read')
    connection.tell('disks', 'denied')
    const told = await until(({ parts }) => parts.some(({ part, status }) => part === 'disks' && status === 'denied'))
    expect(told.stage).toBe('reading')
    expect(told.parts).toContainEqual({ part: 'machine', status: 'read' })
    const answer = await connection.send(transfer)
    connection.close()
    expect(answer).toMatchObject({ stage: 'done', refusal: null })
    expect(answer.outcome).not.toBeNull()
    const last = await card(transfer.intakeId)
    expect(last).toMatchObject({ stage: 'done', source: { kind: 'lan', name: '127.0.0.1' }, isNewDevice: true })
    expect(last?.device).toMatchObject({ tag: answer.tag, model: 'Bench 1', serial: 'EX-0001' })
    const view = await client.call('device.get', { deviceId: last?.device?.deviceId ?? '' })
    expect(view.report.source).toMatchObject({ kind: 'probe', tool: 'etabli-probe' })
    expect(view.captureFiles.map(({ name }) => name)).toContain('sys/class/dmi/id/product_serial')
    expect(view.captureFiles).toContainEqual({ name: 'power_supply/listing.txt', status: 'absent', sizeBytes: 0 })
  })

  test('that sends its report twice, at once or again, is recorded once', async () => {
    const { session, client } = await openBench()
    const transfer = await sentMachine()
    const send = async () => {
      const connection = await connectToBench(pairingOf(session), transfer.intakeId)
      const answer = await connection.send(transfer)
      connection.close()
      return answer
    }
    const both = await Promise.all([send(), send()])
    const again = await send()
    expect(new Set([...both, again].map(({ tag }) => tag)).size).toBe(1)
    const { devices } = await client.call('device.list', { search: '', after: null, limit: 10 })
    expect(devices).toHaveLength(1)
    const journal = await client.call('device.journal', { deviceId: devices[0]?.deviceId ?? '' })
    expect(journal.filter(({ type }) => type === 'report.recorded')).toHaveLength(1)
  })

  test('that sends its report again in a later session is told of its device', async () => {
    const { session, client } = await openBench()
    const transfer = await sentMachine()
    const path = `/intake/${transfer.intakeId}/report`
    const first = await ask(session.url + path, { method: 'PUT', token: session.token, body: transfer })
    await client.call('lan.close', {})
    await client.call('intake.dismiss', { intakeId: transfer.intakeId })
    const { profileId } = session
    const next = await client.call('lan.open', { address: '127.0.0.1', profileId, lotId: null })
    expect(codeOf(await ask(next.url + path, { method: 'PUT', token: session.token, body: transfer }))).toBe(
      'not-paired',
    )
    const second = await ask(next.url + path, { method: 'PUT', token: next.token, body: transfer })
    expect(second.document).toMatchObject({ tag: (first.document as { tag: string }).tag, stage: 'done' })
    expect((await client.call('intake.list', {})).map(({ intakeId }) => intakeId)).not.toContain(transfer.intakeId)
  })

  test('cannot claim what its raw outputs do not hold', async () => {
    const { session, client, card } = await openBench()
    const { report, ...transfer } = await sentMachine()
    const forged = { ...report, machine: { ...report.machine, serial: 'FORGED', model: 'Better machine' } }
    const path = `/intake/${transfer.intakeId}/report`
    const body = { ...transfer, report: forged }
    expect((await ask(session.url + path, { method: 'PUT', token: session.token, body })).status).toBe(200)
    const { device } = (await card(transfer.intakeId)) ?? {}
    expect(device).toMatchObject({ serial: 'EX-0001', model: 'Bench 1' })
    const view = await client.call('device.get', { deviceId: device?.deviceId ?? '' })
    expect(JSON.stringify(view)).not.toContain('FORGED')
  })

  test('that the technician stopped is told so and is not recorded', async () => {
    const { session, client, card } = await openBench()
    const transfer = await sentMachine()
    const connection = await connectToBench(pairingOf(session), transfer.intakeId)
    await ask(`${session.url}/intake/${transfer.intakeId}/progress`, {
      method: 'POST',
      token: session.token,
      body: { name: 'laptop', parts: [] },
    })
    await client.call('intake.cancel', { intakeId: transfer.intakeId })
    expect((await card(transfer.intakeId))?.stage).toBe('cancelled')
    await expect(connection.send(transfer)).rejects.toMatchObject({ code: 'intake-over' })
    connection.close()
    expect((await client.call('device.list', { search: '', after: null, limit: 10 })).devices).toEqual([])
  })

  test('whose signs conflict with known devices waits for a person', async () => {
    const { session, client } = await openBench()
    const withBoard = (serial: string, board: string) => [
      ...machineFiles({ serial }),
      fileOf('sys/class/dmi/id/board_serial', `${board}\n`),
    ]
    const put = async (transfer: Transfer) => {
      const path = `/intake/${transfer.intakeId}/report`
      return (await ask(session.url + path, { method: 'PUT', token: session.token, body: transfer })).document
    }
    expect(await put(await sentMachine(withBoard('EX-0001', 'BOARD-1')))).toMatchObject({ stage: 'done' })
    const returning = await sentMachine(withBoard('EX-0002', 'BOARD-1'))
    expect(await put(returning)).toMatchObject({ stage: 'undecided', tag: null })
    await client.call('intake.decide', { intakeId: returning.intakeId, deviceId: null })
    expect(await put(returning)).toMatchObject({ stage: 'done' })
  })

  test('that still reads when the session is closed leaves a card that says so', async () => {
    const { session, client, card } = await openBench()
    const intakeId = randomUUID()
    const body = { name: '', parts: [{ part: 'cpu', status: 'reading' }] }
    await ask(`${session.url}/intake/${intakeId}/progress`, { method: 'POST', token: session.token, body })
    await client.call('lan.close', {})
    expect(await card(intakeId)).toMatchObject({ stage: 'refused', refusal: { code: 'lan-closed' } })
  })
})
