/** Whether the last digit checks the others: modulus 10, double-add-double (ISO/IEC 7812-1, annex B). */
export function luhnHolds(digits: string): boolean {
  const sum = Array.from(digits)
    .toReversed()
    .map((digit, place) => (place % 2 === 0 ? Number(digit) : Number(digit) * 2))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0)
  return sum % 10 === 0
}
