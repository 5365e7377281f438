import { Bonjour } from 'bonjour-service'
import { describe, expect, onTestFinished, test } from 'vitest'
import {
  findNetworkPrinters,
  printerOf,
  type Announced,
} from '../../../electron/station/printers/find/network-printers.ts'

const announced = (change: Partial<Announced>): Announced => ({
  kind: 'pdl-datastream',
  name: 'ZD421',
  host: '192.168.1.40',
  port: 9100,
  txt: {},
  ...change,
})

describe('an announcement on the network', () => {
  test.each([
    ['a Zebra on its raw port', { txt: { ty: 'ZTC ZD421-203dpi ZPL' } }, { road: 'zpl-tcp', port: 9100 }],
    [
      'a Zebra that announces LPD only',
      { kind: 'printer', port: 515, txt: { ty: 'Zebra' } },
      { road: 'zpl-tcp', port: 9100 },
    ],
    [
      'an office printer that takes PDF',
      { kind: 'ipp', port: 631, txt: { pdl: 'image/urf,application/pdf', rp: 'ipp/print', ty: 'HP M209' } },
      { road: 'ipp', port: 631, path: '/ipp/print' },
    ],
  ] as const)('of %s is a printer of the bench', (_what, change, address) => {
    expect(printerOf(announced(change))?.address).toMatchObject(address)
  })

  test.each([
    ['a raw port that says nothing of ZPL', { name: 'LaserJet', txt: { ty: 'HP LaserJet' } }],
    ['IPP without PDF', { kind: 'ipp', txt: { pdl: 'image/urf' } }],
  ] as const)('of %s is none', (_what, change) => {
    expect(printerOf(announced(change))).toBeNull()
  })
})

test('a printer that announces itself is found, with its address', async () => {
  const responder = new Bonjour({}, () => undefined)
  onTestFinished(() => responder.destroy())
  const name = `ZPL ${process.pid}`
  responder.publish({ name, type: 'pdl-datastream', port: 9100, txt: { ty: 'ZTC ZD421 ZPL' } })
  const found = await findNetworkPrinters(3000)
  expect(found.map(({ title }) => title)).toContain('ZTC ZD421 ZPL')
  expect(found[0]?.address).toMatchObject({ road: 'zpl-tcp', port: 9100 })
})
