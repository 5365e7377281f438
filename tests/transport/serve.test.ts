import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { serve } from '../../electron/station/transport/serve.ts'
import { inProcessWires } from '../../electron/station/transport/in-process.ts'
import { connect } from '../../shared/contract/connect.ts'
import { command } from '../../shared/contract/define.ts'
import { Refusal } from '../../shared/contract/refusal.ts'

const contract = {
  'lamp.switch': command({
    input: z.strictObject({ lampId: z.string().min(1), isOn: z.boolean() }),
    output: z.enum(['switched', 'already-so']),
    refusals: ['lamp-not-found'],
  }),
}
const events = { 'lamp.switched': z.strictObject({ lampId: z.string() }) }

function bench() {
  const bugs: { id: string; name: string; error: unknown }[] = []
  const wires = inProcessWires()
  const server = serve<typeof contract, typeof events>(
    contract,
    {
      'lamp.switch': ({ lampId }) => {
        if (lampId === 'missing') throw new Refusal({ code: 'lamp-not-found', what: 'No such lamp', where: lampId })
        if (lampId === 'other') throw new Refusal({ code: 'not-a-code-of-this-command', what: 'x' })
        if (lampId === 'full') throw new Refusal({ code: 'disk-full', what: 'The disk is full' })
        if (lampId === 'broken') throw new TypeError('secret of the bench')
        server.publish('lamp.switched', { lampId })
        return 'switched'
      },
    },
    { newBugId: () => `bug-${bugs.length + 1}`, onBug: (bug) => void bugs.push(bug), commonRefusals: ['disk-full'] },
  )
  server.attach(wires.station)
  return { client: connect<typeof contract, typeof events>(wires.client), wires, bugs }
}

describe('a served contract', () => {
  test('answers a call and tells every listener the event', async () => {
    const { client } = bench()
    const heard: string[] = []
    const stop = client.on('lamp.switched', ({ lampId }) => void heard.push(lampId))
    expect(await client.call('lamp.switch', { lampId: 'a', isOn: true })).toBe('switched')
    stop()
    await client.call('lamp.switch', { lampId: 'b', isOn: true })
    expect(heard).toEqual(['a'])
  })

  test('refuses an unknown key, a wrong type and an unknown command, naming the place', async () => {
    const { client } = bench()
    const extra = { lampId: 'a', isOn: true, admin: true }
    await expect(client.call('lamp.switch', extra)).rejects.toMatchObject({ code: 'bad-input', where: 'lamp.switch' })
    const wrong = { lampId: 'a', isOn: 'yes' } as never
    await expect(client.call('lamp.switch', wrong)).rejects.toMatchObject({
      code: 'bad-input',
      where: 'lamp.switch.isOn',
    })
    await expect(client.call('toString' as never, {} as never)).rejects.toMatchObject({ code: 'unknown-command' })
  })

  test('passes a refusal that the command lists as it is', async () => {
    const { client, bugs } = bench()
    await expect(client.call('lamp.switch', { lampId: 'missing', isOn: true })).rejects.toMatchObject({
      code: 'lamp-not-found',
      where: 'missing',
    })
    expect(bugs).toEqual([])
  })

  test('passes what may meet any command', async () => {
    const { client, bugs } = bench()
    await expect(client.call('lamp.switch', { lampId: 'full', isOn: true })).rejects.toMatchObject({
      code: 'disk-full',
    })
    expect(bugs).toEqual([])
  })

  test.each(['broken', 'other'])('hides a bug behind an id and logs it once (%s)', async (lampId) => {
    const { client, bugs } = bench()
    const refused = await client.call('lamp.switch', { lampId, isOn: true }).catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'internal' })
    expect(JSON.stringify((refused as Refusal).toText())).not.toContain('secret')
    expect(bugs.map(({ id, name }) => ({ id, name }))).toEqual([{ id: 'bug-1', name: 'lamp.switch' }])
  })

  test('rejects what still waits when the wire closes, and everything after', async () => {
    const wires = inProcessWires()
    const client = connect<typeof contract, typeof events>(wires.client)
    const waiting = client.call('lamp.switch', { lampId: 'a', isOn: true })
    wires.close()
    await expect(waiting).rejects.toMatchObject({ code: 'station-gone' })
    await expect(client.call('lamp.switch', { lampId: 'a', isOn: true })).rejects.toMatchObject({
      code: 'station-gone',
    })
  })
})
