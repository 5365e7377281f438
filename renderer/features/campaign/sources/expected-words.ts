import type { ExpectedDeviceView } from '../../../../shared/contract/arrivals.ts'

/** A line in words, the surest first; empty where a list said neither maker, model nor part. */
export const expectedWords = ({ manufacturer, model, partNumber }: ExpectedDeviceView): string =>
  [manufacturer, model].filter((word) => word !== null).join(' ') || (partNumber ?? '')
