import { z } from 'zod'
import { isPlainText } from './plain-text.ts'

const Text = z.string().min(1).max(500).refine(isPlainText, 'control characters in a text').nullable()
const Flag = z.boolean().nullable()

/** Accounts of one kind that are still on a device. Only their kind and number are ever kept, never a name. */
export const AndroidAccounts = z.strictObject({
  /** Android's own name of the kind: `com.google`, `com.osp.app.signin` (Samsung), `com.xiaomi`. */
  type: Text,
  count: z.number().int().nonnegative().nullable(),
})

/** What an Android tablet or phone says of its system, as far as a next owner must know it. */
export const AndroidSystem = z.strictObject({
  /** As Android states it: "13", "8.1.0". */
  version: Text,
  majorVersion: z.number().int().nonnegative().nullable(),
  apiLevel: z.number().int().nonnegative().nullable(),
  /** Calendar day of the last security fixes. */
  securityPatch: z.iso.date().nullable(),
  isBootloaderLocked: Flag,
  /** Whether an organisation owns the device (device owner); a reset does not end that. */
  isManaged: Flag,
  /** Whether the first set-up was gone through; before that an account lock of a former owner may still wait. */
  isSetUp: Flag,
  /** An empty list is "none"; null was not read. */
  accounts: z.array(AndroidAccounts).nullable(),
  /**
   * True when nothing of a former owner is left that could lock the device after a reset: no account, no device
   * owner, set-up done. False when one of them is there. Null when that could not be read.
   */
  isAccountUnlocked: Flag,
})
export type AndroidSystem = z.infer<typeof AndroidSystem>
