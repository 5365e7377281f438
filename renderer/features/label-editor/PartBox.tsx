import type { KeyboardEvent } from 'react'
import type { Box } from '../../../shared/label/template-boxes.ts'
import { followPointer } from './drag-part.ts'

export type PlaceChange = {
  readonly x?: number
  readonly y?: number
  readonly width?: number
  readonly height?: number
}

export interface PartBoxProps {
  readonly name: string
  readonly box: Box
  readonly zoom: number
  readonly isChosen: boolean
  readonly hasProblem: boolean
  readonly canResize: boolean
  readonly onChoose: () => void
  readonly onPlace: (change: PlaceChange) => void
  readonly onRemove: () => void
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/**
 * The frame of a part on the label. It is dragged with a pointer, or moved with the arrow keys by half a millimetre
 * (a tenth with Shift), and resized by its corner or with Ctrl and the arrows.
 */
export function PartBox(props: PartBoxProps) {
  const { name, box, zoom, isChosen, hasProblem, canResize, onChoose, onPlace, onRemove } = props
  const [width, height] = [box.right - box.left, box.bottom - box.top]
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Delete') onRemove()
    const arrow = arrows[event.key]
    if (arrow === undefined) return
    event.preventDefault()
    const step = event.shiftKey ? 0.1 : 0.5
    const [across, down] = [arrow[0] * step, arrow[1] * step]
    if (event.ctrlKey && canResize) onPlace({ width: width + across, height: height + down })
    else onPlace({ x: box.left + across, y: box.top + down })
  }
  const tone = hasProblem ? 'border-[#c0272d] bg-[#c0272d]/10' : isChosen ? 'border-[#0b4f9e] bg-[#0b4f9e]/10' : ''
  const look =
    isChosen || hasProblem ? `${tone} border-2` : 'border border-dashed border-[#6f7f8f]/70 hover:bg-[#0b4f9e]/10'
  return (
    <div
      className="absolute"
      style={{
        left: `${box.left * zoom}mm`,
        top: `${box.top * zoom}mm`,
        width: `${width * zoom}mm`,
        height: `${height * zoom}mm`,
      }}
    >
      <button
        type="button"
        aria-label={name}
        aria-pressed={isChosen}
        title={name}
        onFocus={onChoose}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          onChoose()
          followPointer(event, zoom, (across, down) => onPlace({ x: box.left + across, y: box.top + down }))
        }}
        className={`absolute inset-0 cursor-move touch-none ${look}`}
      />
      {isChosen && canResize && (
        <span
          aria-hidden
          onPointerDown={(event) => {
            followPointer(event, zoom, (across, down) => onPlace({ width: width + across, height: height + down }))
          }}
          className="absolute -right-2 -bottom-2 size-4 cursor-nwse-resize touch-none rounded-sm border-2 border-white bg-[#0b4f9e]"
        />
      )}
    </div>
  )
}
