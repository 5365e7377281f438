import { useEffect, type RefObject } from 'react'

const takesText = (target: Element | null): boolean =>
  target !== null &&
  target.closest('input, textarea, select, [role="dialog"], [role="alertdialog"], [role="listbox"], [role="menu"]') !==
    null

/**
 * Makes a field the home of the focus: it has it whenever nothing else does, and takes it back when a character is
 * typed or scanned while a button or a card has it. The character then lands in the field.
 */
export function useHomeFocus(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const comeHome = () => {
      if (document.activeElement === document.body || document.activeElement === null) field.current?.focus()
    }
    // The focus is on the body for a moment whenever it moves; only what lasts past the event counts.
    const onFocusOut = () => queueMicrotask(() => requestAnimationFrame(comeHome))
    const onKeyDown = (event: KeyboardEvent) => {
      const isCharacter = event.key.length === 1 && event.key !== ' '
      if (!isCharacter || event.ctrlKey || event.altKey || event.metaKey) return
      if (takesText(document.activeElement)) return
      field.current?.focus()
      // The character lands in the field, and nowhere else: a closed list would choose by its first letter.
      event.stopPropagation()
    }
    comeHome()
    document.addEventListener('focusout', onFocusOut)
    document.addEventListener('pointerup', onFocusOut)
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => {
      document.removeEventListener('focusout', onFocusOut)
      document.removeEventListener('pointerup', onFocusOut)
      window.removeEventListener('keydown', onKeyDown, { capture: true })
    }
  }, [field])
}
