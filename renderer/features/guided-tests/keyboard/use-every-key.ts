import { useEffect, useEffectEvent } from 'react'
import { holdKeys } from '../../../components/held-keys.ts'

/** How long Escape is held to say that the test is over: the key itself has to be tested too. */
const holdMs = 2_000

export type KeyListeners = {
  readonly onDown: (code: string) => void
  readonly onUp: (code: string) => void
  /** The window lost the keyboard. */
  readonly onLost: () => void
  readonly onEscapeHeld: () => void
}

/** Some keys (of vendors) have no place of their own; they are told by what they write. */
const codeOf = ({ code, key }: KeyboardEvent) => (code === '' || code === 'Unidentified' ? key : code)

/** Takes every key that reaches the page, before anybody else, as long as the component is there. */
export function useEveryKey(listeners: KeyListeners): void {
  const down = useEffectEvent(listeners.onDown)
  const up = useEffectEvent(listeners.onUp)
  const lost = useEffectEvent(listeners.onLost)
  const escapeHeld = useEffectEvent(listeners.onEscapeHeld)
  useEffect(() => {
    const release = holdKeys()
    let held: ReturnType<typeof setTimeout> | undefined
    const take = (event: KeyboardEvent) => {
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    const onKeyDown = (event: KeyboardEvent) => {
      take(event)
      if (event.repeat) return
      down(codeOf(event))
      clearTimeout(held)
      if (event.code === 'Escape') held = setTimeout(() => escapeHeld(), holdMs)
    }
    const onKeyUp = (event: KeyboardEvent) => {
      take(event)
      if (event.code === 'Escape') clearTimeout(held)
      up(codeOf(event))
    }
    const onBlur = () => {
      clearTimeout(held)
      lost()
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    window.addEventListener('keyup', onKeyUp, { capture: true })
    window.addEventListener('blur', onBlur)
    return () => {
      release()
      clearTimeout(held)
      window.removeEventListener('keydown', onKeyDown, { capture: true })
      window.removeEventListener('keyup', onKeyUp, { capture: true })
      window.removeEventListener('blur', onBlur)
    }
  }, [])
}
