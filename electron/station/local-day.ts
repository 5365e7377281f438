const two = (number: number): string => String(number).padStart(2, '0')

/** The calendar day of a moment where the bench stands, ISO 8601: what papers and labels are dated by. */
export const localDay = (moment: Date): string =>
  `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
