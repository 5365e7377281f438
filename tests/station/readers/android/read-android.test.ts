import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { readAndroid } from '../../../../electron/station/readers/android/read-android.ts'
import { authorise, type Authorisation } from '../../../../electron/station/usb/adb/authorise.ts'
import { benchKey } from '../../../../electron/station/usb/adb/bench-key.ts'
import { keyFingerprint } from '../../../../electron/station/usb/adb/key-fingerprint.ts'
import { openTcpPackets } from '../../../../electron/station/usb/adb/tcp-packets.ts'
import { adbdObstacle, askingObstacle, startDevice, type Device } from './adbd.ts'
import { hasTablets, tabletsFolder } from './tablets.ts'

const folder = mkdtempSync(join(tmpdir(), 'etabli-adb-'))
const signal = new AbortController().signal
const options = { now: () => new Date('2026-01-01T00:00:00Z'), toolVersion: '0', signal }
let device: Device | undefined

afterEach(async () => {
  await device?.stop()
  device = undefined
})
afterAll(() => rmSync(folder, { recursive: true }))

const started = async (person?: Parameters<typeof startDevice>[1], recording = 'samsung-tab-s7plus') => {
  device = await startDevice(join(tabletsFolder, recording), person)
  return device
}

async function open(port: number, keyFolder = folder, limitMs = 20_000): Promise<[Authorisation, string[]]> {
  const questions: string[] = []
  const outcome = await authorise(await openTcpPackets('127.0.0.1', port), {
    usbSerial: null,
    key: benchKey(keyFolder),
    onQuestion: (fingerprint) => questions.push(fingerprint),
    signal,
    limitMs,
  })
  return [outcome, questions]
}

const connectionOf = (outcome: Authorisation) => {
  if (outcome.result !== 'authorised') throw new Error(`not let in: ${outcome.result}`)
  return outcome.connection
}

describe.skipIf(adbdObstacle !== null || !hasTablets)(`Android’s own daemon (${adbdObstacle ?? 'runs here'})`, () => {
  test('a device that answers is read whole, part by part, in one call', async () => {
    const { port } = await started()
    const connection = connectionOf((await open(port))[0])
    const parts: string[] = []
    const reading = await readAndroid(connection, { ...options, onPart: (part) => parts.push(part) })
    await connection.close()
    if (!reading.ok) throw new Error(reading.refusal.code)
    expect(reading.report.source).toMatchObject({ kind: 'android', readAt: '2026-01-01T00:00:00.000Z' })
    expect(reading.report.machine).toMatchObject({ kind: 'tablet', model: 'SM-T970', serial: 'L15E4637FLL' })
    expect(reading.report.cpu.cores).toBe(8)
    expect(reading.report.memory.installedBytes).toBe(6 * 2 ** 30)
    expect(reading.report.disks).toMatchObject([{ sizeBytes: 128e9, bus: 'ufs' }])
    expect(reading.report.batteries).toMatchObject([{ healthPercent: 91, cycles: 412, chargePercent: 61 }])
    expect(reading.report.android).toMatchObject({ majorVersion: 13, isAccountUnlocked: true })
    expect(parts).toContain('batteries')
    const kept = reading.files.find(({ name }) => name === 'android/getprop.txt')
    expect(kept?.status).toBe('read')
  }, 60_000)

  test('pulling the cable in the middle of a reading ends it with a refusal', async () => {
    const tablet = await started()
    const connection = connectionOf((await open(tablet.port))[0])
    const reading = await readAndroid(connection, { ...options, onPart: () => tablet.unplug() })
    expect(reading).toMatchObject({ ok: false, refusal: { code: 'android-disconnected' } })
    await connection.disconnected
    await connection.close()
  }, 60_000)

  test('a reading that is cancelled throws the reason and leaves the device usable', async () => {
    const { port } = await started()
    const connection = connectionOf((await open(port))[0])
    const abort = new AbortController()
    const reading = readAndroid(connection, {
      ...options,
      signal: abort.signal,
      onPart: () => abort.abort(new Error('cancelled by the technician')),
    })
    await expect(reading).rejects.toThrow('cancelled by the technician')
    expect((await readAndroid(connection, options)).ok).toBe(true)
    await connection.close()
  }, 60_000)
})

describe.skipIf(askingObstacle !== null || !hasTablets)(`A device that asks (${askingObstacle ?? 'runs here'})`, () => {
  test('shows the fingerprint that the bench shows, and lets it in when somebody taps Allow', async () => {
    const { port, questions } = await started('allow')
    const [outcome, asked] = await open(port)
    expect(asked).toHaveLength(1)
    expect(questions).toEqual(asked)
    await connectionOf(outcome).close()
    const [again, askedAgain] = await open(port)
    expect(askedAgain).toEqual(asked)
    await connectionOf(again).close()
  }, 60_000)

  test('asks once when somebody taps Always allow', async () => {
    const { port } = await started('always')
    const [outcome, asked] = await open(port)
    await connectionOf(outcome).close()
    const [again, askedAgain] = await open(port)
    expect([asked.length, askedAgain.length]).toEqual([1, 0])
    await connectionOf(again).close()
  }, 60_000)

  test('says nothing when somebody taps Cancel: the bench waits its time and can try again', async () => {
    const { port, questions } = await started('deny')
    expect((await open(port, folder, 1500))[0]).toEqual({ result: 'not-authorised' })
    expect((await open(port, folder, 1500))[0]).toEqual({ result: 'not-authorised' })
    expect(questions).toHaveLength(2)
  }, 60_000)

  test('is unplugged while the question stands: the bench hears of it at once', async () => {
    const tablet = await started('deny')
    const outcome = authorise(await openTcpPackets('127.0.0.1', tablet.port), {
      usbSerial: null,
      key: benchKey(folder),
      onQuestion: () => tablet.unplug(),
      signal,
    })
    expect(await outcome).toEqual({ result: 'disconnected' })
  }, 60_000)
})

test('the key is made once, and only the bench’s account may read it', () => {
  const own = mkdtempSync(join(folder, 'key-'))
  const first = keyFingerprint(benchKey(own))
  expect(keyFingerprint(benchKey(own))).toBe(first)
  expect(first).toMatch(/^(?:[0-9A-F]{2}:){15}[0-9A-F]{2}$/)
  if (process.platform !== 'win32') expect(statSync(join(own, 'adb-key.der')).mode & 0o777).toBe(0o600)
})
