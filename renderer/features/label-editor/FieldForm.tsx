import { useTranslation } from 'react-i18next'
import { Input, Label, TextField } from 'react-aria-components'
import type { TemplateField } from '../../../shared/label/template.ts'
import { ChoiceBox } from '../../components/ChoiceBox.tsx'
import { Picker } from '../../components/Picker.tsx'
import { MillimetreInput } from './MillimetreInput.tsx'

export interface FieldFormProps {
  readonly field: TemplateField
  readonly onChange: (field: TemplateField) => void
}

const aligns = ['start', 'middle', 'end'] as const
const overflows = ['refuse', 'ellipsis'] as const
const weights = ['regular', 'bold'] as const
const counts = ['1', '2', '3', '4'] as const

/** How a text is drawn: sizes, lines, and what happens to what does not fit. */
export function FieldForm({ field, onChange }: FieldFormProps) {
  const { t } = useTranslation()
  const choice = <T extends string>(
    label: string,
    known: readonly T[],
    chosen: T,
    set: (value: T) => void,
    word: (value: T) => string,
  ) => (
    <Picker
      label={label}
      choices={known.map((id) => ({ id, text: word(id) }))}
      chosenId={chosen}
      onChoose={(id) => {
        const found = known.find((one) => one === id)
        if (found !== undefined) set(found)
      }}
    />
  )
  return (
    <>
      {field.content === 'words' && (
        <TextField
          value={field.words ?? ''}
          onChange={(words) => onChange({ ...field, words })}
          maxLength={120}
          className="flex flex-col gap-1"
        >
          <Label className="text-sm font-medium text-quiet">{t('template.words')}</Label>
          <Input className="min-h-11 rounded-lg border-2 border-edge bg-surface px-3" />
        </TextField>
      )}
      <div className="grid grid-cols-2 gap-3">
        <MillimetreInput
          label={t('template.size')}
          value={field.sizeMillimetres}
          least={0.5}
          most={100}
          onChange={(sizeMillimetres) => onChange({ ...field, sizeMillimetres })}
        />
        <MillimetreInput
          label={t('template.floor')}
          value={field.floorMillimetres}
          least={0.5}
          most={100}
          onChange={(floorMillimetres) => onChange({ ...field, floorMillimetres })}
        />
        {choice(
          t('template.weight'),
          weights,
          field.weight,
          (weight) => onChange({ ...field, weight }),
          (one) => t(`template.weights.${one}`),
        )}
        {choice(
          t('template.align'),
          aligns,
          field.align,
          (align) => onChange({ ...field, align }),
          (one) => t(`template.aligns.${one}`),
        )}
        {choice(
          t('template.lines'),
          counts,
          counts[field.lines - 1] ?? '1',
          (lines) => onChange({ ...field, lines: Number(lines) }),
          (one) => one,
        )}
        {choice(
          t('template.overflow'),
          overflows,
          field.overflow,
          (overflow) => onChange({ ...field, overflow }),
          (one) => t(`template.overflows.${one}`),
        )}
      </div>
      <ChoiceBox isChosen={field.isFramed} onChange={(isFramed) => onChange({ ...field, isFramed })}>
        {t('template.framed')}
      </ChoiceBox>
    </>
  )
}
