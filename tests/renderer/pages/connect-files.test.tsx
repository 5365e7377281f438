import { createEvent, fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { Input } from '../../../shared/contract/define.ts'
import type { ImportResult } from '../../../shared/contract/import.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import { mountApp } from '../mount.tsx'

type ImportInput = Input<StationContract, 'import.start'>

const deviceId = '01939f00-0000-7000-8000-000000000001'
const intakeId = '01939f00-0000-7000-8000-000000009001'
const answer = (names: string[], change: Partial<ImportResult> = {}): ImportResult => ({
  names,
  result: 'card',
  intakeId,
  deviceId,
  refusal: null,
  ...change,
})
const cut = { code: 'foreign-truncated', what: 'cut', where: 'b.json', remedy: 'again' }

const textFile = (name: string, text = '{}') => new File([text], name)

/** A file or a folder as a browser gives it to a drop. */
const fileEntry = (fullPath: string) => ({
  isFile: true,
  isDirectory: false,
  fullPath,
  file: (give: (file: File) => void) => give(textFile(fullPath.split('/').at(-1) ?? '')),
})
function folderEntry(fullPath: string, inside: object[]) {
  const portions = [inside, []]
  const createReader = () => ({ readEntries: (give: (entries: object[]) => void) => give(portions.shift() ?? []) })
  return { isFile: false, isDirectory: true, fullPath, createReader }
}
const drop = (dataTransfer: object) =>
  fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], files: [], items: [], ...dataTransfer } })

const sentNames = (calls: readonly { name: string; input: unknown }[]) =>
  calls.flatMap((call) =>
    call.name === 'import.start' ? [(call.input as ImportInput).files.map(({ name }) => name)] : [],
  )

describe('report files', () => {
  test('chosen files are handed over with their bytes, by the bench’s profile and lot', async () => {
    const { user, calls } = await mountApp(
      { 'import.start': ({ files }) => ({ results: files.map(({ name }) => answer([name])) }) },
      { hash: '#/connect/files' },
    )
    await user.upload(await screen.findByLabelText('Choisir des fichiers…', { selector: 'input' }), [
      textFile('a.json', '{"a":1}'),
      textFile('b.json'),
    ])
    expect(await screen.findByText('2 machines lues')).toBeDefined()
    const sent = calls.flatMap((call) => (call.name === 'import.start' ? [call.input as ImportInput] : []))
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({ profileId: 'laptop-2026', lotId: null })
    const texts = sent[0]?.files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])
    expect(texts).toEqual([
      ['a.json', '{"a":1}'],
      ['b.json', '{}'],
    ])
    expect(Object.keys(sent[0] ?? {}).toSorted()).toEqual(['files', 'lotId', 'profileId'])
  })

  test('each file is said to be read, imported before or unreadable with what to do', async () => {
    const { user } = await mountApp(
      {
        'import.start': () => ({
          results: [
            answer(['a.json']),
            answer(['old.json'], { result: 'known', intakeId: null }),
            answer(['b.json'], { result: 'unreadable', intakeId: null, deviceId: null, refusal: cut }),
            answer(['pc/dmidecode.txt', 'pc/lscpu.txt', 'pc/lsblk.json']),
          ],
        }),
      },
      { hash: '#/connect/files' },
    )
    await user.upload(await screen.findByLabelText('Choisir des fichiers…', { selector: 'input' }), textFile('a.json'))
    const list = await screen.findByRole('region', { name: 'Derniers fichiers' })
    const lines = [...list.querySelectorAll('li')].map((line) => line.textContent)
    expect(lines).toEqual([
      expect.stringMatching(/^Lu\s: sur l’établi.*a\.json/),
      expect.stringMatching(/^Déjà importé.*old\.json.*Ouvrir l’appareil/),
      expect.stringMatching(/^Illisible.*b\.json.*coupé avant sa fin.*Copiez-le de nouveau/),
      expect.stringMatching(/pc\/dmidecode\.txt et 2 autres/),
    ])
    await user.click(screen.getByRole('button', { name: 'Vider la liste' }))
    expect(screen.queryByRole('region', { name: 'Derniers fichiers' })).toBeNull()
  })

  test('files dropped on the bench are read, and the bench stays when all became cards', async () => {
    const { calls } = await mountApp({ 'import.start': () => ({ results: [answer(['a.json'])] }) })
    await screen.findByText('Aucune machine sur l’établi')
    drop({ files: [textFile('a.json')] })
    expect(await screen.findByText('1 machine lue')).toBeDefined()
    expect(sentNames(calls)).toEqual([['a.json']])
    expect(window.location.hash).toBe('#/bench')
  })

  test('a file that could not be read is shown, from whatever screen it was dropped on', async () => {
    await mountApp(
      { 'import.start': () => ({ results: [answer(['b.json'], { result: 'unreadable', refusal: cut })] }) },
      { hash: '#/queue/' },
    )
    await screen.findByText(/^Choisissez un lot/)
    drop({ files: [textFile('b.json')] })
    expect(await screen.findByRole('region', { name: 'Derniers fichiers' })).toBeDefined()
    expect(window.location.hash).toBe('#/connect/files')
  })

  test('a dropped folder is walked, and its files keep the path below it', async () => {
    const { calls } = await mountApp({ 'import.start': () => ({ results: [answer(['pc/dmidecode.txt'])] }) })
    await screen.findByText('Aucune machine sur l’établi')
    const deep = folderEntry('/pc/smart', [fileEntry('/pc/smart/sda.json')])
    const folder = folderEntry('/pc', [fileEntry('/pc/dmidecode.txt'), deep])
    const alone = { webkitGetAsEntry: () => fileEntry('/a.json'), getAsFile: () => textFile('a.json') }
    drop({ items: [alone, { webkitGetAsEntry: () => folder }] })
    await waitFor(() => expect(sentNames(calls)).toEqual([['a.json', 'pc/dmidecode.txt', 'pc/smart/sda.json']]))
  })

  test('what can’t be opened is named as such, and takes nothing from what lies beside it', async () => {
    const { calls } = await mountApp({ 'import.start': () => ({ results: [answer(['pc/lscpu.txt'])] }) })
    await screen.findByText('Aucune machine sur l’établi')
    const denied = { ...fileEntry('/pc/secret.txt'), file: (_: unknown, refuse: () => void) => refuse() }
    const torn = Object.assign(textFile('lsblk.json'), { arrayBuffer: () => Promise.reject(new Error('gone')) })
    const pulled = { ...fileEntry('/pc/lsblk.json'), file: (give: (file: File) => void) => give(torn) }
    drop({ items: [{ webkitGetAsEntry: () => folderEntry('/pc', [denied, pulled, fileEntry('/pc/lscpu.txt')]) }] })
    const list = await screen.findByRole('region', { name: 'Derniers fichiers' })
    expect(sentNames(calls)).toEqual([['pc/lscpu.txt']])
    const lines = [...list.querySelectorAll('li')].map((line) => line.textContent)
    expect(lines).toEqual([
      expect.stringMatching(/^Illisible.*lsblk\.json.*ne s’ouvre pas/),
      expect.stringMatching(/^Lu.*lscpu\.txt/),
      expect.stringMatching(/^Illisible.*secret\.txt.*ne s’ouvre pas/),
    ])
    expect(screen.getByText('1 machine lue · 2 illisibles')).toBeDefined()
  })

  test('files held over the window are told where to fall, and never open themselves', async () => {
    await mountApp()
    await screen.findByText('Aucune machine sur l’établi')
    fireEvent.dragEnter(document.body, { dataTransfer: { types: ['Files'] } })
    expect(await screen.findByText('Déposez les relevés ici')).toBeDefined()
    const over = createEvent.dragOver(document.body)
    fireEvent(document.body, over)
    expect(over.defaultPrevented).toBe(true)
    fireEvent.dragLeave(document.body, { dataTransfer: { types: ['Files'] } })
    expect(screen.queryByText('Déposez les relevés ici')).toBeNull()
  })

  test('a refusal of all files together is told, and more can be chosen', async () => {
    const refuse = () => {
      throw new Refusal({ code: 'lot-not-found', what: 'no lot' })
    }
    await mountApp({ 'import.start': refuse }, { hash: '#/connect/files' })
    const choose = await screen.findByRole<HTMLButtonElement>('button', { name: 'Choisir des fichiers…' })
    drop({ files: [textFile('a.json')] })
    expect((await screen.findByRole('alert')).textContent).toMatch(/Ce lot n’existe pas/)
    expect(choose.disabled).toBe(false)
  })
})
