import type { StationClient } from '../station/station/bench.ts'

/** The digit that makes a number's Luhn sum a multiple of ten (ISO/IEC 7812-1, annex B). */
function luhnDigit(digits: string): number {
  const sum = Array.from(digits)
    .toReversed()
    .map((digit, place) => Number(digit) * (place % 2 === 0 ? 2 : 1))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0)
  return (10 - (sum % 10)) % 10
}

/** The number of a SIM: telecommunications, France, an operator, counted up, check digit (ITU-T E.118). */
export function iccidOf(index: number): string {
  const digits = `893315${String(index).padStart(12, '0')}`
  return `${digits}${luhnDigit(digits)}`
}

/** Takes a supplier's list of so many SIMs into the stock. */
export async function stockSims(client: StationClient, count: number): Promise<void> {
  const lines = Array.from({ length: count }, (_, index) => `SIM;${iccidOf(index)};20 Go`)
  const bytes = new TextEncoder().encode(`Type;ICCID;Forfait\n${lines.join('\n')}\n`)
  const imported = await client.call('kit.import', { fileName: 'sim.csv', supplier: 'Opérateur', bytes })
  if (imported.result !== 'imported' || imported.added !== count) throw new Error(JSON.stringify(imported))
}
