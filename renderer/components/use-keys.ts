import { useEffect, useEffectEvent } from 'react'

export type KeyActions = Readonly<Record<string, (() => void) | undefined>>

const isDialogOpen = () => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null

/**
 * Answers keys wherever the focus is: function keys and Escape, which no scanner sends and no field takes as text.
 * A function key with Shift is another one, named `Shift+F4`.
 * While a dialog is open its own keys count only. A key that something nearer has answered is left alone.
 */
export function useKeys(actions: KeyActions): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isDialogOpen()) return
    const isShifted = event.shiftKey && /^F\d+$/.test(event.key)
    const action = actions[isShifted ? `Shift+${event.key}` : event.key]
    if (action === undefined) return
    event.preventDefault()
    action()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
