import { useTranslation } from 'react-i18next'
import { Input, Label, TextField } from 'react-aria-components'
import type { LabelMedia, LabelTemplate } from '../../../shared/label/template.ts'
import { Picker } from '../../components/Picker.tsx'
import { MillimetreInput } from './MillimetreInput.tsx'

export interface MediaFormProps {
  readonly draft: LabelTemplate
  readonly onChange: (draft: LabelTemplate) => void
}

const resolutions = [203, 300, 600] as const
const languages = ['fr', 'en'] as const
const feeds = ['height', 'width'] as const
const printableSides = ['xMillimetres', 'yMillimetres', 'widthMillimetres', 'heightMillimetres'] as const
const gridLengths = ['xMillimetres', 'yMillimetres', 'columnPitchMillimetres', 'rowPitchMillimetres'] as const
const gridCounts = ['columns', 'rows'] as const

/** What the template is called, and what it is printed on: size, printable area, printer, grid of the sheet. */
export function MediaForm({ draft, onChange }: MediaFormProps) {
  const { t } = useTranslation()
  const { media, title } = draft
  const { printable, sheet } = media
  const change = (part: Partial<LabelMedia>): void => onChange({ ...draft, media: { ...media, ...part } })
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 text-lg font-bold">{t('template.media')}</legend>
      {languages.map((language) => (
        <TextField
          key={language}
          value={title[language]}
          maxLength={80}
          onChange={(text) => onChange({ ...draft, title: { ...title, [language]: text } })}
          className="flex flex-col gap-1"
        >
          <Label className="text-sm font-medium text-quiet">{t(`template.name.${language}`)}</Label>
          <Input className="min-h-11 rounded-lg border-2 border-edge bg-surface px-3" />
        </TextField>
      ))}
      <div className="grid grid-cols-2 gap-3">
        <MillimetreInput
          label={t('template.width')}
          value={media.widthMillimetres}
          least={5}
          onChange={(widthMillimetres) => change({ widthMillimetres })}
        />
        <MillimetreInput
          label={t('template.height')}
          value={media.heightMillimetres}
          least={5}
          onChange={(heightMillimetres) => change({ heightMillimetres })}
        />
        <Picker
          label={t('template.printer')}
          choices={resolutions.map((dots) => ({ id: String(dots), text: t('template.dots', { dots: String(dots) }) }))}
          chosenId={String(draft.dotsPerInch)}
          onChoose={(id) => onChange({ ...draft, dotsPerInch: Number(id) })}
        />
        <Picker
          label={t('template.feed')}
          choices={feeds.map((id) => ({ id, text: t(`template.feeds.${id}`) }))}
          chosenId={media.feed}
          onChoose={(id) => change({ feed: id === 'width' ? 'width' : 'height' })}
        />
      </div>
      <p className="font-semibold">{t('template.printable')}</p>
      <div className="grid grid-cols-2 gap-3">
        {printableSides.map((side) => (
          <MillimetreInput
            key={side}
            label={t(`template.side.${side}`)}
            value={printable[side]}
            onChange={(value) => change({ printable: { ...printable, [side]: value } })}
          />
        ))}
      </div>
      {sheet !== null && (
        <>
          <p className="font-semibold">{t('template.sheet')}</p>
          <div className="grid grid-cols-2 gap-3">
            {gridCounts.map((count) => (
              <MillimetreInput
                key={count}
                label={t(`template.grid.${count}`)}
                value={sheet[count]}
                least={1}
                most={50}
                step={1}
                onChange={(value) => change({ sheet: { ...sheet, [count]: value } })}
              />
            ))}
            {gridLengths.map((length) => (
              <MillimetreInput
                key={length}
                label={t(`template.grid.${length}`)}
                value={sheet[length]}
                step={0.05}
                onChange={(value) => change({ sheet: { ...sheet, [length]: value } })}
              />
            ))}
          </div>
        </>
      )}
      <p className="text-sm text-quiet">{media.source}</p>
    </fieldset>
  )
}
