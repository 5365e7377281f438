import { useState } from 'react'
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'

export interface VolumeSliderProps {
  readonly label: string
  readonly percent: number
  readonly isDisabled: boolean
  /** Called once the thumb is let go. */
  readonly onChange: (percent: number) => void
}

/** How loud, from 5 to 100 percent. */
export function VolumeSlider({ label, percent, isDisabled, onChange }: VolumeSliderProps) {
  // While the thumb moves it is ahead of what is kept.
  const [moving, setMoving] = useState<number | null>(null)
  const shown = moving ?? percent
  return (
    <Slider
      minValue={5}
      maxValue={100}
      step={5}
      value={shown}
      isDisabled={isDisabled}
      onChange={setMoving}
      onChangeEnd={(end) => {
        setMoving(null)
        onChange(end)
      }}
      className="flex flex-col gap-2 data-[disabled]:text-quiet"
    >
      <div className="flex justify-between text-lg">
        <Label>{label}</Label>
        <SliderOutput>{shown} %</SliderOutput>
      </div>
      <SliderTrack className="relative h-11 w-full">
        <div className="absolute top-1/2 h-3 w-full -translate-y-1/2 rounded-full border-2 border-edge bg-raised" />
        <SliderThumb className="top-1/2 size-9 rounded-full border-4 border-surface bg-accent shadow ring-2 ring-edge data-[disabled]:bg-line" />
      </SliderTrack>
    </Slider>
  )
}
