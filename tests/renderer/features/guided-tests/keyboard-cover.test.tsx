import { act, fireEvent, render, screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Confirmed } from '../../../../renderer/features/guided-tests/guided-test.ts'
import { askedCodes } from '../../../../renderer/features/guided-tests/keyboard/keyboard-keys.ts'
import { KeyboardCover } from '../../../../renderer/features/guided-tests/keyboard/KeyboardCover.tsx'
import { startTexts } from '../../mount.tsx'

beforeEach(() => startTexts())

/** Presses these keys one after the other; the page is drawn once, after the last. */
const strike = (...codes: readonly string[]) =>
  act(() => {
    for (const code of codes) {
      for (const type of ['keydown', 'keyup']) window.dispatchEvent(new KeyboardEvent(type, { code, key: code }))
    }
  })
const open = () => {
  const onRecord = vi.fn<(confirmed: Confirmed) => void>()
  render(<KeyboardCover language="fr" onRecord={onRecord} onLeave={() => undefined} />)
  return onRecord
}
const stateOf = (code: string) => document.querySelector(`[data-key="${code}"]`)?.getAttribute('data-state')

test('each key lights up when it is pressed; when all were, a person confirms what is recorded with its note', () => {
  const onRecord = open()
  const codes = askedCodes('iso', false)
  strike(...codes.slice(0, -1))
  expect(stateOf('KeyA')).toBe('seen')
  expect(screen.queryByText('La mesure dit : bon')).toBeNull()
  strike(codes.at(-1) ?? '')
  fireEvent.click(screen.getByText('Bon : inscrire'))
  expect(onRecord.mock.calls).toEqual([
    [{ result: 'pass', note: `Clavier\u00a0: ${codes.length} touches, toutes répondent` }],
  ])
})

test('a keyboard that is ended early names the keys that did not answer, and a person may say otherwise', () => {
  const onRecord = open()
  strike(...askedCodes('iso', false).filter((code) => code !== 'F7'))
  fireEvent.click(screen.getByText('Terminer'))
  expect(screen.getByText('La mesure dit : en panne')).toBeDefined()
  fireEvent.click(screen.getByText('Bon : inscrire'))
  expect(onRecord.mock.calls).toEqual([[{ result: 'pass', note: 'Clavier\u00a0: sans réponse F7' }]])
})

test('a key that the system keeps can be clicked for, no other', () => {
  open()
  expect([stateOf('MetaLeft'), stateOf('KeyB')]).toEqual(['kept', 'silent'])
  for (const code of ['MetaLeft', 'KeyB']) {
    const drawing = document.querySelector(`[data-key="${code}"]`)
    if (drawing === null) throw new Error(`${code} is not drawn`)
    fireEvent.click(drawing)
  }
  expect([stateOf('MetaLeft'), stateOf('KeyB')]).toEqual(['vouched', 'silent'])
})
