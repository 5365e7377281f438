import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import i18next from 'i18next'
import { beforeEach, expect, test, vi } from 'vitest'
import { NoticeList } from '../../../renderer/components/NoticeList.tsx'
import { say, useNotices } from '../../../renderer/components/notices.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import { startTexts } from '../mount.tsx'

beforeEach(async () => {
  await startTexts()
  useNotices.setState({ notices: [] })
})

test('a notice that stands open changes its language with the screen, the values in it stay', async () => {
  render(<NoticeList />)
  act(() => {
    say({ kind: 'warning', text: (translate) => translate('printing.templateGone', { title: 'Ruban' }) })
    say({ kind: 'refusal', error: new Refusal({ code: 'device-not-found', what: 'There is no such device' }) })
  })
  const [refused, warned] = screen.getAllByRole('alert')
  expect(refused?.textContent).toMatch(/^Refusé/)
  expect(warned?.textContent).toMatch(/«\sRuban\s»/)
  await act(() => i18next.changeLanguage('en'))
  expect(screen.getAllByRole('alert')[0]?.textContent).toMatch(/^Refused/)
  expect(screen.getAllByRole('alert')[1]?.textContent).toMatch(/“Ruban”/)
})

test('the newest notice stands first, and each is closed by itself', async () => {
  render(<NoticeList />)
  act(() => {
    for (const title of ['un', 'deux']) {
      say({ kind: 'warning', text: (translate) => translate('printing.templateGone', { title }) })
    }
  })
  const told = () => screen.getAllByRole('alert').map(({ textContent }) => /«\s(un|deux)\s»/.exec(textContent)?.[1])
  expect(told()).toEqual(['deux', 'un'])
  await userEvent.click(screen.getAllByRole('button', { name: 'Fermer' })[0] as HTMLElement)
  expect(told()).toEqual(['un'])
})

test('what is said again stands once, in front, with how often it was said', async () => {
  render(<NoticeList />)
  const warn = (title: string) =>
    say({ kind: 'warning', text: (translate) => translate('printing.templateGone', { title }) })
  const refuse = () =>
    say({ kind: 'refusal', error: new Refusal({ code: 'device-not-found', what: 'There is no such device' }) })
  act(() => {
    warn('un')
    refuse()
    warn('un')
    warn('deux')
    warn('un')
    refuse()
  })
  const told = () =>
    screen.getAllByRole('alert').map(({ textContent }) => /(«\s\w+\s»|Refusé).*?(×\d)?$/.exec(textContent))
  expect(told().map((found) => [found?.[1]?.replaceAll(/[\s«»]/g, ''), found?.[2]])).toEqual([
    ['Refusé', '×2'],
    ['un', '×3'],
    ['deux', undefined],
  ])
  await userEvent.click(screen.getAllByRole('button', { name: 'Fermer' })[1] as HTMLElement)
  act(() => warn('un'))
  expect(told()[0]?.[2]).toBeUndefined()
})

test('what was only to be done first leaves by itself, what was refused and what must be known stays', () => {
  vi.useFakeTimers()
  try {
    render(<NoticeList />)
    act(() => {
      say({ kind: 'reminder', text: (translate) => translate('intake.chooseLot') })
      say({ kind: 'warning', text: (translate) => translate('printing.templateGone', { title: 'Ruban' }) })
      say({ kind: 'refusal', error: new Refusal({ code: 'device-not-found', what: 'There is no such device' }) })
    })
    expect(screen.getAllByRole('alert')).toHaveLength(3)
    act(() => void vi.advanceTimersByTime(60_000))
    expect(screen.getAllByRole('alert').map(({ textContent }) => /Ruban|Refusé/.exec(textContent)?.[0])).toEqual([
      'Refusé',
      'Ruban',
    ])
  } finally {
    vi.useRealTimers()
  }
})
