import { expect, test } from 'vitest'
import { parsePairingText, parseProbeArguments } from '../../electron/probe/arguments.ts'
import { reportFileName } from '../../electron/probe/report-file.ts'
import { pairingText } from '../../electron/station/intake/lan/pairing.ts'
import { sentMachine, machineFiles } from '../station/intake/lan/sent-machine.ts'

const fingerprint = 'l/OX6MWAq3REhEiFoFsL+jXFi2eSDpTs3OrFQjLpcLI='

test('the text of the QR code says address, code and key', () => {
  const text = pairingText('https://192.168.1.10:41234', '0C1D2E3F', fingerprint)
  expect(parsePairingText(text)).toEqual({ benchUrl: 'https://192.168.1.10:41234', code: '0C1D2E3F', fingerprint })
  for (const wrong of ['', 'etabli://x', text.replace('0C1D', '0A1D'), text.replace('key=', 'key=x')]) {
    expect(parsePairingText(wrong)).toBeNull()
  }
})

test('what is typed wins over the text beside the program', () => {
  const kept = pairingText('https://192.168.1.10:41234', '0C1D2E3F', fingerprint)
  const typed = parseProbeArguments(['--bench', '10.0.0.5:4000', '--code', '1111 1111'], kept)
  expect(typed).toMatchObject({ arguments: { benchUrl: 'https://10.0.0.5:4000', code: '11111111', fingerprint: null } })
  const silent = parseProbeArguments([], kept)
  expect(silent).toMatchObject({ arguments: { benchUrl: 'https://192.168.1.10:41234', code: '0C1D2E3F', fingerprint } })
})

test.each([
  [['--bench', 'http://10.0.0.5:4000'], 'url'],
  [['--bench', '10.0.0.5'], 'url'],
  [['--code', '0A1D2E3F'], 'code'],
  [['--pair', 'hello'], 'pairing'],
  [['--lang', 'de'], 'language'],
  [['extra'], 'unknown'],
  [['--help'], 'help'],
])('%j is refused as %s', (argv, problem) => {
  expect(parseProbeArguments(argv, null)).toEqual({ ok: false, problem })
})

test('a report is named after the serial in characters that every stick takes', async () => {
  const { report, intakeId } = await sentMachine(machineFiles({ serial: '../É X:1/2' }))
  expect(reportFileName({ report, intakeId })).toBe('etabli-report-X-1-2.json')
  const unnamed = { ...report, machine: { ...report.machine, serial: null } }
  expect(reportFileName({ report: unnamed, intakeId })).toBe(`etabli-report-${intakeId}.json`)
})
