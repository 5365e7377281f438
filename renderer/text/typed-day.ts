/** Why what was typed is no day or no moment; the catalogue has a sentence for each (`frame.day`). */
export type DayProblem = 'shape' | 'year-missing' | 'year' | 'month' | 'day' | 'time-missing' | 'time'

/** A day (2026-11-23) or a moment by the clock on the wall (2026-11-23T14:05:00), as ISO 8601 has them, or why it is none. */
export type TypedDay =
  | { readonly is: 'right'; readonly iso: string }
  | { readonly is: 'wrong'; readonly why: DayProblem }

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/
const dayFirst = /^(\d{1,2})[-/. ]+(\d{1,2})(?:[-/. ]+(\d{4}|\d{2}))?$/
const moment = /^(.+?)(?:T|,? (?:à |at )?)(\d{1,2} ?[:h].*)$/i
const momentDigits = /^(\d{6}|\d{8})(\d{4})$/
const time = /^(\d{1,2}) ?(?:h|[:h] ?(\d{2})(?::(\d{2})(?:\.0+)?)?)$/i

const wrong = (why: DayProblem): TypedDay => ({ is: 'wrong', why })
const two = (number: number): string => String(number).padStart(2, '0')
const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** What a station deals with lies in this century: 0026 and 2206 are slips. */
const isYear = (year: number): boolean => year >= 2000 && year <= 2099

function checkedDay(year: number, month: number, day: number): TypedDay {
  if (!isYear(year)) return wrong('year')
  if (month < 1 || month > 12) return wrong('month')
  if (day < 1 || day > daysInMonth(year, month)) return wrong('day')
  return { is: 'right', iso: `${year}-${two(month)}-${two(day)}` }
}

/** Digits alone: day, month and year as they are said, or year first where the other order gives a year of no use. */
function dayOfDigits(digits: string): TypedDay {
  const [day, month, year] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4)), Number(digits.slice(4))]
  if (digits.length === 6) return checkedDay(2000 + year, month, day)
  if (isYear(year)) return checkedDay(year, month, day)
  return checkedDay(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6)))
}

/**
 * The calendar day that a person typed or pasted: 23/11/2026, 23.11.26, 231126, 23112026, 2026-11-23. The day stands
 * before the month, in both languages of the window; ISO 8601 is told by its year. A day without a year is refused: a
 * promise for January that is typed in November would come out a year too early.
 *
 * @param text with or without spaces around it; not empty.
 */
export function typedDay(text: string): TypedDay {
  const said = text.trim().replaceAll(/\s+/g, ' ')
  if (/^(?:\d{6}|\d{8})$/.test(said)) return dayOfDigits(said)
  const iso = yearFirst.exec(said)
  if (iso !== null) return checkedDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const parts = dayFirst.exec(said)
  if (parts === null) return wrong('shape')
  const [, day, month, year] = parts
  if (year === undefined) return wrong('year-missing')
  return checkedDay(year.length === 2 ? 2000 + Number(year) : Number(year), Number(month), Number(day))
}

/**
 * As `typedDay`, with the time behind it: 23/11/2026 14:05, 23/11/26 14h05, 2311261405, 2026-11-23T14:05:18. A moment
 * with a time zone is refused: the field holds what the clock on the wall said.
 */
export function typedMoment(text: string): TypedDay {
  const said = text.trim().replaceAll(/\s+/g, ' ')
  const digits = momentDigits.exec(said)
  const [, dayPart, timePart] = digits ?? moment.exec(said) ?? []
  if (dayPart === undefined || timePart === undefined) {
    return wrong(typedDay(said).is === 'right' ? 'time-missing' : 'shape')
  }
  const day = typedDay(dayPart)
  if (day.is === 'wrong') return day
  const clock = digits === null ? time.exec(timePart) : [timePart, timePart.slice(0, 2), timePart.slice(2)]
  const [, hour = '', minute = '0', second = '0'] = clock ?? []
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return wrong('time')
  return { is: 'right', iso: `${day.iso}T${two(Number(hour))}:${two(Number(minute))}:${two(Number(second))}` }
}

/** A day or a moment (ISO 8601, without a zone) as the fields show it: 23/11/2026, 23/11/2026 14:05. */
export function shownDay(iso: string): string {
  const [day = '', clock] = iso.split('T')
  const shown = day.split('-').toReversed().join('/')
  return clock === undefined ? shown : `${shown} ${clock.replace(/^(\d\d:\d\d):00$/, '$1')}`
}

const places = ['day', 'month', 'year', 'hour', 'minute'] as const
/** Where each part stands in `shownDay`, in characters. */
const spans = { day: [0, 2], month: [3, 5], year: [6, 10], hour: [11, 13], minute: [14, 16] } as const

export type CountedDay = { readonly iso: string; readonly span: readonly [number, number] }

/**
 * The day or moment with one of its parts counted up or down: the part where the caret stands in the shown text. Days,
 * hours and minutes go on into the next month, day, hour; months and years keep the day, or take the month's last one.
 *
 * @param caret place in `shownDay(iso)`, in characters.
 * @param by 1 or -1.
 * @returns null where the year would leave the century.
 */
export function countedDay(iso: string, caret: number, by: number): CountedDay | null {
  const hasTime = iso.includes('T')
  const part = places.findLast((place) => caret >= spans[place][0] && (hasTime || spans[place][0] <= 6)) ?? 'day'
  const at = new Date(`${hasTime ? iso : `${iso}T00:00:00`}Z`)
  if (part === 'day') at.setUTCDate(at.getUTCDate() + by)
  else if (part === 'hour') at.setUTCHours(at.getUTCHours() + by)
  else if (part === 'minute') at.setUTCMinutes(at.getUTCMinutes() + by)
  else {
    const months = at.getUTCFullYear() * 12 + at.getUTCMonth() + (part === 'year' ? 12 * by : by)
    const [year, month] = [Math.floor(months / 12), months % 12]
    at.setUTCFullYear(year, month, Math.min(at.getUTCDate(), daysInMonth(year, month + 1)))
  }
  if (!isYear(at.getUTCFullYear())) return null
  return { iso: at.toISOString().slice(0, hasTime ? 19 : 10), span: spans[part] }
}

/** The day, or the minute, that the clock on the wall shows now. */
export function wallClock(now: Date, hasTime: boolean): string {
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  return hasTime ? `${day}T${two(now.getHours())}:${two(now.getMinutes())}:00` : day
}
