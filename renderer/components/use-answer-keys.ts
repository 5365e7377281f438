import { useEffect, useEffectEvent } from 'react'
import { areKeysHeld } from './held-keys.ts'
import { giveBack } from './take-back.ts'

/** A key is an answer when nothing comes right before or after it: a scanner's digits never stand alone, nor a serial's. */
const quietMs = 300

/** A key that writes nothing begins no scan and ends none: a digit may come right after F7. */
const isWritten = ({ key }: KeyboardEvent): boolean => key.length === 1 || key === 'Enter' || key === 'Tab'

/** By place, not by character: a French keyboard writes "&é" with these keys. */
const digitOf = (code: string): string | undefined => /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1]

const hasText = (target: Element | null): boolean =>
  (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.value !== ''

const isDialogOpen = () => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null

/**
 * Answers by the number keys, from above the letters or from the keypad, while no text is being typed and no dialog is
 * open. A digit that turns out to begin a scan or a typed text is given to the field it belongs to.
 *
 * @param answers by digit; each key press is one act, a key that is held down is one.
 */
export function useAnswerKeys(answers: Readonly<Record<string, (() => void) | undefined>>): void {
  const answerOf = useEffectEvent((digit: string) => answers[digit])
  useEffect(() => {
    let lastAtMs = Number.NEGATIVE_INFINITY
    let held: { readonly key: string; readonly timer: ReturnType<typeof setTimeout> } | null = null
    const onKeyDown = (event: KeyboardEvent) => {
      const isAlone = event.timeStamp - lastAtMs >= quietMs
      if (isWritten(event)) lastAtMs = event.timeStamp
      // A test has the whole keyboard: its keys answer nothing.
      if (event.repeat || areKeysHeld()) return
      if (held !== null) {
        clearTimeout(held.timer)
        const { key } = held
        held = null
        giveBack(key)
        return
      }
      const digit = digitOf(event.code)
      const isChord = event.ctrlKey || event.altKey || event.metaKey
      if (digit === undefined || !isAlone || isChord || isDialogOpen() || hasText(document.activeElement)) return
      if (answerOf(digit) === undefined) return
      event.preventDefault()
      const answer = () => {
        held = null
        answerOf(digit)?.()
      }
      held = { key: event.key, timer: setTimeout(answer, quietMs) }
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => {
      if (held !== null) clearTimeout(held.timer)
      window.removeEventListener('keydown', onKeyDown, { capture: true })
    }
  }, [])
}
