import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { commandRunner, type Command } from '../../../electron/station/readers/command.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'etabli-command-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function script(name: string, lines: string, mode = 0o755): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${lines}\n`)
  chmodSync(join(folder, name), mode)
}

const searchPath = (): string => `${folder}:/usr/bin:/bin`
const run = (program: string, rest: Partial<Command> = {}) =>
  commandRunner(searchPath())({ program, arguments: [], timeLimitMs: 10_000, ...rest })
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** Whether a process is gone: not there, or dead and waiting for its parent (there is no init to reap it here). */
function isGone(processId: number): boolean {
  try {
    return / Z /.test(readFileSync(`/proc/${processId}/stat`, 'utf8'))
  } catch {
    return true
  }
}

describe.skipIf(process.platform === 'win32')('a command', () => {
  test('gives its output and its exit code, and the meaning of the code stays with the caller', async () => {
    script('tool', 'echo "six disks"; exit 68')
    const outcome = await run('tool')
    expect(outcome).toMatchObject({ status: 'read', exitCode: 68, problem: null })
    expect(text(outcome.output)).toBe('six disks\n')
  })

  test('runs in the C locale, so that no tool prints a decimal comma', async () => {
    script('tool', 'printf %s "$LC_ALL"')
    expect(text((await run('tool')).output)).toBe('C')
  })

  test('takes its arguments as they are: there is no shell to read them', async () => {
    script('tool', 'printf %s "$1"')
    expect(text((await run('tool', { arguments: ['$(id); `id` > x'] })).output)).toBe('$(id); `id` > x')
  })

  test('reads its input to the end', async () => {
    script('tool', 'cat')
    expect(text((await run('tool', { input: 'Get-PhysicalDisk' })).output)).toBe('Get-PhysicalDisk')
  })

  test('that ends without reading its input still has an outcome', async () => {
    script('tool', 'exit 3')
    expect(await run('tool', { input: 'x'.repeat(4_000_000) })).toMatchObject({ status: 'read', exitCode: 3 })
  })

  test('that is not installed is unavailable, and said to be so', async () => {
    expect(await run('no-such-tool')).toMatchObject({ status: 'unavailable', problem: 'not-installed', exitCode: null })
  })

  test('that may not be run is denied', async () => {
    script('tool', 'echo never', 0o644)
    expect(await run(join(folder, 'tool'))).toMatchObject({ status: 'denied', problem: null })
  })

  test.each(['/dev/mem: Permission denied', 'ioctl: Operation not permitted', 'Access is denied.'])(
    'that prints nothing but %j is denied',
    async (complaint) => {
      script('tool', `echo "${complaint}" >&2; exit 1`)
      expect(await run('tool')).toMatchObject({ status: 'denied', exitCode: 1 })
    },
  )

  test('that complains of a refusal beside a real output is read', async () => {
    script('tool', 'echo "/dev/sr0: Permission denied" >&2; echo sda; exit 1')
    const outcome = await run('tool')
    expect(outcome.status).toBe('read')
    expect(text(outcome.output)).toBe('sda\n')
  })

  test('is killed at its time limit together with what it started', async () => {
    script('tool', `sleep 600 & echo $! > "${folder}/grandchild"; wait`)
    const outcome = await run('tool', { timeLimitMs: 400 })
    expect(outcome).toMatchObject({ status: 'timed-out', exitCode: null })
    const grandchild = Number(readFileSync(join(folder, 'grandchild'), 'utf8'))
    await expect.poll(() => isGone(grandchild)).toBe(true)
  })

  test('whose grandchild keeps the output open does not hold the reading past its limit', async () => {
    script('tool', 'sleep 600 & exit 0')
    expect(await run('tool', { timeLimitMs: 400 })).toMatchObject({ status: 'timed-out' })
  })

  test('that prints without end is killed at its output limit', async () => {
    script('tool', `echo $$ > "${folder}/self"; exec cat /dev/zero`)
    expect(await run('tool', { outputLimitBytes: 1_000_000 })).toMatchObject({
      status: 'unavailable',
      problem: 'too-much-output',
    })
    const self = Number(readFileSync(join(folder, 'self'), 'utf8'))
    await expect.poll(() => isGone(self)).toBe(true)
  })

  test('is killed when the reading is aborted, and rejects with the reason', async () => {
    script('tool', `echo $$ > "${folder}/self.part"; mv "${folder}/self.part" "${folder}/self"; exec sleep 600`)
    const abort = new AbortController()
    const outcome = run('tool', { signal: abort.signal })
    await expect.poll(() => existsSync(join(folder, 'self'))).toBe(true)
    abort.abort(new Error('the device was unplugged'))
    await expect(outcome).rejects.toThrow('the device was unplugged')
    const self = Number(readFileSync(join(folder, 'self'), 'utf8'))
    await expect.poll(() => isGone(self)).toBe(true)
  })

  test('is not started at all under a signal that is aborted already', async () => {
    script('tool', `touch "${folder}/started"`)
    await expect(run('tool', { signal: AbortSignal.abort(new Error('too late')) })).rejects.toThrow('too late')
    expect(existsSync(join(folder, 'started'))).toBe(false)
  })
})
