import type { TFunction } from 'i18next'
import {
  formatHours,
  formatInches,
  formatMegahertz,
  formatMemory,
  formatMilliwattHours,
  formatNumber,
  formatPercent,
  formatPixels,
  formatStorage,
  type Language,
} from '../../../shared/report/quantities.ts'
import { dayWord } from '../../../shared/label/words.ts'
import { fr } from '../../text/fr.ts'
import type { ReportField } from './report-groups.ts'

const isFieldName = (key: string): key is keyof typeof fr.field => Object.hasOwn(fr.field, key)
const isKind = (kind: string): kind is keyof typeof fr.kind => Object.hasOwn(fr.kind, kind)

/** What a field is called; a field that the catalogue does not know keeps its own name. */
export function fieldName(key: string, t: TFunction): string {
  return isFieldName(key) ? t(`field.${key}`) : key
}

function numberText({ path, key }: ReportField, value: number, language: Language): string {
  if (path.startsWith('memory.') && key.endsWith('Bytes')) return formatMemory(value, language)
  if (key.endsWith('Bytes')) return formatStorage(value, language)
  if (key.endsWith('Percent')) return formatPercent(value, language)
  if (key.endsWith('MilliwattHours')) return formatMilliwattHours(value, language)
  if (key.endsWith('Megahertz')) return formatMegahertz(value, language)
  if (key.endsWith('Inches')) return formatInches(value, language)
  if (key.endsWith('Pixels')) return formatPixels(value, language)
  if (key.endsWith('Hours')) return formatHours(value, language)
  return formatNumber(value, language, 1)
}

/** A field's value with its unit; null when there is none to show. */
export function fieldText(field: ReportField, language: Language, t: TFunction): string | null {
  const { key, value } = field
  if (value === null) return null
  if (typeof value === 'boolean') return t(value ? 'device.yes' : 'device.no')
  if (typeof value === 'number') return numberText(field, value, language)
  if (key === 'releasedOn' || key === 'securityPatch') return dayWord(value, language)
  return key === 'kind' && isKind(value) ? t(`kind.${value}`) : value
}
