import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { IntakeCard } from '../../../renderer/features/intake/IntakeCard.tsx'
import type { CardCommands } from '../../../renderer/features/intake/use-card-commands.ts'
import type { Card } from '../../../shared/contract/views.ts'
import { laptop } from '../profiles.ts'
import { machineReport } from '../machine-report.ts'
import { startTexts } from '../mount.tsx'
import { deviceSummary, doneCard, readingCard } from '../views.ts'

const good = machineReport()
const weak = machineReport({ memoryGibibytes: 4 })
const unread = machineReport({ isAdministrator: false, batteryPercent: null })

const commands = {
  print: vi.fn<CardCommands['print']>(),
  enqueue: vi.fn<CardCommands['enqueue']>(),
  putAway: vi.fn<CardCommands['putAway']>(),
  decide: vi.fn<CardCommands['decide']>(),
  readAgain: vi.fn<CardCommands['readAgain']>(),
} satisfies CardCommands

const statuses: readonly Card['parts'][number]['status'][] = ['read', 'absent', 'denied', 'unavailable', 'timed-out']

const element = (card: Card) => (
  <IntakeCard
    card={card}
    language="fr"
    profileTitle="Portable 2026"
    isChosen
    commands={commands}
    onOpen={() => undefined}
  />
)

beforeEach(() => startTexts())

/** The places of a card: what is fixed, without the words in it and without the reasons' own lines. */
const places = (container: HTMLElement) => ({
  article: container.querySelector('article')?.className,
  children: [...container.querySelectorAll('article > *, article header > *, article li[data-status]')].map(
    ({ tagName, className }) => `${tagName} ${className.replaceAll(/text-\S+|leading-\S+|font-\S+/g, '')}`,
  ),
  buttons: screen.getAllByRole('button').length,
})

describe('a card', () => {
  test.each([
    ['local', 'Cette machine'],
    ['capture', 'Capture pc-7'],
    ['lan', 'Réseau : pc-7'],
    ['android', 'Android : pc-7'],
    ['stick', 'Clé : pc-7'],
    ['foreign', 'Fichier : pc-7'],
    ['typed', 'Saisi à la main'],
  ] as const)('that came as %s says so, before and after it is read', (kind, words) => {
    const source = { kind, name: 'pc-7' }
    const spaced = new RegExp(words.replace(' :', '\\s:'))
    const { container, rerender } = render(element(readingCard(1, { source })))
    expect(screen.getByRole('heading', { name: spaced })).toBeDefined()
    rerender(element(doneCard(1, good, laptop, { source })))
    expect(container.querySelector('header')?.textContent).toMatch(spaced)
    expect(container.querySelectorAll('h2 svg')).toHaveLength(1)
  })

  test('keeps every place from the start of the reading to the verdict, so that nothing moves', () => {
    const { container, rerender } = render(element(readingCard(1)))
    const before = places(container)
    rerender(element(doneCard(1, good, laptop)))
    expect(places(container)).toEqual(before)
  })

  test('keeps the height of each line of its head, whatever stands in it', () => {
    const { container } = render(element(readingCard(1)))
    const lines = [...container.querySelectorAll('article header > *')]
    expect(lines).toHaveLength(4)
    expect(lines.filter((line) => !/(^| )h-\d/.test(line.className))).toEqual([])
  })

  test('shows how far each part is', () => {
    const parts = readingCard(1).parts.map((part, index) => ({
      part: part.part,
      status: statuses[index] ?? 'reading',
    }))
    render(element(readingCard(1, { parts })))
    const shown = screen.getAllByRole('listitem').map((item) => item.textContent)
    expect(shown.slice(0, 6)).toEqual([
      'Machinefait',
      'Processeurnéant',
      'Mémoirerefus',
      'Disquespas su',
      'Batteriestrop long',
      'Écranslecture…',
    ])
  })

  test.each([
    ['pass', good, 'CONFORME', 'good'],
    ['fail', weak, 'NON CONFORME', 'bad'],
    ['incomplete', unread, 'INCOMPLET', 'open'],
  ] as const)('says %s by word, shape and colour', (_outcome, report, word, tone) => {
    const { container } = render(element(doneCard(1, report, laptop)))
    const banner = container.querySelector(`[data-tone="${tone}"]`)
    expect(banner?.textContent).toContain(word)
    expect(banner?.querySelector('svg')).not.toBeNull()
  })

  test('that conforms and is no longer ready looks so, with the reason and without the lot it has left', () => {
    const lost = { withdrawn: 'erasure-missing', queueing: 'queued' } as const
    const { container } = render(element(doneCard(1, good, laptop, lost)))
    const banner = container.querySelector('[data-tone="open"]')
    expect(banner?.textContent).toContain('PLUS PRÊT')
    expect(banner?.textContent).toMatch(/effacement/i)
    expect(banner?.textContent).not.toContain('En file')
    expect(screen.queryByText('CONFORME')).toBeNull()
  })

  test('says what is missing and what would make it pass', () => {
    render(element(doneCard(1, weak, laptop)))
    const [reason] = within(screen.getByRole('list', { name: 'Constats' })).getAllByRole('listitem')
    expect(reason?.textContent).toMatch(
      /Mémoire vive installée.*4\sGio.*au moins 8\sGio.*1 emplacement.*ajouter 4\sGio/,
    )
  })

  test('a device that does not pass can not be queued from it', () => {
    render(element(doneCard(1, weak, laptop)))
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Mettre en file' }).disabled).toBe(true)
  })

  test('offers to read again what was not read', async () => {
    render(element(doneCard(1, unread, laptop)))
    await userEvent.click(screen.getByRole('button', { name: 'Relire' }))
    expect(commands.readAgain).toHaveBeenCalledOnce()
  })

  test('a refused reading says what, where and what to do, and no part seems to go on', () => {
    const refusal = { code: 'capture-not-recognised', what: 'Nothing', where: 'dossier-1', remedy: null }
    const { container } = render(element(readingCard(1, { stage: 'refused', refusal })))
    expect(screen.getByText('Rien dans ce dossier n’est un relevé connu.')).toBeDefined()
    expect(screen.getByText(/Où : dossier-1/)).toBeDefined()
    expect(screen.getByText(/Que faire : Choisissez le dossier/)).toBeDefined()
    expect(container.querySelector('[data-status="reading"]')).toBeNull()
  })

  test('a pass that rests on what a person typed says on what', () => {
    const report = machineReport()
    const typed = { ...report.readings, 'batteries.0.healthPercent': { status: 'read', from: 'typed' } as const }
    const { rerender } = render(element(doneCard(1, { ...report, readings: typed }, laptop)))
    expect(screen.getByText('Saisi à la main, pas lu : Santé de la batterie.')).toBeDefined()
    rerender(element(doneCard(1, report, laptop)))
    expect(screen.queryByText(/Saisi à la main/)).toBeNull()
    expect(screen.getByText('Toutes les exigences du profil sont tenues.')).toBeDefined()
  })

  test('an undecided machine shows both sides and lets a person decide', async () => {
    const device = deviceSummary(7, good, laptop)
    const differing = [
      { kind: 'machine' as const, here: ['lenovo/pf9zzz99'], known: ['lenovo/pf1abcde'] },
      { kind: 'disk' as const, here: ['s41g'], known: ['wx41', 's3z8'] },
    ]
    const candidates = [{ device, agreeing: [{ kind: 'board' as const, value: 'l1hf' }], differing }]
    const card = readingCard(1, { stage: 'undecided', candidates })
    render(element(card))
    const rows = screen.getAllByRole('row').map((row) => [...row.children].map(({ textContent }) => textContent))
    expect(rows).toEqual([
      ['Signe', 'Cette machine', expect.stringContaining('T7 000007')],
      ['série de la carte mère concorde', 'l1hf', 'l1hf'],
      ['fabricant et numéro de série diffère', 'lenovo/pf9zzz99', 'lenovo/pf1abcde'],
      ['série d’un disque diffère', 's41g', 'wx41, s3z8'],
    ])
    await userEvent.click(screen.getByRole('button', { name: 'C’est cet appareil' }))
    expect(commands.decide).toHaveBeenLastCalledWith(card, device.deviceId)
    await userEvent.click(screen.getByRole('button', { name: 'Autre machine' }))
    expect(commands.decide).toHaveBeenLastCalledWith(card, null)
  })
})
