import { Input, Label, NumberField } from 'react-aria-components'

export interface MillimetreInputProps {
  readonly label: string
  readonly value: number
  readonly least?: number
  readonly most?: number
  readonly step?: number
  readonly onChange: (value: number) => void
}

/** A length that is typed, or counted up and down with the arrow keys. */
export function MillimetreInput({ label, value, least = 0, most = 1000, step = 0.1, onChange }: MillimetreInputProps) {
  return (
    <NumberField
      value={value}
      minValue={least}
      maxValue={most}
      step={step}
      formatOptions={{ maximumFractionDigits: 2 }}
      isWheelDisabled
      onChange={(next) => {
        if (Number.isFinite(next)) onChange(next)
      }}
      className="flex min-w-0 flex-col gap-1"
    >
      <Label className="text-sm font-medium text-quiet">{label}</Label>
      <Input className="min-h-11 w-full min-w-0 rounded-lg border-2 border-edge bg-surface px-3" />
    </NumberField>
  )
}
