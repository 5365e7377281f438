import { z } from 'zod'

/** A scanner's own prefix or suffix: printable characters of a US keyboard. */
const Frame = z
  .string()
  .max(20)
  .regex(/^[\x20-\x7e]*$/)

/** How this bench scans: kept by the station, the same for every window of the bench. */
export const ScanSettings = z.strictObject({
  hasSound: z.boolean(),
  /** Of the loudest that this computer plays. */
  volumePercent: z.number().int().min(5).max(100),
  /** Every scanned tag is compared with the device on the screen, and nothing is opened by it. */
  isLabelCheck: z.boolean(),
  /** What the scanner puts before and after each code; empty for nothing. */
  prefix: Frame,
  suffix: Frame,
  /** A scanner without a cable may leave more time between its keys; a quick hand is taken for one more easily then. */
  isSlow: z.boolean(),
})
export type ScanSettings = z.infer<typeof ScanSettings>

export const usualScanSettings: ScanSettings = {
  hasSound: true,
  volumePercent: 70,
  isLabelCheck: false,
  prefix: '',
  suffix: '',
  isSlow: false,
}
