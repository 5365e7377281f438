import { expect, test } from 'vitest'
import type { TestResult } from '../../../shared/verdict/measure.ts'
import { judge } from '../../../shared/verdict/judge.ts'
import { findingSentences } from '../../../shared/verdict/sentences.ts'
import { upgradeNeed } from '../../../shared/shipping/part-needs.ts'
import { goodLaptop, laptopWith, module } from '../made-up-report.ts'
import { findingOf, profileOf } from '../seed-profiles.ts'

const tested = (subject: string, remedy = 'repair') => ({ kind: 'tested', subject, remedy })
const absent = (subject: string, remedy?: string) =>
  findingOf(tested(subject, remedy), goodLaptop(), { tests: { [subject]: 'absent' } })

test('a part that is not there fails a test that a profile asks for, and says so in both languages', () => {
  const finding = absent('test.microphone')
  expect(finding).toMatchObject({ outcome: 'unmet', reason: 'absent', remedy: null, noRemedy: 'not-upgradable' })
  expect(findingSentences(finding, 'fr')).toMatchObject({
    read: 'pièce absente',
    why: 'L’appareil n’a pas cette pièce, dit le test. Cela ne se change pas sur cet appareil.',
  })
  expect(findingSentences(finding, 'en').read).toBe('part absent')
})

test.each([
  ['a charger is brought and tried', 'test.charger', 'repair', { kind: 'repair-and-test', test: 'test.charger' }],
  ['a Wi-Fi card is fitted', 'test.wifi', 'repair', { kind: 'fit-wifi-card' }],
  [
    'a webcam is added where the profile takes one',
    'test.camera',
    'repair-or-usb',
    { kind: 'usb-adapter', adapter: 'camera' },
  ],
])('where the part is not there, %s', (_, subject, policy, remedy) => {
  expect(absent(subject, policy).remedy).toEqual(remedy)
})

const profile = profileOf([
  { id: 'memory', kind: 'at-least', subject: 'memory.installedBytes', minimum: 8 * 2 ** 30 },
  { id: 'keyboard', ...tested('test.keyboard') },
])
const small = laptopWith({
  memory: { installedBytes: 4 * 2 ** 30, usableBytes: null, modules: [module(4)], slots: 2 },
})

test.each<[string, string, TestResult | null]>([
  ['not done yet', 'parts', null],
  ['passed', 'parts', 'passed'],
  ['failed', 'other-work', 'failed'],
])('a machine that lacks memory and whose test is %s leads to %s', (_, state, result) => {
  const tests = result === null ? {} : { 'test.keyboard': result }
  expect(upgradeNeed(judge(small, profile, { tests }), small).state).toBe(state)
})

test('a machine that lacks nothing but a test conforms by no part', () => {
  expect(upgradeNeed(judge(goodLaptop(), profile), goodLaptop()).state).toBe('not-read')
})
