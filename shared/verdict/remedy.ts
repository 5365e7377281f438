import { z } from 'zod'
import { Subject, TestSubject } from '../profile/subjects.ts'

const Text = z.string().min(1).max(500)
const Bytes = z.number().int().positive()

/** Sockets memory is sold for; null where neither the modules nor the kind of machine tell. */
export const MemorySocket = z.enum(['SODIMM', 'DIMM'])
export type MemorySocket = z.infer<typeof MemorySocket>

/**
 * The place a new disk goes to: by the bus of the disk that is there (an M.2 NVMe slot takes no SATA disk), and by
 * the kind of machine for the width of a SATA bay (SSDs are all 2.5 inches; a desktop's bay needs a frame).
 */
export const DiskForm = z.enum(['m2-nvme', 'sata-2.5', 'sata-2.5-in-3.5-bay', 'unknown'])
export type DiskForm = z.infer<typeof DiskForm>

/** Work that would make an unmet requirement pass, or reading that would settle an unread one. */
export const Remedy = z.discriminatedUnion('kind', [
  /** `count` modules of `moduleBytes` into free slots. */
  z.strictObject({
    kind: z.literal('add-memory'),
    count: z.number().int().positive(),
    moduleBytes: Bytes,
    freeSlots: z.number().int().positive(),
    memoryType: Text.nullable(),
    socket: MemorySocket.nullable(),
  }),
  /** The named modules come out, `count` of `moduleBytes` go in. */
  z.strictObject({
    kind: z.literal('replace-memory'),
    count: z.number().int().positive(),
    moduleBytes: Bytes,
    removed: z.array(z.strictObject({ locator: Text.nullable(), sizeBytes: Bytes })).min(1),
    memoryType: Text.nullable(),
    socket: MemorySocket.nullable(),
  }),
  /** Slots or modules were not read: look inside before ordering. */
  z.strictObject({ kind: z.literal('check-memory-slots'), missingBytes: Bytes, memoryType: Text.nullable() }),
  z.strictObject({
    kind: z.literal('replace-disk'),
    /** Smallest decimal size that satisfies; null when size is not the matter. */
    minimumBytes: Bytes.nullable(),
    isSolidState: z.boolean(),
    form: DiskForm,
    model: Text.nullable(),
    serial: Text.nullable(),
  }),
  z.strictObject({
    kind: z.literal('fit-disk'),
    minimumBytes: Bytes.nullable(),
    isSolidState: z.boolean(),
    form: DiskForm,
  }),
  /** `id` and `model` name the pack to order for; a machine may have two. */
  z.strictObject({
    kind: z.literal('replace-battery'),
    id: Text.nullable(),
    manufacturer: Text.nullable(),
    model: Text.nullable(),
  }),
  z.strictObject({ kind: z.literal('fit-battery') }),
  z.strictObject({ kind: z.literal('fit-wifi-card') }),
  z.strictObject({ kind: z.literal('usb-adapter'), adapter: z.enum(['wifi', 'camera', 'ethernet', 'bluetooth']) }),
  z.strictObject({ kind: z.literal('unlock-account') }),
  z.strictObject({ kind: z.literal('run-test'), test: TestSubject }),
  z.strictObject({ kind: z.literal('repair-and-test'), test: TestSubject }),
  z.strictObject({
    kind: z.literal('read-again'),
    /** What stood in the way: missing rights, a source that did not answer in time, or no source that could tell. */
    how: z.enum(['as-administrator', 'again', 'with-another-source']),
    subjects: z.array(Subject).min(1),
  }),
])
export type Remedy = z.infer<typeof Remedy>
