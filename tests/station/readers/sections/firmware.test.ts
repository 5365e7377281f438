import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { captureOf } from '../../../../electron/station/readers/capture.ts'
import { firmwareDay, readFirmware } from '../../../../electron/station/readers/sections/firmware.ts'
import { captureFrom } from '../shared-captures.ts'

describe('firmware dates are month first', () => {
  test.each([
    ['03/10/2017', '2017-03-10'],
    ['12/25/2019', '2019-12-25'],
    ['08/19/99', '1999-08-19'],
    ['04/01/14', '2014-04-01'],
    ['2019-12-25', '2019-12-25'],
    ['25/12/2019', null],
    ['02/30/2019', null],
    ['Not Specified', null],
    [null, null],
  ] as const)('%s: %s', (printed, day) => {
    expect(firmwareDay(printed)).toBe(day)
  })

  test('every day of the calendar comes back as itself', () => {
    const days = fc.date({ min: new Date('1985-01-01'), max: new Date('2084-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10)
        const [year, month, day] = iso.split('-')
        expect(firmwareDay(`${month}/${day}/${year}`)).toBe(iso)
      }),
    )
  })
})

test("systeminformation's date is not taken where the kernel has its own file", () => {
  const library = JSON.stringify({ bios: { vendor: 'Example', version: '1.2', releaseDate: '2017-10-03' } })
  const alone = readFirmware(captureFrom({ 'systeminformation.json': library }))
  expect(alone.releasedOn.value).toBe('2017-10-03')
  const beside = readFirmware(
    captureFrom({ 'systeminformation.json': library, 'sys/class/dmi/id/bios_date': '03/10/2017\n' }),
  )
  expect(beside.releasedOn.value).toBe('2017-03-10')
})

describe('how the system was started', () => {
  const efi = (status: 'read' | 'absent' | 'denied') =>
    readFirmware(captureOf([{ name: 'sys/firmware/efi', status, bytes: status === 'read' ? new Uint8Array() : null }]))
      .bootMode.value

  test('the folder of the EFI firmware tells, its absence too, a refusal not', () => {
    expect(efi('read')).toBe('uefi')
    expect(efi('absent')).toBe('bios')
    expect(efi('denied')).toBeNull()
  })

  test('Windows and inxi tell by name', () => {
    const windows = JSON.stringify({ Firmware: [{ type: 'Legacy' }], failures: {} })
    expect(readFirmware(captureFrom({ 'windows-firmware.json': windows })).bootMode.value).toBe('bios')
    const inxi = JSON.stringify([{ '000#1#0#Machine': [{ '001#1#1#Mobo': 'LENOVO', '002#1#1#UEFI': 'LENOVO' }] }])
    expect(readFirmware(captureFrom({ 'inxi.json': inxi })).bootMode.value).toBe('uefi')
  })
})

test('board and case have serials of their own, fillers apart', () => {
  const text =
    'Handle 0x0002, DMI type 2, 15 bytes\nBase Board Information\n\tManufacturer: Dell Inc.\n\tProduct Name: 05PTPV\n\tSerial Number: /5CQ6VY1/CN1296/\n\n' +
    'Handle 0x0003, DMI type 3, 15 bytes\nChassis Information\n\tSerial Number: Chassis Serial Number\n'
  expect(readFirmware(captureFrom({ 'dmidecode.txt': text }))).toMatchObject({
    boardModel: { value: '05PTPV' },
    boardSerial: { value: '/5CQ6VY1/CN1296/' },
    chassisSerial: { value: null, status: 'absent', raw: 'Chassis Serial Number' },
  })
})
