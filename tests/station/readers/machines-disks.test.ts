import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { DraftDisk } from '../../../shared/report/compose.ts'
import { captureOf } from '../../../electron/station/readers/capture.ts'
import { readDisks } from '../../../electron/station/readers/sections/disks.ts'
import { captureOfFolder, fileOf, hasSharedCaptures, readJson, sharedNames, sharedPath } from './shared-captures.ts'

type ExpectedDisk = Readonly<Record<string, string | number | boolean | null | undefined>>

/** Our reading in the words of expected.json: `null` wherever nothing was read. */
function asExpected(disk: DraftDisk): ExpectedDisk {
  const kind = disk.kind.value === 'ssd' && disk.bus.value === 'nvme' ? 'nvme' : disk.kind.value
  const lifeUsed = disk.smart.lifeUsedPercent.value
  return {
    device: disk.device.value,
    model: disk.model.value,
    serial: disk.serial.value,
    bytes: disk.sizeBytes.value,
    kind,
    hours: disk.smart.powerOnHours.value,
    powerCycles: disk.smart.powerCycles.value,
    healthPercent: lifeUsed === null ? null : Math.max(0, 100 - lifeUsed),
    smartPassed: disk.smart.passed.value,
    reallocated: disk.smart.reallocatedSectors.value,
    pending: disk.smart.pendingSectors.value,
    uncorrectable: disk.smart.uncorrectable.value,
  }
}

function stated(expected: ExpectedDisk): ExpectedDisk {
  const fields = new Set([
    'device',
    'model',
    'serial',
    'bytes',
    'kind',
    'hours',
    'powerCycles',
    'healthPercent',
    'smartPassed',
    'reallocated',
    'pending',
    'uncorrectable',
  ])
  return Object.fromEntries(Object.entries(expected).filter(([key]) => fields.has(key)))
}

const machines = sharedNames().filter((name) => /^[^_]/.test(name) && !name.includes('.'))
const singles = sharedNames('_smart').filter((name) => name.endsWith('.json') && name !== 'expected.json')

describe.skipIf(!hasSharedCaptures)('disks of real machines (needs ../shared/machines)', () => {
  test.each(machines)('%s: every disk is read as a careful human reads it', (machine) => {
    const expected = readJson(sharedPath(machine, 'expected.json')) as { disks: readonly ExpectedDisk[] | null }
    const list = readDisks(captureOfFolder(sharedPath(machine)))
    if (expected.disks === null) {
      expect(list.entries.map(asExpected)).toEqual([])
      expect(list.status).toBe('unavailable')
      return
    }
    expect(list.entries).toHaveLength(expected.disks.length)
    expected.disks.forEach((disk, index) => {
      const entry = list.entries[index]
      expect(entry === undefined ? null : asExpected(entry)).toMatchObject(stated(disk))
    })
  })

  test.each(singles)('%s: one smartctl output is read as a careful human reads it', (name) => {
    const expected = readJson(sharedPath('_smart', 'expected.json')) as Record<string, ExpectedDisk>
    const list = readDisks(captureOf([fileOf(name, readFileSync(sharedPath('_smart', name)))]))
    const [disk] = list.entries
    expect(list.entries).toHaveLength(1)
    expect(disk === undefined ? null : asExpected(disk)).toMatchObject(stated(expected[name] ?? {}))
  })
})
