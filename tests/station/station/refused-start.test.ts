import { fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { resourcesFolder } from '../../../electron/cli/resources-folder.ts'
import { temporaryFolder } from '../../fixtures/laptop-captures.ts'

const entry = fileURLToPath(new URL('../../../electron/station/entry.ts', import.meta.url))

/** The station as a process of its own, as the shell starts it where there is no Electron. */
function forked(dataFolder: string) {
  const child = fork(entry, {
    env: { ...process.env, ETABLI_DATA: dataFolder, ETABLI_RESOURCES: resourcesFolder },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let log = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (log += text))
  return { child, log: () => log }
}

test('a station that can’t start tells its parent why and ends, though a window asked already', async () => {
  const dataFolder = temporaryFolder()
  writeFileSync(join(dataFolder, 'etabli.db'), 'not a database')
  const { child, log } = forked(dataFolder)
  const ended = once(child, 'exit')
  child.send({ kind: 'open', client: 1 })
  child.send({ kind: 'grant', grant: 'g', folder: '/tmp' })
  const [told] = (await once(child, 'message')) as [unknown]
  expect(told).toMatchObject({
    kind: 'refused',
    refusal: { code: 'database-damaged', where: join(dataFolder, 'etabli.db'), remedy: expect.any(String) as string },
  })
  expect((await ended)[0]).toBe(3)
  expect(log()).toBe('')
}, 60_000)

test('a station whose parent is gone ends and gives the database free', async () => {
  const dataFolder = temporaryFolder()
  const { child } = forked(dataFolder)
  const ended = once(child, 'exit')
  expect((await once(child, 'message'))[0]).toEqual({ kind: 'ready' })
  child.disconnect()
  expect((await ended)[0]).toBe(0)

  const next = forked(dataFolder)
  expect((await once(next.child, 'message'))[0]).toEqual({ kind: 'ready' })
}, 60_000)
