import { smbiosOfType, smbiosText, type SmbiosRecord } from '../tools/dmidecode.ts'

/**
 * The processors that are there and run: type 4 records of central processors whose socket is populated. Virtual
 * machines list a record for every socket they could have. Where the firmware switched some off, those are left out.
 *
 * Source: DSP0134 clause 7.5, "Processor Information (Type 4)", fields Processor Type and Status.
 */
export function smbiosProcessors(records: readonly SmbiosRecord[]): readonly SmbiosRecord[] {
  const populated = smbiosOfType(records, 4).filter((record) => {
    const type = smbiosText(record, 'Type', 'Processor Type') ?? 'Central Processor'
    const status = smbiosText(record, 'Status') ?? ''
    return /central/i.test(type) && !/^unpopulated/i.test(status)
  })
  const enabled = populated.filter((record) => !/disabled/i.test(smbiosText(record, 'Status') ?? ''))
  return enabled.length > 0 ? enabled : populated
}

/**
 * The sum over all processors of one of their counts ("Core Count", "Thread Count"); null when one of them does not
 * give it, for a part of a sum is no count.
 */
export function smbiosCount(processors: readonly SmbiosRecord[], ...keys: readonly string[]): number | null {
  const counts = processors.map((record) => Number(/^\d+$/.exec(smbiosText(record, ...keys) ?? '')?.[0] ?? 0))
  return counts.length === 0 || counts.includes(0) ? null : counts.reduce((sum, count) => sum + count, 0)
}
