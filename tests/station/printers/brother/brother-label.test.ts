import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createLabelPress } from '../../../../electron/station/labels/label-press.ts'
import { brotherLabel, rollOfJob } from '../../../../electron/station/printers/brother/brother-label.ts'
import { brotherRollOf, headPins } from '../../../../electron/station/printers/brother/brother-rolls.ts'
import { temporaryFolder } from '../../../fixtures/laptop-captures.ts'
import { exampleLabel } from '../../../shared/label/label-example.ts'
import { resourcesFolder } from '../../labels/paper-tools.ts'
import { shippedTemplate } from '../../labels/shipped-template.ts'
import { portableBitmap } from '../zpl/zpl-picture.ts'
import { readRaster } from './read-raster.ts'

test.each([
  ['62x29', 'zbarimg', 'die-cut', 62, 29, 271],
  ['54x17', 'dmtxread', 'die-cut', 17, 54, 566],
  ['29x90', 'zbarimg', 'die-cut', 29, 90, 991],
  ['62x40', 'zbarimg', 'continuous', 62, 0, null],
] as const)(
  'a label %s comes to the rows of its roll, and is read by %s',
  async (format, program, kind, width, length, rows) => {
    const press = await createLabelPress(resourcesFolder)
    const template = shippedTemplate(format)
    const roll = brotherRollOf(template.media)
    const [drawing] = press.draw([exampleLabel], { template, language: 'fr', dotsPerInch: 300 })
    if (roll === null || drawing === undefined) throw new Error('no roll or no page')
    const bytes = brotherLabel(press.raster(drawing, 300), template.media.feed, roll)
    const job = readRaster(bytes)
    expect(job).toMatchObject({ rollKind: kind, rollWidth: width, rollLength: length, endsWithFeed: true })
    expect(job.rows.length).toBe(rows ?? job.announcedRows)
    expect(job.announcedRows).toBe(job.rows.length)
    expect(job.rows.every((row) => row.length === headPins)).toBe(true)
    expect(rollOfJob(bytes)).toEqual({ widthMillimetres: width, lengthMillimetres: length })
    if (!existsSync(`/usr/bin/${program}`)) return
    const file = join(temporaryFolder(), 'label.pbm')
    writeFileSync(file, portableBitmap({ width: headPins, height: job.rows.length, rows: job.rows }))
    const options = program === 'zbarimg' ? ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable'] : ['-N1', '-m3000']
    expect(execFileSync(program, [...options, file], { encoding: 'utf8', stdio: 'pipe' }).trim()).toBe(exampleLabel.tag)
  },
)

test('a label of no roll is no label for these printers', () => {
  expect(brotherRollOf(shippedTemplate('100x50').media)).toBeNull()
})
