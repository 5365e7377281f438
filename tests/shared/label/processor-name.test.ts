import { expect, test } from 'vitest'
import { processorName } from '../../../shared/label/processor-name.ts'

test.each([
  ['Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz', 'i5-8250U'],
  ['11th Gen Intel(R) Core(TM) i5-1135G7 @ 2.40GHz', 'i5-1135G7'],
  ['Intel(R) Core(TM) i5 CPU       M 480  @ 2.67GHz', 'i5 M 480'],
  ['Intel(R) Core(TM) Ultra 7 155H', 'Ultra 7 155H'],
  ['Intel(R) Core(TM) 5 120U', 'Core 5 120U'],
  ['Intel(R) Core(TM) m3-7Y30 CPU @ 1.00GHz', 'm3-7Y30'],
  ['Intel(R) Core(TM)2 Duo CPU     P8600  @ 2.40GHz', 'Core 2 Duo P8600'],
  ['Intel(R) Core(TM)2 CPU 6420 @ 2.13GHz', 'Core 2 6420'],
  ['Intel(R) Celeron(R) N4020 CPU @ 1.10GHz', 'Celeron N4020'],
  ['Intel(R) Celeron(R) CPU  N3060  @ 1.60GHz', 'Celeron N3060'],
  ['Intel(R) Pentium(R) Silver N5000 CPU @ 1.10GHz', 'Pentium Silver N5000'],
  ['Pentium(R) Dual-Core CPU E5300 @ 2.60GHz', 'Pentium Dual-Core E5300'],
  ['Intel(R) Atom(TM) x5-Z8300  CPU @ 1.44GHz', 'Atom x5-Z8300'],
  ['Intel(R) Xeon(R) CPU E5-2670 v3 @ 2.30GHz', 'Xeon E5-2670 v3'],
  ['Intel(R) N100', 'N100'],
  ['AMD Ryzen 5 3500U with Radeon Vega Mobile Gfx', 'Ryzen 5 3500U'],
  ['AMD Ryzen 7 PRO 5850U with Radeon Graphics', 'Ryzen 7 PRO 5850U'],
  ['AMD Ryzen 5 5600X 6-Core Processor', 'Ryzen 5 5600X'],
  ['AMD A8-7410 APU with AMD Radeon R5 Graphics', 'A8-7410'],
  ['AMD A4-9120e RADEON R3, 4 COMPUTE CORES 2C+2G', 'A4-9120e'],
  ['AMD FX(tm)-8350 Eight-Core Processor', 'FX-8350'],
  ['Apple M1', 'Apple M1'],
  ['Apple M1 Pro', 'Apple M1 Pro'],
  ['Processor', 'Processor'],
])('%s is called %s', (model, short) => {
  expect(processorName(model)).toBe(short)
})
