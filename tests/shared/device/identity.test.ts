import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchDevice, signsOf, type Sign, type SignKind } from '../../../shared/device/identity.ts'
import type { Report } from '../../../shared/report/report.ts'
import { disk, goodLaptop, laptopWith } from '../made-up-report.ts'

const kindsOf = (report: Report): SignKind[] => signsOf(report).map(({ kind }) => kind)
const known = (deviceId: string, report: Report) => ({ deviceId, signs: signsOf(report) })
const other = laptopWith({
  machine: { serial: 'PF9ZZZZZ', uuid: '11aa4544-0030-4a10-8048-b7c04f503799' },
  firmware: { boardSerial: 'L1HF00000ZZ' },
  disks: [disk({ serial: 'S3Z8NB0K' })],
  network: [],
})

describe('the signs of a machine', () => {
  test('a full report shows maker and serial, UUID, board, disks and network cards', () => {
    expect(kindsOf(goodLaptop())).toEqual(['machine', 'uuid', 'board', 'disk', 'mac', 'mac'])
  })

  test.each([
    'To Be Filled By O.E.M.',
    'Default string',
    'Not Specified',
    '0',
    '00000000',
    'System Serial Number',
    '--',
  ])('the placeholder "%s" is no sign', (serial) => {
    const report = laptopWith({
      machine: { serial, uuid: null },
      firmware: { boardSerial: serial },
      disks: null,
      network: null,
    })
    expect(signsOf(report)).toEqual([])
  })

  test('an all-zero UUID and the one that a maker put on every board are no signs', () => {
    for (const uuid of ['00000000-0000-0000-0000-000000000000', '03000200-0400-0500-0006-000700080009']) {
      expect(kindsOf(laptopWith({ machine: { uuid } }))).not.toContain('uuid')
    }
  })

  test('a UUID is the same sign in either byte order', () => {
    const swapped = laptopWith({ machine: { uuid: '44454C4C-3000-104A-8048-B7C04F503732' } })
    const straight = laptopWith({ machine: { uuid: '4c4c4544-0030-4a10-8048-b7c04f503732' } })
    expect(signsOf(swapped)).toEqual(signsOf(straight))
  })

  test('a serial without its maker is no strong sign', () => {
    expect(kindsOf(laptopWith({ machine: { manufacturer: null } }))).not.toContain('machine')
  })

  test.each(['02:00:00:11:22:33', '00:00:00:00:00:00', 'ff:ff:ff:ff:ff:ff', 'nonsense'])(
    'the address %s is no sign',
    (macAddress) => {
      const network = [{ name: 'eth0', kind: 'ethernet' as const, manufacturer: null, model: null, macAddress }]
      expect(kindsOf(laptopWith({ network }))).not.toContain('mac')
    },
  )

  test('case and separators of the source do not matter', () => {
    const network = structuredClone(goodLaptop().network ?? [])
    for (const adapter of network) adapter.macAddress = adapter.macAddress?.toUpperCase().replaceAll(':', '-') ?? null
    const shouted = laptopWith({
      machine: { serial: ' pf1abcde ', uuid: goodLaptop().machine.uuid?.toUpperCase() ?? null },
      network,
    })
    expect(signsOf(shouted)).toEqual(signsOf(goodLaptop()))
  })
})

describe('whether a machine was here before', () => {
  test('nothing in common is new, and so is a machine without signs', () => {
    expect(matchDevice(signsOf(other), [known('a', goodLaptop())])).toEqual({ match: 'new' })
    expect(matchDevice([], [known('a', goodLaptop())])).toEqual({ match: 'new' })
  })

  test('the same machine is the same, also after its disk was replaced', () => {
    const later = laptopWith({ disks: [disk({ serial: 'NEW1' })] })
    expect(matchDevice(signsOf(later), [known('b', other), known('a', goodLaptop())])).toEqual({
      match: 'same',
      deviceId: 'a',
    })
  })

  test('maker and serial are enough where the UUID was not read', () => {
    const withoutRoot = laptopWith({
      machine: { uuid: null },
      firmware: { boardSerial: null },
      disks: null,
      network: null,
    })
    expect(matchDevice(signsOf(withoutRoot), [known('a', goodLaptop())])).toEqual({ match: 'same', deviceId: 'a' })
  })

  test('the same serial with another UUID is for a person to decide', () => {
    const twin = laptopWith({ machine: { uuid: '11aa4544-0030-4a10-8048-b7c04f503799' } })
    expect(matchDevice(signsOf(twin), [known('a', goodLaptop())])).toMatchObject({
      match: 'conflict',
      candidates: [{ deviceId: 'a', differing: [{ kind: 'uuid' }] }],
    })
  })

  test('a disk that moved to another machine is for a person to decide', () => {
    const moved = { ...other, disks: goodLaptop().disks }
    expect(matchDevice(signsOf(moved), [known('a', goodLaptop())])).toMatchObject({
      match: 'conflict',
      candidates: [
        {
          deviceId: 'a',
          agreeing: [{ kind: 'disk' }],
          differing: [
            { kind: 'machine', here: ['lenovo/pf9zzzzz'], known: ['lenovo/pf1abcde'] },
            { kind: 'uuid' },
            { kind: 'board', here: ['l1hf00000zz'], known: ['l1hf89e0a1b'] },
          ],
        },
      ],
    })
  })

  test('a disk of another device in a known machine does not hide the machine', () => {
    const swapped = { ...goodLaptop(), disks: other.disks }
    expect(matchDevice(signsOf(swapped), [known('a', goodLaptop()), known('b', other)])).toEqual({
      match: 'same',
      deviceId: 'a',
    })
  })

  test('two devices that claim the same strong sign are for a person to decide', () => {
    const match = matchDevice(signsOf(goodLaptop()), [known('a', goodLaptop()), known('b', goodLaptop())])
    expect(match).toMatchObject({ match: 'conflict', candidates: [{ deviceId: 'a' }, { deviceId: 'b' }] })
  })

  test('a network adapter of the bench that hangs on every machine makes none of them another', () => {
    const adapter = { name: 'usb0', kind: 'ethernet' as const, manufacturer: null, model: null }
    const network = [{ ...adapter, macAddress: '00:e0:4c:68:01:02' }]
    const [one, next] = [laptopWith({ network }), { ...other, network }]
    expect(matchDevice(signsOf(next), [known('a', one)])).toEqual({ match: 'new' })
    const unnamed = laptopWith({
      machine: { serial: null, uuid: null },
      firmware: { boardSerial: null },
      disks: null,
      network,
    })
    expect(matchDevice(signsOf(unnamed), [known('a', one)]).match).toBe('conflict')
  })

  test('only a network card in common is for a person to decide', () => {
    const dongle: Sign[] = signsOf(goodLaptop()).filter(({ kind }) => kind === 'mac')
    expect(matchDevice(dongle, [known('a', goodLaptop())]).match).toBe('conflict')
  })
})

describe('a maker by another of its names', () => {
  const names = {
    hp: ['HP', 'hp', 'Hewlett-Packard', 'Hewlett Packard Company', 'HP Inc.'],
    asus: ['ASUS', 'ASUSTeK COMPUTER INC.', 'ASUSTek Computer, Inc'],
    lenovo: ['Lenovo', 'LENOVO', 'LENOVO (Beijing) Limited'],
    dell: ['Dell', 'Dell Inc.', 'DELL Computer Corporation'],
    apple: ['Apple', 'Apple Inc.', 'Apple Computer, Inc.'],
    acer: ['Acer', 'Acer, inc.', 'Acer Incorporated'],
    alpha: ['Shenzhen Alpha Ltd', 'SHENZHEN ALPHA CO., LTD.', 'Shenzhen Alpha'],
    beta: ['Shenzhen Beta Ltd', 'Shenzhen Beta Corporation', 'Shenzhen  Beta'],
  } as const
  const maker = fc.constantFrom(...(Object.keys(names) as (keyof typeof names)[]))
  const written = maker.chain((key) => fc.constantFrom(...names[key]).map((name) => ({ key, name })))
  // Short ones too: "1" and "A7" stand in machines of many makers.
  const serial = fc.stringMatching(/^[A-Z0-9]{1,12}$/)
  const shown = (manufacturer: string, number: string) =>
    laptopWith({
      machine: { manufacturer, serial: number, uuid: null },
      firmware: { boardSerial: null },
      disks: null,
      network: null,
    })

  test('is the same machine with the same serial, and another maker’s never is', () => {
    fc.assert(
      fc.property(written, written, serial, (one, stored, number) => {
        const signs = signsOf(shown(one.name, number))
        const match = matchDevice(signs, [known('a', shown(stored.name, number))])
        const isKnown = signs.length > 0 && one.key === stored.key
        expect(match).toEqual(isKnown ? { match: 'same', deviceId: 'a' } : { match: 'new' })
      }),
    )
  })

  test('makes no two serials of one maker the same', () => {
    fc.assert(
      fc.property(written, serial, serial, ({ name }, one, next) => {
        fc.pre(one !== next)
        expect(matchDevice(signsOf(shown(name, one)), [known('a', shown(name, next))])).toEqual({ match: 'new' })
      }),
    )
  })

  test.each(['System manufacturer', 'To Be Filled By O.E.M.', 'Default string', '--'])(
    '"%s" is no maker, so that its serial alone is no sign',
    (manufacturer) => expect(signsOf(shown(manufacturer, 'PF1ABCDE'))).toEqual([]),
  )
})
