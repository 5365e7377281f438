import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { ScanField } from '../../../../renderer/features/scan/ScanField.tsx'
import { startTexts } from '../../mount.tsx'

const onTag = vi.fn<(tag: string) => void>()
const onSearch = vi.fn<(text: string) => void>()

beforeEach(async () => {
  onTag.mockClear()
  onSearch.mockClear()
  await startTexts()
  render(
    <>
      <button type="button">Ailleurs</button>
      <ScanField label="Scanner" placeholder="" onTag={onTag} onSearch={onSearch} />
    </>,
  )
})

const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Scanner' })

/** Presses keys as a layout writes them: the place of each key, and the character that arrives. */
function scan(codes: readonly string[], characters: string): void {
  for (const [index, code] of codes.entries()) {
    const key = characters[index] ?? ''
    fireEvent.keyDown(document.activeElement ?? document.body, { key, code })
    fireEvent.change(field(), { target: { value: field().value + key } })
  }
  fireEvent.submit(field())
}

const tagCodes = ['KeyT', 'Digit7', 'Digit0', 'Digit1', 'Digit2', 'Digit3', 'Digit4', 'Digit5', 'KeyC']

describe('the scan field', () => {
  test('has the focus when nothing else has it', () => {
    expect(document.activeElement).toBe(field())
  })

  test('takes a scanned tag as it is', () => {
    scan(tagCodes, 'T7012345C')
    expect(onTag).toHaveBeenCalledExactlyOnceWith('T7012345C')
    expect(field().value).toBe('')
  })

  test('takes the tag that a scanner set to QWERTY sends to an AZERTY computer', () => {
    scan(tagCodes, 'tèà&é"\'(c')
    expect(onTag).toHaveBeenCalledExactlyOnceWith('T7012345C')
  })

  test('takes a tag typed in groups and in small letters', async () => {
    await userEvent.type(field(), 't7 012345 c{Enter}')
    expect(onTag).toHaveBeenCalledExactlyOnceWith('T7012345C')
  })

  test('searches anything else', async () => {
    await userEvent.type(field(), 'thinkpad{Enter}')
    expect(onSearch).toHaveBeenCalledExactlyOnceWith('thinkpad')
    expect(onTag).not.toHaveBeenCalled()
  })

  test('does nothing on an empty line, such as the second line end of a scanner', async () => {
    await userEvent.type(field(), '{Enter}')
    expect(onTag).not.toHaveBeenCalled()
    expect(onSearch).not.toHaveBeenCalled()
  })

  test('takes the focus back when a code is scanned while a button has it', async () => {
    const user = userEvent.setup()
    screen.getByRole('button', { name: 'Ailleurs' }).focus()
    await user.keyboard('T7012345C{Enter}')
    expect(onTag).toHaveBeenCalledExactlyOnceWith('T7012345C')
  })

  test('is emptied by Escape', async () => {
    await userEvent.type(field(), 'abc{Escape}')
    expect(field().value).toBe('')
  })
})
