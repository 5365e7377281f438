import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import { frenchImportRefusals } from '../../electron/cli/french-import-refusals.ts'
import { frenchPeopleRefusals } from '../../electron/cli/french-people-refusals.ts'
import { refusalSentence } from '../../electron/cli/refusal-sentence.ts'
import { frenchRefusals } from '../../electron/cli/french-refusals.ts'
import { captureRefusalCodes } from '../../electron/station/readers/capture/folder.ts'
import { storeRefusalCodes } from '../../electron/station/store/refusals.ts'
import { captureRefusal } from '../../shared/contract/french-refusals/capture-refusal.ts'
import { foreignRefusal } from '../../shared/contract/french-refusals/foreign-refusal.ts'
import { packingRefusal } from '../../shared/contract/french-refusals/packing-refusal.ts'
import { peopleRefusal } from '../../shared/contract/french-refusals/people-refusal.ts'
import { stationRefusal } from '../../shared/contract/french-refusals/station-refusal.ts'
import { profileRefusalCodes } from '../../shared/profile/parse.ts'
import { incompleteLaptop, laptopWith, temporaryFolder } from '../fixtures/laptop-captures.ts'
import { laptop, laptopOutput } from '../fixtures/laptop-changes.ts'
import { etabli, refusedWith } from './etabli.ts'

describe('text for people', () => {
  test.each([
    [['--lang', 'fr'], /^Machine +LENOVO ThinkPad T480 · laptop\nSérie +PF1ETB42\nProcesseur .* 4 cœurs, 8 fils\n/],
    [['--lang=en'], /^Machine +LENOVO ThinkPad T480 · laptop\nSerial +PF1ETB42\nProcessor .* 4 cores, 8 threads\n/],
  ])('a report with %j', async (language, text) => {
    const run = await etabli(['read', '--capture', laptop, ...language])
    expect(run).toMatchObject({ exit: 0, err: '', out: expect.stringMatching(text) })
  })

  test('an intake in French says state, verdict, findings and remedy', async () => {
    const data = temporaryFolder()
    const { exit, out, err } = await etabli(['intake', '--capture', incompleteLaptop(), '--data', data])
    expect({ exit, err }).toEqual({ exit: 11, err: '' })
    expect(out).toMatch(/^\w{2} \d{6} \w {2}incomplet +audité +LENOVO ThinkPad T480 · i5-8250U · 8 Gio · SSD 256 Go/)
    expect(out).toContain('INCOMPLET — laptop-2026 v1')
    expect(out).toMatch(/ {2}✔ Mémoire vive installée : 8\sGio \(au moins 8\sGio\)\n/)
    expect(out).toMatch(/ {2}\? Santé de la batterie : non lu.*\n {6}.+\n {6}→ .+/)
  })

  test('and in English where the environment speaks it', async () => {
    const data = temporaryFolder()
    const run = await etabli(['intake', '--capture', incompleteLaptop(), '--data', data], {
      environment: { LANG: 'en_GB.UTF-8' },
    })
    expect(run.out).toContain('INCOMPLETE — laptop-2026 v1')
    expect(run.out).toMatch(/ {2}✔ Installed memory: 8\sGiB \(at least 8\sGiB\)\n/)
  })

  test('nothing recorded is said beside stdout, which stays empty', async () => {
    const data = temporaryFolder()
    expect(await etabli(['devices', '--data', data])).toEqual({ exit: 0, out: '', err: 'Aucun appareil.\n' })
    expect(await etabli(['queue', '--data', data, '--lang', 'en'])).toEqual({ exit: 0, out: '', err: 'No lot.\n' })
    expect(await etabli(['devices', '--data', data, '--json'])).toMatchObject({ exit: 0, out: '[]\n' })
  })

  test('names that a machine gives itself can’t command the terminal', async () => {
    const evil = laptopWith({ 'sys/class/video4linux/video0/name': 'Cam\u001B[2J\u0007\u202Eera\n' })
    for (const command of ['read', 'intake']) {
      const run = await etabli([
        command,
        '--capture',
        evil,
        ...(command === 'read' ? [] : ['--data', temporaryFolder()]),
      ])
      expect(run.exit).toBe(0)
      expect(['\u001B', '\u0007', '\u202E'].filter((character) => run.out.includes(character))).toEqual([])
    }
  })
})

describe('help and wrong words', () => {
  test('help is asked for in either language', async () => {
    expect(await etabli(['--help'])).toMatchObject({
      exit: 0,
      err: '',
      out: expect.stringContaining('Codes de sortie'),
    })
    expect(await etabli(['read', '--help', '--lang', 'en'])).toMatchObject({
      exit: 0,
      out: expect.stringContaining('Exit codes'),
    })
  })

  test.each([
    [['reed'], 'commande inconnue : « reed »'],
    [['reed', '--lang', 'en'], 'unknown command "reed"'],
    [['read', '--captur', 'x'], 'read : option inconnue --captur'],
    [['intake', '--lot'], 'intake : l’option --lot attend une valeur'],
    [['intake', '--new=yes'], 'intake : l’option --new ne prend pas de valeur'],
    [['check', 'x.json'], 'check : il manque --profile'],
    [['label', 'T70123820'], 'label : il manque --out FICHIER'],
    [['devices', '--lang', 'de'], '--lang vaut fr ou en'],
    [['intake', '--lot', ' '], '--lot prend un nom de 1 à 120 caractères'],
    [['queue', '--lot', 'x'.repeat(121)], '--lot prend un nom'],
    [['queue', 'T70123820'], 'queue : --lot dit dans quel lot va l’appareil'],
  ])('%j is refused in one line, exit 2', async (argv, text) => {
    const run = await etabli(argv, { cwd: temporaryFolder() })
    expect(run).toMatchObject({ exit: 2, out: '' })
    expect(run.err).toMatch(/^etabli: [^\n]+\n$/)
    expect(run.err).toContain(text)
  })
})

describe('a refusal in one line', () => {
  test('the same refusal in English', async () => {
    const capture = laptopWith({ 'lsblk.json': laptopOutput('lsblk.json').slice(0, 200) })
    const run = await etabli(['read', '--capture', capture, '--lang', 'en'])
    expect(run).toMatchObject(refusedWith('capture-file-truncated'))
    expect(run.err).toContain('The file is cut off before its end')
    expect(run.err).toContain('lsblk.json')
  })

  test('every code that captures, profiles and the database can meet has French words', () => {
    const codes = [...captureRefusalCodes, ...profileRefusalCodes, ...storeRefusalCodes]
    expect(codes.filter((code) => !Object.hasOwn(frenchRefusals, code))).toEqual([])
  })

  test('what the window says too is said in its words, and no sentence is written twice', () => {
    const shared = { ...packingRefusal, ...foreignRefusal, ...captureRefusal, ...peopleRefusal, ...stationRefusal }
    expect(refusalSentence({ code: 'carton-empty', what: 'Nothing is in this carton' }, 'fr')).toBe(
      'Ce colis est vide — Scannez-y des appareils, ou abandonnez-le. [carton-empty]',
    )
    const own = Object.entries({ ...frenchImportRefusals, ...frenchPeopleRefusals })
    const again = own.filter(([code, words]) => isDeepStrictEqual(words, Reflect.get(shared, code)))
    expect(again.map(([code]) => code)).toEqual([])
  })

  test('a code without French words keeps its own', () => {
    expect(refusalSentence({ code: 'toString', what: 'Odd', remedy: 'Wait.' }, 'fr')).toBe('Odd — Wait. [toString]')
  })

  test('names that hold line ends, terminal commands or a novel stay one short line', () => {
    const where = `a\nb\u001B[31m\u2028${'c'.repeat(5000)}`
    const said = refusalSentence({ code: 'file-not-found', what: 'x', where }, 'fr')
    expect(said).toMatch(/^Ce fichier n’existe pas — a b \[31m c+… — Vérifiez le chemin\. \[file-not-found\]$/)
    expect(said.length).toBeLessThan(600)
  })
})
