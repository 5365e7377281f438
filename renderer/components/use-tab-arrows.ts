import { useEffect, useEffectEvent } from 'react'
import { areKeysHeld } from './held-keys.ts'

const isDialogOpen = () => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null

/** Nothing has the focus, or the scan field that waits empty: no caret is there to be moved. */
function isAtRest(focused: Element | null): boolean {
  if (focused === null || focused === document.body) return true
  return focused instanceof HTMLInputElement && focused.value === '' && focused.closest('search') !== null
}

/**
 * The arrows to the left and right turn the views of a screen, while no text, control or dialog wants them for itself.
 *
 * @param turn -1 for the view before, 1 for the next one.
 */
export function useTabArrows(turn: (step: -1 | 1) => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : null
    const isChord = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey
    if (step === null || isChord || event.defaultPrevented || areKeysHeld()) return
    if (isDialogOpen() || !isAtRest(document.activeElement)) return
    event.preventDefault()
    turn(step)
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
