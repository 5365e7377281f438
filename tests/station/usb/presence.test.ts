import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextLeaveMs, reconcile, returnLimitMs, type Presence } from '../../../electron/station/usb/presence.ts'
import { seenTablet } from './seen-device.ts'

const after = (before: Presence, seen: Parameters<typeof reconcile>[1], nowMs = 0) => reconcile(before, seen, nowMs)
const said = ({ changes }: ReturnType<typeof reconcile>) =>
  changes.map(({ change, device }) => `${change} ${device.key}`)

describe('what stands at the bench', () => {
  test('a device appears once, however often it is looked at', () => {
    const first = after([], [seenTablet()])
    expect(said(first)).toEqual(['appeared 04e8:R52N60ABCDE'])
    expect(said(after(first.presence, [seenTablet()], 100))).toEqual([])
  })

  test('a tablet that turns debugging on enumerates anew and stays the same device', () => {
    const first = after([], [seenTablet({ productId: 0x6861 })])
    const away = after(first.presence, [], 100)
    const back = after(away.presence, [seenTablet({ handle: '1/5', productId: 0x6860 })], 900)
    expect(said(away)).toEqual([])
    expect(said(back)).toEqual(['enumerated-anew 04e8:R52N60ABCDE'])
  })

  test('one that stays away has left, and is new when it comes again', () => {
    const first = after([], [seenTablet()])
    const away = after(first.presence, [], 100)
    expect(nextLeaveMs(away.presence, 100)).toBe(returnLimitMs)
    const left = after(away.presence, [], 100 + returnLimitMs)
    expect(said(left)).toEqual(['left 04e8:R52N60ABCDE'])
    expect(left.presence).toEqual([])
    expect(said(after(left.presence, [seenTablet({ handle: '1/9' })], 9000))).toEqual(['appeared 04e8:R52N60ABCDE'])
  })

  test('two that claim one serial are told apart by their ports, and keep their keys', () => {
    const one = seenTablet({ handle: '1/4', port: '1-1' })
    const other = seenTablet({ handle: '1/5', port: '1-2' })
    const both = after([], [one, other])
    const keys = both.presence.map(({ key }) => key)
    expect(new Set(keys).size).toBe(2)
    expect(
      after(both.presence, [other, one], 10)
        .presence.map(({ key }) => key)
        .toSorted(),
    ).toEqual(keys.toSorted())
  })

  test.each([null, '0000000000', '0123456789ABCDEF'])('a serial of %s tells nobody apart, the port does', (serial) => {
    const both = after([], [seenTablet({ serial, port: '1-1' }), seenTablet({ serial, handle: '1/5', port: '1-2' })])
    expect(both.presence.map(({ key }) => key)).toEqual(['04e8:6860@1-1', '04e8:6860@1-2'])
  })

  test('whatever is plugged and pulled: keys are unique, and what is there is what was seen last', () => {
    const ports = fc.array(fc.nat(7), { maxLength: 8 }).map((list) => [...new Set(list)])
    fc.assert(
      fc.property(fc.array(fc.tuple(ports, fc.nat(4000)), { maxLength: 20 }), (steps) => {
        let presence: Presence = []
        let nowMs = 0
        let handle = 0
        const open = new Set<string>()
        for (const [plugged, waitMs] of steps) {
          nowMs += waitMs
          handle += 10
          const seen = plugged.map((port) =>
            seenTablet({
              port: `1-${port}`,
              handle: `${handle + port}`,
              serial: port % 3 === 0 ? null : `S${port % 4}`,
            }),
          )
          const result = reconcile(presence, seen, nowMs)
          presence = result.presence
          for (const { change, device } of result.changes) {
            if (change === 'appeared') expect(open.has(device.key)).toBe(false)
            else expect(open.has(device.key)).toBe(true)
            if (change === 'left') open.delete(device.key)
            else open.add(device.key)
          }
          const here = presence.filter(({ goneAtMs }) => goneAtMs === null)
          expect(here.map((one) => one.seen)).toEqual(seen)
          expect(new Set(presence.map(({ key }) => key)).size).toBe(presence.length)
        }
      }),
      { numRuns: 300 },
    )
  })
})
