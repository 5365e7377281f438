import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { I18nProvider } from 'react-aria-components'
import { expect, test, vi } from 'vitest'
import { DayInput, type DayInputProps } from '../../../renderer/components/DayInput.tsx'
import { FormSheet } from '../../../renderer/components/FormSheet.tsx'
import { startTexts } from '../mount.tsx'

// Typed at the pace of a hand, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

async function sheetWith(props: Partial<DayInputProps> = {}, language: 'fr' | 'en' = 'fr') {
  await startTexts(language)
  const saved: string[] = []
  render(
    <I18nProvider locale={language}>
      <FormSheet
        title="Vague"
        error={null}
        isPending={false}
        onClose={() => undefined}
        onSubmit={(text) => saved.push(text('day'))}
      >
        <DayInput label="Promise pour le" name="day" {...props} />
      </FormSheet>
    </I18nProvider>,
  )
  const user = userEvent.setup()
  const field = screen.getByLabelText<HTMLInputElement>('Promise pour le')
  await user.click(field)
  return { user, field, saved, sheet: within(screen.getByRole('dialog')) }
}

test('digits typed one after the other are a day, said in words at once and kept as such', async () => {
  const { user, field, saved, sheet } = await sheetWith()
  await user.keyboard('23112026')
  expect(sheet.getByText('lundi 23 novembre 2026')).toBeTruthy()
  await user.keyboard('{Enter}')
  expect(saved).toEqual(['2026-11-23'])
  await user.tab()
  expect(field.value).toBe('23/11/2026')
})

test.each(['2026-11-23', '23/11/2026'])('%s is pasted as it stands elsewhere', async (pasted) => {
  const { user, saved, sheet } = await sheetWith({}, 'en')
  await user.paste(pasted)
  expect(sheet.getByText(/^Monday,? 23 November 2026$/)).toBeTruthy()
  await user.keyboard('{Enter}')
  expect(saved).toEqual(['2026-11-23'])
})

test('a day that the calendar has not is refused in the window’s words, what was typed stays, nothing is saved', async () => {
  const { user, field, saved, sheet } = await sheetWith()
  await user.keyboard('31/11/2026{Enter}')
  expect(sheet.getByText('Ce mois n’a pas ce jour.')).toBeTruthy()
  expect([field.value, saved.length]).toEqual(['31/11/2026', 0])
  await user.clear(field)
  await user.keyboard('11/23/2026')
  await user.tab()
  expect(sheet.getByText(/Le mois va de 1 à 12/)).toBeTruthy()
  expect(saved).toEqual([])
})

test('the arrow keys count the part where the caret stands', async () => {
  const { user, field, saved } = await sheetWith({ initialDay: '2026-11-30' })
  field.setSelectionRange(1, 1)
  await user.keyboard('{ArrowUp}')
  expect([field.value, field.selectionStart, field.selectionEnd]).toEqual(['01/12/2026', 0, 2])
  field.setSelectionRange(4, 4)
  await user.keyboard('{ArrowDown}')
  expect([field.value, field.selectionStart, field.selectionEnd]).toEqual(['01/11/2026', 3, 5])
  field.setSelectionRange(10, 10)
  await user.keyboard('{ArrowUp}{ArrowUp}{Enter}')
  expect(saved).toEqual(['2028-11-01'])
})

test('one press takes the clock’s moment, one press empties the field, which keeps the focus', async () => {
  const { user, field, saved, sheet } = await sheetWith({ hasTime: true })
  await user.click(sheet.getByRole('button', { name: 'Maintenant' }))
  expect(field.value).toMatch(/^\d\d\/\d\d\/20\d\d \d\d:\d\d$/)
  expect(document.activeElement).toBe(field)
  await user.click(sheet.getByRole('button', { name: 'Effacer' }))
  expect([field.value, document.activeElement]).toEqual(['', field])
  await user.keyboard('{Enter}')
  expect(saved).toEqual([''])
})

test('a moment asks for its time, and a day that is needed is asked for', async () => {
  const { user, field, saved, sheet } = await sheetWith({ hasTime: true, isRequired: true })
  await user.keyboard('{Enter}')
  expect(sheet.getByText('Un jour entier : jour, mois et année.')).toBeTruthy()
  await user.keyboard('23/11/2026')
  await user.tab()
  expect(sheet.getByText(/Ajoutez l’heure/)).toBeTruthy()
  await user.type(field, ' 14h05{Enter}')
  expect(saved).toEqual(['2026-11-23T14:05:00'])
})
