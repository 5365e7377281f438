import { z } from 'zod'
import { MemorySocket } from '../verdict/remedy.ts'
import {
  memoryTypes,
  solidStateForms,
  type MemoryType as MemoryTypeName,
  type SolidStateForm as FormName,
} from './part-words.ts'
import type { PartNeed, StockPart } from './parts.ts'

const Bytes = z
  .number()
  .int()
  .positive()
  .max(2 ** 50)
const Model = z.string().trim().min(1).max(80)

const MemoryType = z.enum(memoryTypes)
const SolidStateForm = z.enum(solidStateForms)

/** What makes two parts the same on the shelf. */
export const PartKind = z.discriminatedUnion('category', [
  z.strictObject({
    category: z.literal('memory'),
    memoryType: MemoryType,
    socket: MemorySocket,
    /** Of one module. */
    sizeBytes: Bytes,
  }),
  z.strictObject({ category: z.literal('ssd'), form: SolidStateForm, sizeBytes: Bytes }),
  /** `model` is what is printed on the pack; that of a charger says what it fits. */
  z.strictObject({ category: z.literal('battery'), model: Model }),
  z.strictObject({ category: z.literal('charger'), model: Model }),
])
export type PartKind = z.infer<typeof PartKind>

/** What packs and chargers are compared by: makers and firmware write one model with and without spaces and dashes. */
const modelKey = (model: string): string =>
  model
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

/** The id of a kind of part: the same at every bench. */
export function partIdOf(kind: PartKind): string {
  switch (kind.category) {
    case 'memory':
      return `memory|${kind.memoryType}|${kind.socket}|${kind.sizeBytes}`
    case 'ssd':
      return `ssd|${kind.form}|${kind.sizeBytes}`
    case 'battery':
    case 'charger':
      return `${kind.category}|${modelKey(kind.model)}`
    default:
      return kind satisfies never
  }
}

/** Whether a part goes with a device and not into it: no reading tells anything of a charger. */
export const isChargerId = (partId: string): boolean => partId.startsWith('charger|')

export const memoryFamily = (memoryType: MemoryTypeName, socket: string): string => `memory|${memoryType}|${socket}`
export const diskFamily = (form: FormName): string => `disk|${form}`
export const batteryFamily = (model: string): string => `battery|${modelKey(model)}`

/** The kind of part to order for a need: of just the size that serves, and no disk smaller than are sold today. */
export function kindToBuy({ family, minimumSize }: Pick<PartNeed, 'family' | 'minimumSize'>): PartKind {
  const [category, type, socket] = family.split('|')
  if (category === 'memory') return PartKind.parse({ category, memoryType: type, socket, sizeBytes: minimumSize })
  if (category === 'disk')
    return PartKind.parse({ category: 'ssd', form: type, sizeBytes: Math.max(minimumSize, 240e9) })
  return { category: 'battery', model: type ?? family }
}

/** A kind of part as the planner counts it, with how many are free. */
export function stockPart(kind: PartKind, count: number): StockPart {
  const partId = partIdOf(kind)
  switch (kind.category) {
    case 'memory': {
      const own = memoryFamily(kind.memoryType, kind.socket)
      const families = kind.memoryType === 'DDR3L' ? [own, memoryFamily('DDR3', kind.socket)] : [own]
      return { partId, families, size: kind.sizeBytes, count }
    }
    case 'ssd':
      return { partId, families: [diskFamily(kind.form)], size: kind.sizeBytes, count }
    case 'battery':
      return { partId, families: [batteryFamily(kind.model)], size: 1, count }
    case 'charger':
      return { partId, families: [partId], size: 1, count }
    default:
      return kind satisfies never
  }
}
