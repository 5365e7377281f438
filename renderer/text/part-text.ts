import type { TFunction } from 'i18next'
import { formatMemory, formatStorage, type Language } from '../../shared/report/quantities.ts'
import type { PartKind } from '../../shared/shipping/part-kind.ts'

const forms = { 'sata-2.5': 'SATA 2,5″', 'm2-nvme': 'M.2 NVMe' } as const
const sockets = { SODIMM: 'SO-DIMM', DIMM: 'DIMM' } as const

/** A kind of part as it is called at the shelf. */
export function partText(kind: PartKind, t: TFunction, language: Language): string {
  const category = t(`planning.categories.${kind.category}`)
  if (kind.category === 'memory') {
    return `${category} ${formatMemory(kind.sizeBytes, language)} ${kind.memoryType} ${sockets[kind.socket]}`
  }
  if (kind.category === 'ssd') {
    return `${category} ${formatStorage(kind.sizeBytes, language)} ${language === 'fr' ? forms[kind.form] : forms[kind.form].replace(',', '.')}`
  }
  return `${category} ${kind.model}`
}
