import { describe, expect, test } from 'vitest'
import { parseCommandLine } from '../../electron/cli/arguments.ts'
import { UsageError } from '../../electron/cli/exit.ts'
import { languageOf } from '../../electron/cli/terminal.ts'

describe('the words of the command line', () => {
  test('a whole intake is understood', () => {
    const line = parseCommandLine([
      'intake',
      '--capture',
      'dumps/a',
      '--profile',
      'laptop-2026',
      '--lot',
      'ASE 1',
      '--json',
    ])
    expect(line?.name).toBe('intake')
    expect(line?.text('capture')).toBe('dumps/a')
    expect(line?.text('lot')).toBe('ASE 1')
    expect(line?.text('label')).toBeUndefined()
    expect(line?.flag('json')).toBe(true)
    expect(line?.flag('new')).toBe(false)
  })

  test.each([[[]], [['--help']], [['read', '-h']], [['help']]])('%j asks for help', (argv) => {
    expect(parseCommandLine(argv)).toBeNull()
  })

  test.each([
    [['reed'], 'unknown command "reed"'],
    [['check'], 'a word is missing'],
    [['label', 'T70123820', 'x'], 'one word too many: "x"'],
    [['read', '--profil', 'x'], "Unknown option '--profil'"],
    [['intake', '--lot'], "Option '--lot <value>' argument missing"],
    [['devices', '--lang', 'de'], '--lang is fr or en'],
    [['toString'], 'unknown command "toString"'],
  ])('%j is refused in one line', (argv, text) => {
    const parse = () => parseCommandLine(argv)
    expect(parse).toThrow(UsageError)
    expect(parse).toThrow(text)
    let message = ''
    try {
      parse()
    } catch (error) {
      message = (error as Error).message
    }
    expect(message).not.toContain('\n')
  })

  test('an empty value is refused when it is asked for', () => {
    const line = parseCommandLine(['read', '--capture', ''])
    expect(() => line?.text('capture')).toThrow('--capture is empty')
  })
})

test.each([
  ['en', {}, 'en'],
  [undefined, { LANG: 'en_GB.UTF-8' }, 'en'],
  [undefined, { LANG: 'fr_FR.UTF-8' }, 'fr'],
  [undefined, { LANG: 'C', LC_ALL: 'en_US' }, 'en'],
  [undefined, {}, 'fr'],
  ['fr', { LANG: 'en_US' }, 'fr'],
] as const)('the language of option %s and environment %j is %s', (option, environment, language) => {
  expect(languageOf(option, environment)).toBe(language)
})
