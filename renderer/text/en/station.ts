import type { Messages } from '../fr.ts'

export const stationDown: Messages['stationDown'] = {
  startingTitle: 'The bench is starting…',
  startingText: 'The database is being opened. It takes less than a second as a rule.',
  restartingTitle: 'The bench is starting again…',
  restartingText: 'It ended unasked (attempt {{attempt}}). What was recorded is kept.',
  refusedTitle: 'The bench can’t start',
  what: 'What happens',
  where: 'Where',
  remedy: 'What to do',
  retry: 'Try again',
  code: 'Code: {{code}}',
}
