import type { Language } from '../report/quantities.ts'
import type { LabelContent } from './content.ts'
import type { TemplateField } from './template.ts'
import { dayWord, machineName, spacedTag, verdictWord } from './words.ts'

/** Between the parts of a line that may be broken there. */
export const partSeparator = ' · '

/** What a field says for a device; null when there is nothing to say. */
export function fieldText(field: TemplateField, content: LabelContent, language: Language): string | null {
  switch (field.content) {
    case 'tag':
      return spacedTag(content.tag)
    case 'verdict':
      return content.verdict === null ? null : verdictWord(content.verdict, language)
    case 'machine':
      return machineName(content.manufacturer, content.model)
    case 'specs':
      return content.specLine
    case 'serial':
      return content.serial === null ? null : `SN ${content.serial}`
    case 'date':
      return dayWord(content.date, language)
    case 'profile':
      return content.profileTitle
    case 'bench':
      return content.benchName
    case 'origin': {
      const parts = [content.profileTitle, content.benchName].filter((part) => part !== null)
      return parts.length === 0 ? null : parts.join(partSeparator)
    }
    case 'words':
      return field.words
    default:
      return field.content satisfies never
  }
}
