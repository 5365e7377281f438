/** Powers of two in GF(256) with the polynomial x⁸ + x⁴ + x³ + x² + 1 (ISO/IEC 18004, 7.5.2), and their logarithms. */
const powers = new Uint8Array(255)
const logarithms = new Uint8Array(256)
for (let exponent = 0, value = 1; exponent < 255; exponent++) {
  powers[exponent] = value
  logarithms[value] = exponent
  value = value & 0x80 ? (value << 1) ^ 0x11d : value << 1
}

function multiply(left: number, right: number): number {
  if (left === 0 || right === 0) return 0
  return powers[((logarithms[left] ?? 0) + (logarithms[right] ?? 0)) % 255] ?? 0
}

/** The divisor of so many correction bytes: (x − 2⁰)(x − 2¹)…, highest coefficient left out. */
function divisorOf(count: number): Uint8Array {
  const divisor = new Uint8Array(count)
  divisor[count - 1] = 1
  for (let factor = 0; factor < count; factor++) {
    const root = powers[factor] ?? 0
    for (let at = 0; at < count; at++) {
      divisor[at] = multiply(divisor[at] ?? 0, root) ^ (divisor[at + 1] ?? 0)
    }
  }
  return divisor
}

/** The Reed-Solomon correction bytes of one block of data. */
export function correctionOf(data: Uint8Array, count: number): Uint8Array {
  const divisor = divisorOf(count)
  const rest = new Uint8Array(count)
  for (const byte of data) {
    const factor = byte ^ (rest[0] ?? 0)
    rest.copyWithin(0, 1)
    rest[count - 1] = 0
    divisor.forEach((coefficient, at) => {
      rest[at] = (rest[at] ?? 0) ^ multiply(coefficient, factor)
    })
  }
  return rest
}
