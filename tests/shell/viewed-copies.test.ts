import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { viewedCopies } from '../../electron/shell/viewed-copies.ts'

const pdf = (text = '') => new TextEncoder().encode(`%PDF-1.7\n${text}`)

let folder: string
let opened: string[]

beforeEach(() => {
  const own = mkdtempSync(join(tmpdir(), 'etabli-viewed-'))
  onTestFinished(() => rmSync(own, { recursive: true, force: true }))
  folder = join(own, 'viewed')
  opened = []
})

const copies = (fault = '') =>
  viewedCopies(folder, (path) => {
    opened.push(path)
    return Promise.resolve(fault)
  })

describe('a PDF that is looked at', () => {
  test('is opened from a copy with a drawn name that only this account reads and nobody writes or runs', async () => {
    const shown = copies()
    await shown.view(pdf('one'))
    await shown.view(pdf('two'))
    const [one = '', two = ''] = opened
    expect([readFileSync(one, 'utf8'), readFileSync(two, 'utf8')]).toEqual(['%PDF-1.7\none', '%PDF-1.7\ntwo'])
    for (const path of opened) {
      expect(dirname(path)).toBe(folder)
      expect(basename(path)).toMatch(/^[0-9a-f-]{36}\.pdf$/)
      if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o400)
    }
    if (process.platform !== 'win32') expect(statSync(folder).mode & 0o777).toBe(0o700)
  })

  test('of an earlier run is gone once the next run shows one, and nothing beside the folder is', async () => {
    mkdirSync(folder)
    const beside = join(dirname(folder), 'etabli.db')
    for (const path of [join(folder, 'old.pdf'), beside]) writeFileSync(path, 'old')
    await copies().view(pdf())
    expect(readdirSync(folder)).toEqual([basename(opened[0] ?? '')])
    expect(existsSync(beside)).toBe(true)
  })

  test.each([
    ['a program', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46])],
    ['a script', new TextEncoder().encode('#!/bin/sh\n%PDF-1.7')],
    ['nothing', new Uint8Array()],
    ['the half of a beginning', new TextEncoder().encode('%PD')],
  ])('is not %s: that is neither written nor opened', async (_name, bytes) => {
    await expect(copies().view(bytes)).rejects.toMatchObject({ code: 'not-a-pdf' })
    expect(opened).toEqual([])
    expect(existsSync(folder)).toBe(false)
  })

  test('for which the system has no viewer leaves no copy, and says so', async () => {
    await expect(copies('No application is registered').view(pdf())).rejects.toMatchObject({ code: 'not-opened' })
    expect(readdirSync(folder)).toEqual([])
  })

  test('that can not be written is refused, and is shown once it can', async () => {
    const parent = dirname(folder)
    rmSync(parent, { recursive: true })
    writeFileSync(parent, 'in the way')
    const shown = copies()
    await expect(shown.view(pdf())).rejects.toMatchObject({ code: 'not-written' })
    rmSync(parent)
    await shown.view(pdf())
    expect(opened).toHaveLength(1)
  })
})
