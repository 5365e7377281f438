import { expect, test } from 'vitest'
import { claimedLink, type Claimable } from '../../../../electron/station/printers/usb/claimed-link.ts'
import { findPrinterInterface } from '../../../../electron/station/usb/printer-interface.ts'
import { zplRoad } from '../../../../electron/station/printers/zpl/zpl-road.ts'

/** The descriptors of the kernel's printer gadget as node-usb reads them: one that only takes, one that answers. */
const endpoint = (endpointNumber: number, direction: string) => ({
  endpointNumber,
  direction,
  type: 'bulk',
  packetSize: 64,
})
const alternate = (interfaceProtocol: number, endpoints: ReturnType<typeof endpoint>[], alternateSetting = 0) => ({
  alternateSetting,
  interfaceClass: 7,
  interfaceSubclass: 1,
  interfaceProtocol,
  endpoints,
})
const bothWays = { interfaceNumber: 0, alternates: [alternate(2, [endpoint(1, 'in'), endpoint(2, 'out')])] }

const statusAnswer =
  '\u0002030,0,0,0232,000,0,0,0,000,0,0,0\u0003\r\n\u0002000,0,0,0,0,2,6,0,00000000,1,000\u0003\r\n\u00021234,0\u0003\r\n'

/** A printer's device with node-usb's methods and the words of its errors. */
function madeDevice() {
  const seen = { label: '', claims: 0, packets: [] as Uint8Array[], port: 0x18, isSilent: false, isGone: false }
  const device: Claimable = {
    open: () => Promise.resolve(),
    close: () => Promise.resolve(),
    claimInterface: () => {
      seen.claims += 1
      return Promise.resolve()
    },
    releaseInterface: () => {
      seen.claims -= 1
      return Promise.resolve()
    },
    selectAlternateInterface: () => Promise.resolve(),
    nativeControlTransferIn: () => Promise.resolve(Uint8Array.of(seen.port)),
    nativeTransferIn: (_endpoint, _timeoutMs, length) => {
      if (seen.isGone) return Promise.reject(new Error('transferIn error: Disconnected'))
      const packet = seen.packets.shift()
      if (packet === undefined) return Promise.reject(new Error('transferIn error: Cancelled'))
      if (packet.length > length) return Promise.reject(new Error('a packet of more than was asked for'))
      return Promise.resolve(packet)
    },
    nativeTransferOut: (_endpoint, _timeoutMs, bytes) => {
      if (seen.isGone) return Promise.reject(new Error('transferOut error: Disconnected'))
      const said = Buffer.from(bytes).toString('latin1')
      if (said === '~HS') {
        const answer = Buffer.from(statusAnswer)
        for (let at = 0; at < answer.length && !seen.isSilent; at += 64) seen.packets.push(answer.subarray(at, at + 64))
      } else seen.label += said
      return Promise.resolve(bytes.length)
    },
  }
  return { seen, device }
}

const linkTo = (device: Claimable) => {
  const pipes = findPrinterInterface([bothWays])
  if (pipes === null) throw new Error('no pipes')
  return claimedLink(() => Promise.resolve({ device, pipes }))
}
const pace = { everyMs: 5, answerMs: 50, losses: 3 }
const never = new AbortController().signal
const job = (bytes: Uint8Array) => ({ printer: 'usb', name: 'a', drawings: [], bytes })

test('a label of several parts arrives whole, and the interface is given back', async () => {
  const { seen, device } = madeDevice()
  const bytes = Buffer.from(`^XA${'0'.repeat(40_000)}^XZ`)
  const last = await zplRoad(
    () => linkTo(device),
    () => true,
    pace,
  ).print(job(bytes), () => undefined, never)
  expect(last.state).toBe('printed?')
  expect(seen.label.replace(/^! U1[^^]*/, '').replace(/! U1.*$/s, '')).toBe(bytes.toString('latin1'))
  await expect.poll(() => seen.claims).toBe(0)
})

test('what an earlier question left in the pipe is not taken for the answer', async () => {
  const { seen, device } = madeDevice()
  seen.packets.push(Buffer.from('\u0002an old answer\u0003'))
  expect(
    await zplRoad(
      () => linkTo(device),
      () => true,
      pace,
    ).look('usb'),
  ).toEqual({ state: 'idle', reasons: [] })
})

test.each([
  [0x38, 'stopped', 'media-empty'],
  [0x10, 'stopped', 'printer-error'],
  [0x18, 'unknown', 'silent'],
])('a printer that answers nothing and whose port says %i is %s: %s', async (port, state, reason) => {
  const { seen, device } = madeDevice()
  seen.isSilent = true
  seen.port = port
  expect(
    await zplRoad(
      () => linkTo(device),
      () => true,
      pace,
    ).look('usb'),
  ).toEqual({ state, reasons: [reason] })
})

test('a printer that is pulled while the label goes over leaves the label in doubt', async () => {
  const { seen, device } = madeDevice()
  const road = zplRoad(
    () => linkTo(device),
    () => true,
    pace,
  )
  const last = await road.print(
    job(Buffer.from('^XA^XZ')),
    ({ state }) => {
      if (state === 'sending') seen.isGone = true
    },
    never,
  )
  expect(last).toMatchObject({ state: 'unknown', reason: 'printer-lost' })
})

test('an interface that another program holds is not reached, and nothing was sent', async () => {
  const { seen, device } = madeDevice()
  const held: Claimable = {
    ...device,
    claimInterface: () => Promise.reject(new Error('claimInterface error: interface is busy (errno 16)')),
  }
  const last = await zplRoad(
    () => linkTo(held),
    () => true,
    pace,
  ).print(job(Buffer.from('^XA')), () => undefined, never)
  expect(last).toMatchObject({ state: 'failed', reason: 'printer-unreached' })
  expect(seen.label).toBe('')
})

test('of several settings the one that answers is taken, and IPP over USB never', () => {
  const oneWay = alternate(1, [endpoint(2, 'out')])
  const answering = alternate(2, [endpoint(1, 'in'), endpoint(3, 'out')], 1)
  const ipp = alternate(4, [endpoint(4, 'in'), endpoint(5, 'out')], 2)
  expect(findPrinterInterface([{ interfaceNumber: 3, alternates: [oneWay, answering, ipp] }])).toEqual({
    interfaceNumber: 3,
    alternateSetting: 1,
    out: 3,
    in: { endpoint: 1, packetBytes: 64 },
  })
  expect(findPrinterInterface([{ interfaceNumber: 0, alternates: [oneWay] }])).toMatchObject({ out: 2, in: null })
  expect(findPrinterInterface([{ interfaceNumber: 0, alternates: [ipp] }])).toBeNull()
})
