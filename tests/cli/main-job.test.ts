import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { FoundDevice } from '../../shared/contract/found-device.ts'
import { DeviceSummary, LotView } from '../../shared/contract/views.ts'
import { Profile } from '../../shared/profile/profile.ts'
import { Report } from '../../shared/report/report.ts'
import { missingPaperTools, paper, skipReason } from '../station/labels/paper-tools.ts'
import { failingLaptop, incompleteLaptop, otherLaptop, temporaryFolder } from '../fixtures/laptop-captures.ts'
import { laptop } from '../fixtures/laptop-changes.ts'
import { etabli } from './etabli.ts'

const Intake = z.object({
  device: DeviceSummary,
  isNewDevice: z.boolean(),
  verdict: z.looseObject({ outcome: z.string(), profileId: z.string(), findings: z.array(z.looseObject({})) }),
  lot: z.object({ lotId: z.string(), name: z.string(), queueing: z.string() }).nullable(),
  label: z.string().nullable(),
  report: Report,
})

/** Runs an intake with `--json` and parses what came out. */
async function intake(data: string, capture: string, ...more: readonly string[]) {
  const run = await etabli(['intake', '--capture', capture, '--data', data, '--json', ...more])
  return { ...run, document: Intake.parse(JSON.parse(run.out)) }
}

describe('the whole way, as programs see it', () => {
  test('a laptop is read, judged, tagged, labelled and queued by one command', async () => {
    const data = temporaryFolder()
    const label = join(data, 'papers', 'label.pdf')
    const { exit, err, document } = await intake(
      data,
      laptop,
      '--profile',
      'laptop-2026',
      '--lot',
      'ASE 1',
      '--label',
      label,
    )
    expect(exit).toBe(0)
    expect(err).toBe('Nouveau lot « ASE 1 » (Sans structure, profil laptop-2026).\n')
    expect(document).toMatchObject({
      isNewDevice: true,
      device: { state: 'queued', outcome: 'pass', lotName: 'ASE 1', model: '20L6S0AB00' },
      verdict: { outcome: 'pass', profileId: 'laptop-2026' },
      lot: { name: 'ASE 1', queueing: 'queued' },
      label,
      report: { memory: { installedBytes: 8 * 1024 ** 3, slots: 2 }, batteries: [{ healthPercent: 87.2 }] },
    })
    expect(readFileSync(label, 'latin1').slice(0, 5)).toBe('%PDF-')

    const lots = await etabli(['queue', '--data', data, '--json'])
    const [lot] = z.array(LotView.extend({ devices: z.array(DeviceSummary) })).parse(JSON.parse(lots.out))
    expect(lot).toMatchObject({ name: 'ASE 1', queued: 1, devices: [{ tag: document.device.tag }] })
  })

  test.skipIf(missingPaperTools.length > 0)(`the label's code is the tag${skipReason}`, async () => {
    const data = temporaryFolder()
    const { document } = await intake(data, laptop)
    const out = join(data, 'again.pdf')
    const { tag } = document.device
    const run = await etabli(['label', tag.toLowerCase(), '--out', out, '--data', data, '--format', '100x50'])
    expect(run).toEqual({ exit: 0, out: `${out}\n`, err: '' })
    const sheet = paper(readFileSync(out))
    expect(sheet.qrCodes(203)).toEqual([tag])
    sheet.dispose()
  })

  test('a machine that comes back is the device it was, however often it is read', async () => {
    const data = temporaryFolder()
    const first = await intake(data, laptop)
    const second = await intake(data, laptop)
    expect(second.document.isNewDevice).toBe(false)
    expect(second.document.device.tag).toBe(first.document.device.tag)
    const devices = await etabli(['devices', '--data', data, '--json'])
    expect(z.array(FoundDevice).parse(JSON.parse(devices.out))).toHaveLength(1)
  })

  test('devices are found by what people remember of them', async () => {
    const data = temporaryFolder()
    const { tag } = (await intake(data, laptop)).document.device
    await intake(data, otherLaptop(7431))
    const found = async (text: string) => {
      const run = await etabli(['devices', '--search', text, '--data', data, '--json'])
      return z
        .array(FoundDevice)
        .parse(JSON.parse(run.out))
        .map((device) => device.tag)
    }
    expect(await found('thinkpad')).toHaveLength(2)
    expect(await found('PF1ETB42')).toEqual([tag])
    expect(await found(tag)).toEqual([tag])
    expect(await found('nothing like it')).toEqual([])
    // What a search engine would take for its own language is only text.
    expect(await found('" OR * NEAR(')).toEqual([])
  })
})

describe('exit codes', () => {
  test.each([
    ['a device that passes', 0, 'pass', () => laptop],
    ['a device that fails', 10, 'fail', failingLaptop],
    ['a device that was not read whole', 11, 'incomplete', incompleteLaptop],
  ] as const)('%s: %i', async (_, exit, outcome, capture) => {
    const data = temporaryFolder()
    const folder = capture()
    const run = await intake(data, folder)
    expect(run.exit).toBe(exit)
    expect(run.document.device).toMatchObject({ outcome, state: 'audited' })

    const report = await etabli(['read', '--capture', folder, '--json'])
    const check = await etabli(['check', '-', '--profile', 'laptop-2026', '--json'], { stdin: report.out })
    expect(check.exit).toBe(exit)
    expect(JSON.parse(check.out)).toMatchObject({ outcome })
  })
})

describe('what needs no database', () => {
  test('read gives the report, and only the report, on stdout', async () => {
    const folder = temporaryFolder()
    const run = await etabli(['read', '--capture', laptop, '--json'], { cwd: folder })
    expect(run).toMatchObject({ exit: 0, err: '' })
    expect(Report.parse(JSON.parse(run.out)).machine.serial).toBe('PF1ETB42')
    expect(existsSync(join(folder, 'etabli-data'))).toBe(false)
  })

  test('profiles lists documents that can be edited and given back', async () => {
    const profiles = z.array(Profile).parse(JSON.parse((await etabli(['profiles', '--json'])).out))
    expect(profiles.map(({ id }) => id)).toEqual(['desktop-2026', 'laptop-2020', 'laptop-2026', 'tablet-2026'])
  })

  test('this very machine can be read', async () => {
    const run = await etabli(['read', '--json'])
    expect(run.exit).toBe(0)
    const report = Report.parse(JSON.parse(run.out))
    expect(report.source.kind).toBe('local')
    expect(report.cpu.threads).toBeGreaterThan(0)
  })
})
