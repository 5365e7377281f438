import type { ImportFile } from '../../../../shared/contract/import.ts'

const head = /^\uFEFF?\s*\{\s*"schema"\s*:\s*"etabli\.device\//

/** A device as another bench gave it out whole; our own writer puts the schema first. */
export const isDeviceDocument = ({ bytes }: ImportFile): boolean =>
  head.test(new TextDecoder().decode(bytes.subarray(0, 400)))
