import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { foreignRefusalCodes } from '../../electron/station/readers/foreign/foreign-result.ts'
import { transferRefusalCodes } from '../../electron/station/readers/lan/sent-capture.ts'
import { frenchRefusals } from '../../electron/cli/french-refusals.ts'
import { laptopWith, otherLaptop, temporaryFolder } from '../fixtures/laptop-captures.ts'
import { laptop, laptopOutput } from '../fixtures/laptop-changes.ts'
import { sentMachine } from '../station/intake/lan/sent-machine.ts'
import { etabli } from './etabli.ts'

/** A folder as somebody brings it: two dumps, a probe's report, and what else lies on a stick. */
async function brought(): Promise<string> {
  const folder = join(temporaryFolder(), 'brought')
  mkdirSync(folder)
  cpSync(laptop, join(folder, 'pc-1'), { recursive: true })
  cpSync(otherLaptop(3852), join(folder, 'pc-2'), { recursive: true })
  writeFileSync(join(folder, 'etabli-report-EX-0001.json'), JSON.stringify(await sentMachine()))
  return folder
}

type Printed = {
  names: string[]
  result: string
  device: { serial: string } | null
  refusal: { code: string } | null
}[]

describe('etabli import', () => {
  test('records every machine of a folder once, and says new and then known', async () => {
    const [folder, data] = [await brought(), temporaryFolder()]
    const words = ['import', folder, '--data', data]
    const first = await etabli([...words, '--profile', 'laptop-2026', '--json'])
    const results = JSON.parse(first.out) as Printed
    expect(results.map(({ result }) => result)).toEqual(['new', 'new', 'new'])
    expect(results.map(({ device }) => device?.serial ?? '').toSorted()).toEqual(['EX-0001', 'PF1ETB42', 'PF1ETC3852'])
    expect(first).toMatchObject({ exit: 0, err: '' })
    const again = await etabli(words)
    expect(again).toMatchObject({ exit: 0, err: '' })
    expect(again.out.match(/^connu /gm)).toHaveLength(3)
    const devices = await etabli(['devices', '--data', data, '--json'])
    expect(JSON.parse(devices.out)).toHaveLength(3)
  })

  test('names what it can’t read, exits 2, and records the rest', async () => {
    const [folder, data] = [temporaryFolder(), temporaryFolder()]
    const [good, bad, missing] = [join(folder, 'bon.json'), join(folder, 'photo.json'), join(folder, 'absent.json')]
    writeFileSync(good, JSON.stringify(await sentMachine()))
    writeFileSync(bad, '{"une": "photo"}')
    const run = await etabli(['import', good, bad, missing, '--data', data])
    expect(run).toMatchObject({ exit: 2, err: '' })
    expect(run.out).toMatch(/^nouveau {5}.*bon\.json — /m)
    expect(run.out).toMatch(/^illisible .*photo\.json — .*\[foreign-not-known\]$/m)
    expect(run.out).toMatch(/^illisible .*absent\.json — .*\[file-not-found\]$/m)
    expect(JSON.parse((await etabli(['devices', '--data', data, '--json'])).out)).toHaveLength(1)
  })

  test('shows both sides of a machine that resembles a known one and differs', async () => {
    const data = temporaryFolder()
    await etabli(['import', laptop, '--data', data])
    const other = laptopWith({ 'dmidecode.txt': laptopOutput('dmidecode.txt').replaceAll('PF1ETB42', 'PF9ZZZ99') })
    const run = await etabli(['import', other, '--data', data])
    expect(run.exit).toBe(2)
    expect(run.out).toMatch(
      /^à décider .*\n(?: {14}\w{9} {2}= .*\n)+ {14}\w{9} {2}≠ n° de série : lenovo\/pf9zzz99 \(ici\)/m,
    )
  })

  test('takes outputs of one machine that are named one by one, and puts it into a lot', async () => {
    const data = temporaryFolder()
    const files = ['dmidecode.txt', 'lscpu.txt', 'lsblk.json'].map((name) => join(laptop, name))
    const run = await etabli(['import', ...files, '--lot', 'Vague 1', '--data', data, '--lang', 'en'])
    expect(run.exit).toBe(0)
    expect(run.out).toMatch(/^new {9}.*dmidecode\.txt \(\+ 2\) — /)
    expect(run.out).toMatch(/No partner yet \/ Vague 1: not queued: the device does not pass\n$/)
  })

  test('asks for a file', async () => {
    expect(await etabli(['import'])).toMatchObject({ exit: 2, out: '' })
  })
})

test('every refusal of an imported file has French words', () => {
  const codes = [...foreignRefusalCodes, ...transferRefusalCodes]
  expect(codes.filter((code) => !Object.hasOwn(frenchRefusals, code))).toEqual([])
})
