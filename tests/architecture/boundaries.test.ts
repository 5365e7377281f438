import { describe, expect, test } from 'vitest'
import { importsOf, loadedBy, sources, textOf } from './sources.ts'

const code = sources.filter((file) => /\.tsx?$/.test(file) && !file.startsWith('tests/'))
const under = (folder: string) => code.filter((file) => file.startsWith(`${folder}/`))

/** Every import from a folder that the rule forbids, as "file -> import". */
const broken = (folder: string, forbidden: RegExp): string[] => {
  const files = under(folder)
  expect(files.length).toBeGreaterThan(0)
  return files.flatMap((file) =>
    importsOf(file)
      .filter((name) => forbidden.test(name))
      .map((name) => `${file} -> ${name}`),
  )
}

describe('imports', () => {
  test('shared is pure', () => {
    expect(
      broken('shared', /^(electron|renderer|node:|react|better-sqlite3|pdfkit|bwip-js|systeminformation)/),
    ).toEqual([])
  })

  test('the station runs without Electron, shell and renderer', () => {
    expect(broken('electron/station', /^(electron$|electron\/(shell|main|preload|cli)|renderer|react)/)).toEqual([])
  })

  test('the command line knows the station only', () => {
    expect(broken('electron/cli', /^(electron$|electron\/(shell|main|preload)|renderer|react)/)).toEqual([])
  })

  test('the probe takes the readers and the pairing along, never the database or Electron', () => {
    const forbidden =
      /^(electron$|electron\/(shell|main|preload|cli)|renderer|react|better-sqlite3|electron\/station\/(store|handlers|station))/
    expect(broken('electron/probe', forbidden)).toEqual([])
  })

  test('the shell reaches the station through its frames only', () => {
    const reached = broken('electron/shell', /^(electron\/station|better-sqlite3|systeminformation|renderer)/)
    expect(reached.filter((line) => !line.endsWith('electron/station/transport/envelope.ts'))).toEqual([])
  })

  test('the renderer imports shared and itself', () => {
    expect(broken('renderer', /^(electron|node:|better-sqlite3|systeminformation|pdfkit|bwip-js)/)).toEqual([])
  })

  test('a feature never imports another feature', () => {
    const crossings = under('renderer/features').flatMap((file) => {
      const own = file.split('/').slice(0, 3).join('/')
      return importsOf(file)
        .filter((name) => name.startsWith('renderer/features/') && !name.startsWith(`${own}/`))
        .map((name) => `${file} -> ${name}`)
    })
    expect(crossings).toEqual([])
  })

  test('the window takes types from the schemas and loads none: they are parsed in the station', () => {
    const reached = new Set(['renderer/main.tsx'])
    for (const file of reached) {
      if (!/\.tsx?$/.test(file)) continue
      for (const name of loadedBy(file)) reached.add(name)
    }
    expect(reached.size).toBeGreaterThan(50)
    expect([...reached].filter((name) => name === 'zod')).toEqual([])
  })

  test('shared imports only leftwards', () => {
    const order = ['report', 'profile', 'verdict', 'device', 'label', 'shipping', 'contract']
    const place = (file: string) => order.indexOf(file.split('/')[1] ?? '')
    const wrongWay = under('shared').flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith('shared/') && place(name) > place(file))
        .map((name) => `${file} -> ${name}`),
    )
    expect(wrongWay).toEqual([])
    expect(under('shared').filter((file) => place(file) < 0)).toEqual([])
  })
})

describe('places', () => {
  test('Electron is imported by the shell, the main and the preload modules only', () => {
    const users = code.filter((file) => importsOf(file).includes('electron'))
    expect(users.filter((file) => !/^electron\/(shell\/|main\.ts|preload\.ts)/.test(file))).toEqual([])
  })

  test('SQL stands in the store only', () => {
    const statement = /['"`\s](SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE (TABLE|INDEX)|PRAGMA)\s+[a-z_*(]/
    const users = code.filter((file) => statement.test(textOf(file)) && !file.startsWith('electron/station/store/'))
    expect(users).toEqual([])
  })

  test('no file only hands on what others export', () => {
    const barrels = code.filter((file) => /(^|\/)index\.tsx?$/.test(file) || /^export \* from/m.test(textOf(file)))
    expect(barrels).toEqual([])
  })
})
