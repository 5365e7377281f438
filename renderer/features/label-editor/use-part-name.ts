import { useTranslation } from 'react-i18next'
import type { LabelTemplate } from '../../../shared/label/template.ts'
import type { TemplatePart } from '../../../shared/label/template-problem.ts'

/** How a part is called: what it says, or what kind of code it is. */
export function usePartName({ codes, fields }: LabelTemplate): (part: TemplatePart) => string {
  const { t } = useTranslation()
  return ({ kind, index }) => {
    if (kind === 'code') {
      const symbology = codes[index]?.symbology
      return symbology === undefined ? '' : t(`template.symbology.${symbology}`)
    }
    if (kind === 'field') {
      const content = fields[index]?.content
      return content === undefined ? '' : t(`template.content.${content}`)
    }
    return t(kind === 'logo' ? 'template.logo' : 'template.media')
  }
}
