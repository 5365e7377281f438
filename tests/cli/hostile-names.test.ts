import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { laptopWith, temporaryFolder } from '../fixtures/laptop-captures.ts'
import { laptopOutput } from '../fixtures/laptop-changes.ts'
import { etabli, type Run } from './etabli.ts'

/** Clears the screen, renames the window, colours, the 8-bit form of the same, and turns what follows around. */
const commands = '\u001B[2J\u001B]0;owned\u0007\u009B31m\u202Egnp'
const markup = '<img src=x onerror=alert(1)>'

const hostileLaptop = () =>
  laptopWith({
    'dmidecode.txt': laptopOutput('dmidecode.txt')
      .replace('20L5CTO1WW', `${markup}${commands}`)
      .replace('ThinkPad T480', `Pad ${markup}${commands}`),
  })

/** What both outputs hold that a terminal would obey or that turns a line around. */
const commandsIn = ({ out, err }: Run) => `${out}${err}`.match(/(?!\n)[\p{Cc}\p{Cf}]/gu) ?? []

describe('names that would command the terminal', () => {
  test('are printed as what they show, by every command that names a machine', async () => {
    const data = temporaryFolder()
    const capture = hostileLaptop()
    const runs: Run[] = []
    for (const words of [
      ['intake', '--capture', capture, '--profile', 'laptop-2026', '--data', data],
      ['intake', '--capture', capture, '--data', data, '--json'],
      ['read', '--capture', capture],
      ['read', '--capture', capture, '--json'],
      ['devices', '--data', data],
      ['devices', '--data', data, '--json'],
      ['import', capture, '--data', data],
    ]) {
      runs.push(await etabli(words))
    }
    expect(runs.map(({ exit }) => exit)).toEqual(runs.map(() => 0))
    expect(runs.flatMap(commandsIn)).toEqual([])
    expect(runs.filter(({ out }) => !out.includes('<img src=x onerror=alert(1)'))).toEqual([])
  })

  test('of files stay words too, in text and in JSON that reads back as it was', async () => {
    const [folder, data] = [join(temporaryFolder(), 'brought'), temporaryFolder()]
    mkdirSync(folder)
    const name = `photo${commands.replaceAll('/', '')}.json`
    const path = join(folder, name)
    writeFileSync(path, '{"une": "photo"}')
    const plain = await etabli(['import', path, '--data', data])
    const json = await etabli(['import', path, '--data', data, '--json'])
    expect([plain.exit, json.exit]).toEqual([2, 2])
    expect([...commandsIn(plain), ...commandsIn(json)]).toEqual([])
    const [result] = JSON.parse(json.out) as { names: string[] }[]
    expect(result?.names[0]).toContain(name)
  })
})
