/** DDR3L modules run at both voltages and serve DDR3 boards; DDR3 modules do not serve DDR3L boards (JESD79-3-1). */
export const memoryTypes = ['DDR2', 'DDR3', 'DDR3L', 'DDR4', 'DDR5'] as const
export type MemoryType = (typeof memoryTypes)[number]

/** The places an SSD of the stock can go to. */
export const solidStateForms = ['sata-2.5', 'm2-nvme'] as const
export type SolidStateForm = (typeof solidStateForms)[number]

export const isMemoryType = (type: string): type is MemoryType => (memoryTypes as readonly string[]).includes(type)
