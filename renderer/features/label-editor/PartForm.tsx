import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { LabelTemplate } from '../../../shared/label/template.ts'
import type { TemplatePart } from '../../../shared/label/template-problem.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { CodeForm } from './CodeForm.tsx'
import { partBox, rounded, withPlace, without } from './draft-parts.ts'
import { FieldForm } from './FieldForm.tsx'
import { MillimetreInput } from './MillimetreInput.tsx'
import { usePartName } from './use-part-name.ts'

export interface PartFormProps {
  readonly draft: LabelTemplate
  readonly part: TemplatePart
  readonly onChange: (draft: LabelTemplate) => void
  readonly onRemoved: () => void
}

/** Place and size of a part in millimetres, how it is drawn, and a way to take it off the label. */
export function PartForm({ draft, part, onChange, onRemoved }: PartFormProps) {
  const { t } = useTranslation()
  const partName = usePartName(draft)
  const box = partBox(draft, part)
  if (box === null) return null
  const place = (label: string, value: number, key: 'x' | 'y' | 'width' | 'height') => (
    <MillimetreInput
      label={label}
      value={rounded(value)}
      onChange={(next) => onChange(withPlace(draft, part, { [key]: next }))}
    />
  )
  const { index } = part
  const code = part.kind === 'code' ? draft.codes[index] : undefined
  const field = part.kind === 'field' ? draft.fields[index] : undefined
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 text-lg font-bold">{partName(part)}</legend>
      <div className="grid grid-cols-2 gap-3">
        {place(t('template.x'), box.left, 'x')}
        {place(t('template.y'), box.top, 'y')}
        {part.kind !== 'code' && place(t('template.width'), box.right - box.left, 'width')}
        {part.kind !== 'code' && place(t('template.height'), box.bottom - box.top, 'height')}
      </div>
      {code !== undefined && (
        <CodeForm
          code={code}
          dotsPerInch={draft.dotsPerInch}
          onChange={(next) => onChange({ ...draft, codes: draft.codes.map((one, at) => (at === index ? next : one)) })}
        />
      )}
      {field !== undefined && (
        <FieldForm
          field={field}
          onChange={(next) =>
            onChange({ ...draft, fields: draft.fields.map((one, at) => (at === index ? next : one)) })
          }
        />
      )}
      <ActionButton
        icon={Trash2}
        look="careful"
        isDisabled={part.kind === 'code' && draft.codes.length === 1}
        onPress={() => {
          onChange(without(draft, part))
          onRemoved()
        }}
      >
        {t('template.remove')}
      </ActionButton>
    </fieldset>
  )
}
