import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer as createPlainServer, type AddressInfo } from 'node:net'
import { createServer } from 'node:tls'
import { generate } from 'selfsigned'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { ippIdentity } from '../../../electron/station/printers/find/printer-identity.ts'
import { ippRoad } from '../../../electron/station/printers/ipp-road.ts'
import type { PrintJob } from '../../../electron/station/printers/print-job.ts'
import { noLabelPrinterReason, startLabelPrinter } from './label-printer.ts'

const never = new AbortController().signal
const pace = { everyMs: 50, silences: 5 }
const jobFor = (printer: string): PrintJob => ({
  printer,
  name: 'T70123820#1',
  drawings: [{ widthMillimetres: 62, heightMillimetres: 29, rects: [], texts: [], codes: [] }],
  bytes: Buffer.from('%PDF-1.4 a label'),
})

describe.skipIf(noLabelPrinterReason !== '')(`a printer by TLS${noLabelPrinterReason}`, { timeout: 60_000 }, () => {
  let printer: Awaited<ReturnType<typeof startLabelPrinter>>
  let certificate: string
  beforeAll(async () => {
    printer = await startLabelPrinter({ takesPdf: true })
    certificate = (await ippIdentity(printer.secureUri))?.certificateSha256 ?? ''
  }, 60_000)
  afterAll(() => printer.stop())

  test('shows the certificate that it made itself, the same each time', async () => {
    expect(certificate).toMatch(/^[0-9a-f]{64}$/)
    expect(await ippIdentity(printer.secureUri)).toEqual({
      title: 'Bench Label',
      dotsPerInch: 203,
      certificateSha256: certificate,
    })
  })

  test('gets the label by the certificate that was seen first', async () => {
    const road = ippRoad(() => certificate, pace)
    expect(await road.look(printer.secureUri)).toEqual({ state: 'idle', reasons: [] })
    const job = jobFor(printer.secureUri)
    expect((await road.print(job, () => undefined, never)).state).toBe('printed?')
    expect(readFileSync(printer.printed).equals(job.bytes)).toBe(true)
  })

  test('with another certificate gets nothing, and the label has certainly not come out', async () => {
    const road = ippRoad(() => '0'.repeat(64), pace)
    writeFileSync(printer.printed, '')
    expect(await road.look(printer.secureUri)).toEqual({ state: 'unknown', reasons: ['certificate-changed'] })
    expect(await road.print(jobFor(printer.secureUri), () => undefined, never)).toMatchObject({
      state: 'failed',
      reason: 'certificate-changed',
    })
    expect(existsSync(printer.printed) && readFileSync(printer.printed).length).toBe(0)
  })

  test('whose certificate nobody has seen is not spoken to', async () => {
    const road = ippRoad(() => null, pace)
    expect(await road.look(printer.secureUri)).toEqual({ state: 'unknown', reasons: ['certificate-unknown'] })
    expect(await road.print(jobFor(printer.secureUri), () => undefined, never)).toMatchObject({
      state: 'failed',
      reason: 'certificate-unknown',
    })
  })
})

test('not one byte of a label goes to somebody with another certificate', async () => {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'somebody' }])
  let received = 0
  const other = createServer({ key, cert }, (socket) => {
    socket.on('data', (bytes) => (received += bytes.length))
    socket.on('error', () => undefined)
  })
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void other.close())
  const address = `ipps://127.0.0.1:${(other.address() as AddressInfo).port}/ipp/print`
  const road = ippRoad(() => '0'.repeat(64), pace)
  expect(await road.print(jobFor(address), () => undefined, never)).toMatchObject({ reason: 'certificate-changed' })
  expect(received).toBe(0)
})

test('where no TLS is spoken the printer is not reached, and the label failed for certain', async () => {
  const plain = createPlainServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
  await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void plain.close())
  const address = `ipps://127.0.0.1:${(plain.address() as AddressInfo).port}/ipp/print`
  const road = ippRoad(() => '0'.repeat(64), pace)
  expect(await road.print(jobFor(address), () => undefined, never)).toMatchObject({ state: 'failed' })
})
