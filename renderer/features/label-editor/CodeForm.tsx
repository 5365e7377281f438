import { useTranslation } from 'react-i18next'
import { codeSizes, lowestBarsMillimetres, moduleDots } from '../../../shared/label/code-sizes.ts'
import type { TemplateCode } from '../../../shared/label/template.ts'
import { Picker } from '../../components/Picker.tsx'
import { MillimetreInput } from './MillimetreInput.tsx'

export interface CodeFormProps {
  readonly code: TemplateCode
  readonly dotsPerInch: number
  readonly onChange: (code: TemplateCode) => void
}

const symbologies = ['qr', 'datamatrix', 'code128'] as const

/** The kind of a code and the size of its modules, which are rounded to whole dots of the printer. */
export function CodeForm({ code, dotsPerInch, onChange }: CodeFormProps) {
  const { t } = useTranslation()
  const dots = moduleDots(code, dotsPerInch)
  return (
    <>
      <Picker
        label={t('template.symbologyLabel')}
        choices={symbologies.map((id) => ({ id, text: t(`template.symbology.${id}`) }))}
        chosenId={code.symbology}
        onChoose={(id) => {
          const symbology = symbologies.find((one) => one === id)
          if (symbology === undefined) return
          const moduleMillimetres = Math.max(
            codeSizes[symbology].smallestMillimetres,
            symbology === 'code128' ? 0.25 : 0.5,
          )
          const barsMillimetres = symbology === 'code128' ? (code.barsMillimetres ?? lowestBarsMillimetres) : null
          onChange({ ...code, symbology, moduleMillimetres, barsMillimetres })
        }}
      />
      <div className="grid grid-cols-2 gap-3">
        <MillimetreInput
          label={t('template.module')}
          value={code.moduleMillimetres}
          least={0.05}
          most={5}
          step={0.05}
          onChange={(moduleMillimetres) => onChange({ ...code, moduleMillimetres })}
        />
        {code.barsMillimetres !== null && (
          <MillimetreInput
            label={t('template.bars')}
            value={code.barsMillimetres}
            least={1}
            most={100}
            onChange={(barsMillimetres) => onChange({ ...code, barsMillimetres })}
          />
        )}
      </div>
      <p className="text-sm text-quiet">
        {t('template.moduleDots', { dots: String(dots), dotsPerInch: String(dotsPerInch) })}
      </p>
    </>
  )
}
