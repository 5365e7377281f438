import { askFirst } from './station/first-answers.ts'

/** The first questions, on their way before the rest of the page is evaluated: keep this the first import. */
export const firstAnswers = askFirst(window.etabli)
