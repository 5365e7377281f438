import { useTranslation } from 'react-i18next'
import { FileTrigger, Button } from 'react-aria-components'
import type { LabelTemplate, TemplateField } from '../../../shared/label/template.ts'
import type { TemplatePart } from '../../../shared/label/template-problem.ts'
import { Picker } from '../../components/Picker.tsx'
import { say } from '../../components/notices.ts'
import { fr } from '../../text/fr.ts'
import { newField } from './draft-parts.ts'
import { logoFromFile } from './logo-from-file.ts'

export interface AddPartProps {
  readonly draft: LabelTemplate
  readonly onChange: (draft: LabelTemplate, chosen: TemplatePart) => void
}

const contents = Object.keys(fr.template.content) as TemplateField['content'][]

/** Adds a text, another code, or a picture from a file. */
export function AddPart({ draft, onChange }: AddPartProps) {
  const { t } = useTranslation()
  const choices = [
    ...contents.map((id) => ({ id: id as string, text: t(`template.content.${id}`) })),
    { id: 'code', text: t('template.anotherCode') },
  ]
  const add = (id: string): void => {
    const { fields, codes, media } = draft
    const content = contents.find((one) => one === id)
    if (content !== undefined) {
      onChange({ ...draft, fields: [...fields, newField(draft, content)] }, { kind: 'field', index: fields.length })
    } else if (codes.length < 3) {
      const { xMillimetres, yMillimetres } = media.printable
      const code = {
        symbology: 'datamatrix',
        xMillimetres,
        yMillimetres,
        moduleMillimetres: 0.5,
        barsMillimetres: null,
      } as const
      onChange({ ...draft, codes: [...codes, code] }, { kind: 'code', index: codes.length })
    }
  }
  const addLogo = async (file: File): Promise<void> => {
    const picture = await logoFromFile(file)
    if (picture === null) {
      say({ kind: 'warning', text: (translate) => translate('template.noPicture', { name: file.name }) })
      return
    }
    const { xMillimetres, yMillimetres } = draft.media.printable
    const area = draft.logo?.area ?? { xMillimetres, yMillimetres, widthMillimetres: 12, heightMillimetres: 8 }
    onChange({ ...draft, logo: { ...picture, area } }, { kind: 'logo', index: 0 })
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-3">
      <Picker
        label={t('template.add')}
        placeholder={t('template.addWhat')}
        choices={choices}
        chosenId={null}
        onChoose={add}
      />
      <FileTrigger
        acceptedFileTypes={['image/*']}
        onSelect={(files) => {
          const [file] = Array.from(files ?? [])
          if (file !== undefined) void addLogo(file)
        }}
      >
        <Button className="min-h-11 rounded-lg border-2 border-edge bg-surface px-3 font-semibold hover:bg-raised">
          {t('template.chooseLogo')}
        </Button>
      </FileTrigger>
    </div>
  )
}
