import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { etabli, refusedWith } from './etabli.ts'

function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'etabli-people-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('people are added with PINs from standard input, and the second one in the name of the first', async () => {
  const data = dataFolder()
  const run = (words: string[], stdin = '') => etabli(['people', ...words, '--data', data], { stdin })
  const noPin = await run(['--add', 'Awa Diop', '--role', 'quality-lead'])
  expect(noPin).toEqual(refusedWith('first-person'))
  const first = await run(['--add', 'Awa Diop', '--role', 'quality-lead,coordination'], '480213\n')
  expect(first).toMatchObject({ exit: 0, out: 'Awa Diop · quality-lead, coordination · code\n' })

  expect(await run(['--add', 'Noé Martin'], '739104\n')).toEqual(refusedWith('role-needed'))
  expect(await run(['--add', 'Noé Martin', '--as', 'awa diop'], '111222\n739104\n')).toEqual(refusedWith('pin-wrong'))
  const second = await run(['--add', 'Noé Martin', '--as', 'Awa Diop'], '480213\n739104\n')
  expect(second).toMatchObject({ exit: 0, out: expect.stringContaining('Noé Martin · technician · code') as string })
  for (const { out, err } of [first, second]) expect(out + err).not.toMatch(/480213|739104/)

  expect(await run(['--recover', 'Noé Martin'], '902746\n')).toEqual(refusedWith('person-not-found'))
  expect(await run(['--recover', 'Awa Diop'], '1234\n')).toEqual(refusedWith('pin-too-simple'))
  expect(await run(['--recover', 'Awa Diop'], '902746\n')).toMatchObject({ exit: 0 })
  expect(await run(['--add', 'Léa Roy', '--as', 'Awa Diop'], '480213\n\n')).toEqual(refusedWith('pin-wrong'))
  expect(await run(['--add', 'Léa Roy', '--as', 'Awa Diop'], '902746\n\n')).toMatchObject({ exit: 0 })
})

test('a role that does not exist is said with those that do', async () => {
  const run = await etabli(['people', '--add', 'X', '--role', 'boss', '--data', dataFolder()])
  expect(run.exit).toBe(2)
  expect(run.err).toMatch(/--role : pas de rôle « boss » ; il y a : technician, quality-lead, logistics, coordination/)
})
