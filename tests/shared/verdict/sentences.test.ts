import { describe, expect, test } from 'vitest'
import type { Report } from '../../../shared/report/report.ts'
import { findingSentences, findingWord, verdictWord } from '../../../shared/verdict/sentences.ts'
import { battery, disk, laptopWith, module } from '../made-up-report.ts'
import { findingOf } from '../seed-profiles.ts'

const gibibyte = 2 ** 30
const memory8 = { kind: 'at-least', subject: 'memory.installedBytes', minimum: 8 * gibibyte }
const health70 = { kind: 'at-least', subject: 'battery.healthPercent', minimum: 70 }
const solid240 = { kind: 'at-least', subject: 'storage.largestSolidStateBytes', minimum: 240e9 }

describe('a finding in words', () => {
  test('too little memory says what is there, what is needed and what to do', () => {
    const report = laptopWith({ memory: { installedBytes: 4 * gibibyte, modules: [module(4)], slots: 2 } })
    const finding = findingOf(memory8, report)
    expect(findingSentences(finding, 'fr')).toEqual({
      requirement: 'Mémoire vive installée',
      expected: 'au moins 8\u00a0Gio',
      read: '4\u00a0Gio',
      why: 'Trop peu\u00a0: 4\u00a0Gio, il faut au moins 8\u00a0Gio.',
      remedy: '1 emplacement SO-DIMM DDR4 libre\u00a0: ajouter 4\u00a0Gio.',
    })
    expect(findingSentences(finding, 'en')).toEqual({
      requirement: 'Installed memory',
      expected: 'at least 8\u00a0GiB',
      read: '4\u00a0GiB',
      why: 'Too little: 4\u00a0GiB, needed: at least 8\u00a0GiB.',
      remedy: '1 free SO-DIMM DDR4 slot: add 4\u00a0GiB.',
    })
  })

  test.each<[string, Record<string, unknown>, Report, string]>([
    [
      'a full machine',
      memory8,
      laptopWith({
        memory: {
          installedBytes: 4 * gibibyte,
          modules: [module(2), module(2, { locator: 'ChannelB-DIMM0' })],
          slots: 2,
        },
      }),
      'Remplacer la barrette de 2\u00a0Gio (ChannelA-DIMM0) par 8\u00a0Gio SO-DIMM DDR4.',
    ],
    ['a worn battery', health70, laptopWith({ batteries: [battery(41)] }), 'Remplacer la batterie BAT0 SMP 01AV423.'],
    [
      'a hard disk',
      solid240,
      laptopWith({ disks: [disk({ kind: 'hdd', model: 'ST500LT012', serial: 'W3P1' })] }),
      'Remplacer le disque ST500LT012 (n°\u00a0W3P1) par un SSD SATA 2,5″ d’au moins 240\u00a0Go.',
    ],
    [
      'no camera',
      { kind: 'present', subject: 'camera', remedy: 'repair-or-usb' },
      laptopWith({ cameras: [] }),
      'Joindre une webcam USB.',
    ],
    [
      'unread disks',
      solid240,
      laptopWith({ disks: null, readings: { disks: { status: 'denied', from: 'smartctl' } } }),
      'Relire en tant qu’administrateur\u00a0: Taille du SSD.',
    ],
  ])('the remedy of %s in French', (_, requirement, report, remedy) => {
    expect(findingSentences(findingOf(requirement, report), 'fr').remedy).toBe(remedy)
  })

  test('a soldered part says why there is no remedy', () => {
    const report = laptopWith({ disks: [disk({ kind: 'emmc', sizeBytes: 64e9 })] })
    const { why, remedy } = findingSentences(findingOf(solid240, report), 'fr')
    expect(why).toContain('La pièce est soudée')
    expect(remedy).toBeNull()
  })

  test('a missing SSD says what stands in its place', () => {
    const report = laptopWith({ disks: [disk({ kind: 'hdd', sizeBytes: 500_107_862_016 })] })
    const finding = findingOf(solid240, report)
    expect(findingSentences(finding, 'fr').read).toBe('aucun SSD, disque dur, 500\u00a0Go')
    expect(findingSentences(finding, 'en').why).toBe(
      'Read: no SSD, hard disk, 500\u00a0GB, needed: at least 240\u00a0GB.',
    )
  })

  test('a processor is named by its own model, not by the line it was sorted into', () => {
    const family = { kind: 'one-of', subject: 'cpu.family', values: ['intel-core'] }
    const report = laptopWith({ cpu: { model: 'Intel(R) Core(TM)2 Duo CPU     T7200  @ 2.00GHz' } })
    expect(findingSentences(findingOf(family, report), 'fr').read).toBe('Intel Core 2 Duo CPU T7200 @ 2.00GHz')
  })

  test('a part that is absent agrees with its name in French', () => {
    const camera = findingOf({ kind: 'present', subject: 'camera' }, laptopWith({ cameras: [] }))
    const wifi = findingOf({ kind: 'present', subject: 'network.wifi' }, laptopWith({ network: [] }))
    expect(findingSentences(camera, 'fr')).toMatchObject({ read: 'absente', expected: 'présence exigée' })
    expect(findingSentences(wifi, 'fr').read).toBe('absent')
  })

  test('a lower bound is said as one and never as a value', () => {
    const report = laptopWith({ memory: { installedBytes: null, usableBytes: 3.8 * gibibyte, modules: null } })
    expect(findingSentences(findingOf(memory8, report), 'fr').read).toBe('au moins 4\u00a0Gio')
  })

  test('a title of the profile replaces the name of the subject', () => {
    const finding = findingOf({ ...memory8, title: { fr: 'Assez de mémoire', en: 'Enough memory' } }, laptopWith({}))
    expect(findingSentences(finding, 'fr').requirement).toBe('Assez de mémoire')
  })
})

test('verdicts and findings have their word in both languages', () => {
  expect(['pass', 'fail', 'incomplete'].map((one) => verdictWord(one as 'pass', 'fr'))).toEqual([
    'conforme',
    'non conforme',
    'incomplet',
  ])
  expect(verdictWord('pass', 'en')).toBe('pass')
  expect(findingWord('unread', 'fr')).toBe('non lue')
})
