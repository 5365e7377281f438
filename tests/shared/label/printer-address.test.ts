import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printerAddress, printerName, type PrinterAddress } from '../../../shared/label/printer-address.ts'

const text = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
const host = fc.oneof(fc.ipV4(), fc.ipV6(), fc.domain())
const port = fc.integer({ min: 1, max: 65_535 })
const address = fc.oneof(
  fc.record({ road: fc.constant('zpl-tcp' as const), host, port }),
  fc.record({ road: fc.constant('ipp' as const), host, port, path: fc.constantFrom('/ipp/print', '/printers/b%20c') }),
  fc.record({
    road: fc.constantFrom('zpl-usb' as const, 'brother-usb' as const),
    maker: text,
    model: text,
    serial: fc.option(text),
  }),
  fc.record({ road: fc.constantFrom('zpl-raw' as const, 'brother-raw' as const), queue: text }),
)

test('an address written as a name is read back the same', () => {
  fc.assert(
    fc.property(address, (one: PrinterAddress) => {
      expect(printerAddress(printerName(one))).toEqual(one)
    }),
  )
})

test.each(['Zebra', '\\\\serveur\\étiquettes', 'HP LaserJet (copie 1)', 'zpl', 'ipp:bureau', 'zpl://host:99999'])(
  'the queue %s of the operating system is a queue',
  (queue) => {
    expect(printerAddress(queue)).toEqual({ road: 'spooler', queue })
    expect(printerName({ road: 'spooler', queue })).toBe(queue)
  },
)

test('a port and a path that are usual need not be written', () => {
  expect(printerAddress('zpl://192.168.1.40')).toEqual({ road: 'zpl-tcp', host: '192.168.1.40', port: 9100 })
  expect(printerAddress('ipp://printer.local')).toMatchObject({ port: 631, path: '/ipp/print' })
})
