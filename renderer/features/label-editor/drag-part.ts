import type { PointerEvent } from 'react'

/** CSS pixels in a millimetre: 96 in an inch. */
export const pixelsPerMillimetre = 96 / 25.4

/** Places are dragged to a tenth of a millimetre; what is finer is typed. */
const step = 0.1

/**
 * Follows a pointer that was pressed on a part until it is let go, telling how far it went in millimetres of the label.
 */
export function followPointer(
  event: PointerEvent<HTMLElement>,
  zoom: number,
  onMove: (acrossMillimetres: number, downMillimetres: number) => void,
): void {
  const target = event.currentTarget
  const { pointerId, clientX, clientY } = event
  target.setPointerCapture(pointerId)
  const inMillimetres = (pixels: number): number => Math.round(pixels / (pixelsPerMillimetre * zoom) / step) * step
  const move = (moved: globalThis.PointerEvent): void => {
    onMove(inMillimetres(moved.clientX - clientX), inMillimetres(moved.clientY - clientY))
  }
  const end = (): void => {
    target.removeEventListener('pointermove', move)
    target.removeEventListener('pointerup', end)
    target.removeEventListener('pointercancel', end)
  }
  target.addEventListener('pointermove', move)
  target.addEventListener('pointerup', end)
  target.addEventListener('pointercancel', end)
}
