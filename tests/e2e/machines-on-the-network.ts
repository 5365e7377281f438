import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { FromMachines, Sending } from '../fixtures/send-machines.ts'
import { root } from './station-app.ts'

type SentMachines = Extract<FromMachines, { kind: 'sent' }>

async function told<K extends FromMachines['kind']>(
  child: ChildProcess,
  kind: K,
): Promise<Extract<FromMachines, { kind: K }>> {
  const ended = once(child, 'exit').then(([code]) =>
    Promise.reject(new Error(`the machines ended with ${String(code)}`)),
  )
  const [message] = (await Promise.race([once(child, 'message'), ended])) as [FromMachines]
  if (message.kind !== kind) throw new Error(`the machines said ${message.kind} and not ${kind}`)
  return message as Extract<FromMachines, { kind: K }>
}

/** Machines in a process of their own, paired with the bench; they send when they are told to. */
export async function pairMachines(sending: Sending): Promise<() => Promise<SentMachines>> {
  const child = fork(join(root, 'tests', 'fixtures', 'send-machines.ts'), [JSON.stringify(sending)])
  await told(child, 'paired')
  return () => {
    child.send('go')
    return told(child, 'sent')
  }
}
