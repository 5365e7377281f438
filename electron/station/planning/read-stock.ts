import type { DeviceState } from '../../../shared/device/states.ts'
import { newestDeviceNumber, stockDevices, type StockDevice } from '../store/devices/stock-devices.ts'
import type { Store } from '../store/store.ts'

/** How many numbers are looked through a step: a bench of a million devices has few of them in stock. */
const numbersPerStep = 2000

/** Every device with a report in one of these states, the oldest first; those of now, as far as they still stand there. */
export function* readStock(
  store: Pick<Store, 'db'>,
  states: readonly DeviceState[],
): Generator<void, readonly StockDevice[]> {
  const newest = newestDeviceNumber(store)
  const stock: StockDevice[] = []
  for (let from = 0; from <= newest; from += numbersPerStep) {
    stock.push(...stockDevices(store, states, from, Math.min(from + numbersPerStep, newest + 1)))
    yield
  }
  return stock
}
