import { useEffect, useEffectEvent, useState } from 'react'
import { createPortal } from 'react-dom'
import { holdKeys } from '../../../components/held-keys.ts'
import { shell } from '../../../station/clients.ts'
import { backward, onward, screenPaint, stepOf } from './screen-steps.ts'

export interface ScreenPicturesProps {
  /** The last picture was left. */
  readonly onSeen: () => void
}

/** The pictures themselves, one after the other, over the whole screen and with nothing on them. */
export function ScreenPictures({ onSeen }: ScreenPicturesProps) {
  const [place, setPlace] = useState({ at: 0 })
  const step = stepOf(place)
  const next = () => {
    const after = onward(place)
    setPlace(after)
    if (stepOf(after) === null) onSeen()
  }
  const press = useEffectEvent((event: KeyboardEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    if (event.repeat) return
    if (event.key === 'ArrowLeft' || event.key === 'Backspace') setPlace(backward(place))
    else if (event.key === 'Escape') onSeen()
    else next()
  })
  useEffect(() => {
    const release = holdKeys()
    const listener = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listener, { capture: true })
    void shell.call('window.fillScreen', { isFilled: true })
    return () => {
      release()
      window.removeEventListener('keydown', listener, { capture: true })
      void shell.call('window.fillScreen', { isFilled: false })
    }
  }, [])
  if (step === null) return null
  return createPortal(
    // The keys do the same wherever the focus is; a pointer only has this.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      data-picture={step}
      className="fixed inset-0 z-50 cursor-none"
      style={{ background: screenPaint(step) }}
      onClick={next}
    />,
    document.body,
  )
}
