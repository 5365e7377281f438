/**
 * Sizes of letters on a wall: parts of the screen (a hundredth of its width, or of a height in the same measure of 16 : 9),
 * so that every screen shows the same picture. On one of 55 inches (1.22 m wide) the least letters are 18 mm and
 * their capitals 13 mm high: 11 minutes of arc from 4 metres, what is read from there by eyes that drive a car
 * (half of ISO 9241-303's 22 for comfort); the numbers are 30 and more.
 */
export const wallUnit = '[--wall:min(1vw,1.7778vh)]'

export const wallText = {
  least: 'text-[length:calc(var(--wall)*1.5)] leading-tight',
  label: 'text-[length:calc(var(--wall)*1.65)] leading-tight',
  usual: 'text-[length:calc(var(--wall)*1.8)] leading-tight',
  title: 'text-[length:calc(var(--wall)*2)] leading-tight font-bold',
  big: 'text-[length:calc(var(--wall)*3.1)] leading-tight font-bold',
  number: 'text-[length:calc(var(--wall)*6.2)] leading-none font-bold tabular-nums',
} as const
