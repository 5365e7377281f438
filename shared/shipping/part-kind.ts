import { z } from 'zod'
import { MemorySocket } from '../verdict/remedy.ts'
import type { StockPart } from './parts.ts'

const Bytes = z
  .number()
  .int()
  .positive()
  .max(2 ** 50)
const Model = z.string().trim().min(1).max(80)

/** DDR3L modules run at both voltages and serve DDR3 boards; DDR3 modules do not serve DDR3L boards (JESD79-3-1). */
export const memoryTypes = ['DDR2', 'DDR3', 'DDR3L', 'DDR4', 'DDR5'] as const
export const MemoryType = z.enum(memoryTypes)
export type MemoryType = z.infer<typeof MemoryType>

export const solidStateForms = ['sata-2.5', 'm2-nvme'] as const
export const SolidStateForm = z.enum(solidStateForms)
export type SolidStateForm = z.infer<typeof SolidStateForm>

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

export const memoryFamily = (memoryType: MemoryType, socket: string): string => `memory|${memoryType}|${socket}`
export const diskFamily = (form: SolidStateForm): string => `disk|${form}`
export const batteryFamily = (model: string): string => `battery|${modelKey(model)}`

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
