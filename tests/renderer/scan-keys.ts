import { act } from '@testing-library/react'

/** Keys 4 ms apart by their own clock, as a scanner sends them, however busy this machine is. */
export function scan(text: string): void {
  const startMs = performance.now()
  act(() => {
    for (const [index, character] of Array.from(text).concat('Enter').entries()) {
      const code = /^\d$/.test(character) ? `Digit${character}` : character === 'Enter' ? character : `Key${character}`
      const event = new KeyboardEvent('keydown', { key: character, code, bubbles: true, cancelable: true })
      Object.defineProperty(event, 'timeStamp', { value: startMs + index * 4 })
      document.activeElement?.dispatchEvent(event)
    }
  })
}
