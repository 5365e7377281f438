import { expect, test } from 'vitest'
import { deviceName } from '../../../shared/device/device-name.ts'

test.each([
  [{ manufacturer: 'LENOVO', model: '20L5CTO1WW', modelVersion: 'ThinkPad T480' }, 'LENOVO ThinkPad T480'],
  [{ manufacturer: 'LENOVO', model: '81AX', modelVersion: 'Lenovo V330-15IKB' }, 'Lenovo V330-15IKB'],
  [{ manufacturer: 'LENOVO', model: '81AX', modelVersion: null }, 'LENOVO 81AX'],
  [{ manufacturer: 'Acer', model: 'Aspire A315-53', modelVersion: 'V2.02' }, 'Acer Aspire A315-53'],
  [{ manufacturer: null, model: 'X', modelVersion: null }, 'X'],
  [{ manufacturer: 'Acer', model: null, modelVersion: 'V1' }, 'Acer'],
  [{ manufacturer: null, model: null, modelVersion: null }, null],
])('%j is called %s', (device, name) => {
  expect(deviceName(device)).toBe(name)
})
