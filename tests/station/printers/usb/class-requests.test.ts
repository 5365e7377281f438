import { expect, test } from 'vitest'
import {
  deviceIdRequest,
  portStatusRequest,
  readDeviceId,
  readPortStatus,
} from '../../../../electron/station/printers/usb/class-requests.ts'

const id = 'MFG:Zebra;CMD:ZPL;'

test('a device id is read by its length, and where the length is not to be believed to its end', () => {
  const whole = (high: number, low: number) => readDeviceId(Buffer.concat([Buffer.from([high, low]), Buffer.from(id)]))
  expect(whole(0, id.length + 2)).toBe(id)
  expect(whole(id.length + 2, 0)).toBe(id)
  expect(whole(0, 0)).toBe(id)
  expect(readDeviceId(new Uint8Array())).toBe('')
})

test('requests name their interface where the class puts it', () => {
  expect(deviceIdRequest({ interfaceNumber: 1, alternateSetting: 2 })).toMatchObject({ request: 0, index: 0x0102 })
  expect(portStatusRequest({ interfaceNumber: 1, alternateSetting: 2 })).toMatchObject({ request: 1, index: 1 })
})

test('the port’s byte says paper, selection and error, and no byte says nothing', () => {
  expect(readPortStatus(Uint8Array.of(0x18))).toEqual({ isPaperEmpty: false, isSelected: true, hasError: false })
  expect(readPortStatus(Uint8Array.of(0x30))).toEqual({ isPaperEmpty: true, isSelected: true, hasError: true })
  expect(readPortStatus(new Uint8Array())).toBeNull()
})
