import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCertificateName } from '../../../electron/station/erasure/nwipe-certificate.ts'
import { readNwipeLog } from '../../../electron/station/erasure/nwipe-log.ts'
import { isErasureFile, readErasures } from '../../../electron/station/erasure/read-erasures.ts'
import { ErasureRecord } from '../../../shared/device/erasure.ts'
import { laptopDisk, logOf, nwipeLog, textFile } from './logs.ts'

describe('a log of nwipe', () => {
  test('that ended well gives disk, method, passes, verification, errors, clock and version', () => {
    expect(readNwipeLog(logOf(laptopDisk))).toEqual([
      {
        source: 'nwipe-log',
        result: 'erased',
        disk: laptopDisk,
        method: 'Fill With Zeros',
        passes: 1,
        rounds: 1,
        verification: 'last',
        errors: { pass: 0, verification: 0, synchronisation: 0 },
        startedAt: '2026-11-23T09:12:18',
        finishedAt: '2026-11-23T09:12:18',
        tool: 'nwipe',
        toolVersion: '0.33',
        erasedBy: null,
        verifiedBy: null,
      },
    ])
  })

  test('that was stopped or failed is evidence of that, with its errors', () => {
    const [aborted] = readNwipeLog(nwipeLog('aborted'))
    expect(aborted).toMatchObject({ result: 'aborted', method: 'Gutmann Wipe', passes: 35 })
    const [failed] = readNwipeLog(nwipeLog('failed'))
    expect(failed).toMatchObject({ result: 'failed', errors: { pass: 1, verification: 0, synchronisation: 1 } })
  })

  test('names no serial for a disk that has none, and none for one that was hidden', () => {
    expect(readNwipeLog(nwipeLog('erased'))[0]?.disk.serial).toBeNull()
    const hidden = logOf({ ...laptopDisk, serial: 'XXXXXXXXXXXXXXX' })
    expect(readNwipeLog(hidden)[0]?.disk.serial).toBeNull()
  })

  test('says "Erased" beside errors and is not believed', () => {
    const contradicting = nwipeLog('failed').replace('-FAILED-', ' Erased ').replaceAll(/^!/gm, ' ')
    expect(readNwipeLog(contradicting)[0]?.result).toBe('failed')
    const marked = nwipeLog('erased').replace('     loop0 | Erased |', '!    loop0 | Erased |')
    expect(readNwipeLog(marked)[0]?.result).toBe('failed')
  })

  test('with a status word that is new is unknown, never erased', () => {
    const word = nwipeLog('erased').replace(' Erased ', ' Erasish ')
    expect(readNwipeLog(word)[0]?.result).toBe('unknown')
  })

  test('of two runs gives both, each with its own options', () => {
    const both = readNwipeLog(`${logOf(laptopDisk, 'aborted')}${logOf(laptopDisk)}`)
    expect(both.map(({ result, method }) => [result, method])).toEqual([
      ['aborted', 'Gutmann Wipe'],
      ['erased', 'Fill With Zeros'],
    ])
  })

  test('reads a model with slashes and a serial after the last one from the table alone', () => {
    const log = logOf(laptopDisk)
      .replaceAll(/^.*(?:Found|has serial number).*\n/gm, '')
      .replace(`${laptopDisk.model.slice(0, 17)}/`, 'WDC 1/2 TB/')
    expect(readNwipeLog(log)[0]?.disk).toMatchObject({ model: 'WDC 1/2 TB', serial: laptopDisk.serial })
  })

  test('that ends before its table is refused, with what to do', () => {
    const cut = textFile('nwipe.log', logOf(laptopDisk).split('\n').slice(0, 30).join('\n'))
    expect(isErasureFile(cut)).toBe(true)
    expect(readErasures(cut)).toMatchObject({ ok: false, refusal: { code: 'erasure-log-unfinished' } })
  })

  test('cut, doubled or scrambled anywhere never throws, and never says "erased" without the word in its table', () => {
    const whole = logOf(laptopDisk)
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(whole.length), fc.string({ maxLength: 40 }), (from, to, put) => {
        const text = whole.slice(0, from) + put + whole.slice(to)
        const records = readNwipeLog(text)
        for (const record of records) expect(ErasureRecord.safeParse(record).success).toBe(true)
        if (!/\|\s*Erased\s*\|/.test(text)) expect(records.some(({ result }) => result === 'erased')).toBe(false)
      }),
    )
  })
})

describe('the name of a certificate', () => {
  const name = 'nwipe_report_2026-11-23-10-05-59_Model_ST350031_2CS_Serial_WD_WCAV5K123456_device_sda.pdf'

  test('tells the disk and the moment, and never that it is erased', () => {
    expect(readCertificateName(`certificats/${name}`)).toMatchObject({
      result: 'unknown',
      disk: { serial: 'WD_WCAV5K123456', model: 'ST350031_2CS', sizeBytes: null },
      finishedAt: '2026-11-23T10:05:59',
    })
    expect(readCertificateName(name.replace('_device_sda', ''))?.disk.serial).toBe('WD_WCAV5K123456')
  })

  test('of an unknown or hidden serial names none; any other name is no certificate', () => {
    expect(readCertificateName(name.replace('WD_WCAV5K123456', 'Unknown'))?.disk.serial).toBeNull()
    expect(readCertificateName(name.replace('WD_WCAV5K123456', 'XXXXXXXXXXXXXXX'))?.disk.serial).toBeNull()
    expect(readCertificateName('rapport.pdf')).toBeNull()
  })
})
