import { onTestFinished } from 'vitest'
import { Zebra } from '../printers/zpl/zebra.ts'
import { openBench, type Bench } from './bench.ts'

/** A bench that has kept an emulated label printer of 203 dots per inch, until the test ends. */
export async function openBenchWithPrinter(): Promise<{ readonly zebra: Zebra; readonly bench: Bench }> {
  const zebra = await Zebra.start()
  onTestFinished(() => zebra.stop())
  const bench = await openBench()
  await bench.client.call('printer.keep', {
    name: zebra.name,
    title: 'Zebra',
    dotsPerInch: 203,
    tellsState: true,
    offsetXMillimetres: 0,
    offsetYMillimetres: 0,
  })
  return { zebra, bench }
}
