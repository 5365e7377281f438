import type { Page } from '@playwright/test'

/** A French computer's characters for the keys of a scanner set to US: the mix-up that every bench meets. */
const frenchDigits = 'à&é"\'(-è_ç'

const keyOf = (character: string) =>
  character === '\n'
    ? { code: 'Enter', key: 'Enter', text: '\r', modifiers: 0 }
    : /\d/.test(character)
      ? { code: `Digit${character}`, key: frenchDigits.charAt(Number(character)), modifiers: 0 }
      : { code: `Key${character}`, key: character, modifiers: 8 }

/**
 * Sends keys as a scanner does: real input events of the browser, 4 ms apart by their own clock, so that a busy
 * machine does not slow the scanner down. What arrives as text is what AZERTY makes of it.
 */
export async function scanKeys(page: Page, text: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const startSeconds = Date.now() / 1000
  const sent = Array.from(text).flatMap((character, index) => {
    const { code, key, modifiers, text: written = key } = keyOf(character)
    const timestamp = startSeconds + index * 0.004
    const windowsVirtualKeyCode = character === '\n' ? 13 : character.charCodeAt(0)
    return [
      session.send('Input.dispatchKeyEvent', {
        type: 'keyDown',
        code,
        key,
        text: written,
        modifiers,
        timestamp,
        windowsVirtualKeyCode,
      }),
      session.send('Input.dispatchKeyEvent', {
        type: 'keyUp',
        code,
        key,
        modifiers,
        timestamp: timestamp + 0.001,
        windowsVirtualKeyCode,
      }),
    ]
  })
  await Promise.all(sent)
  await session.detach()
}

/** Types as a hand does. */
export const typeByHand = (page: Page, text: string): Promise<void> => page.keyboard.type(text, { delay: 110 })
