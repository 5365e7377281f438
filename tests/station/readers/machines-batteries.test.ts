import { readFileSync, statSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { DraftBattery } from '../../../shared/report/compose.ts'
import type { MachineKind } from '../../../shared/report/report.ts'
import { captureOf } from '../../../electron/station/readers/capture.ts'
import { readBatteries } from '../../../electron/station/readers/sections/batteries.ts'
import { captureOfFolder, fileOf, hasSharedCaptures, readJson, sharedNames, sharedPath } from './shared-captures.ts'

type ExpectedBattery = {
  readonly name?: string
  readonly manufacturer: string | null
  readonly model: string | null
  readonly serial?: string | null
  readonly designMwh: number | null
  readonly fullMwh: number | null
  readonly cycleCount: number | null
  readonly wearPercent: number | null
  readonly chargePercent?: number
}
type Expected = { readonly kind: MachineKind; readonly batteries: readonly ExpectedBattery[] | null }

/** Negative wear is a pack that holds more than its design: shown as none. */
const wearOf = (wearPercent: number | null): number | null => (wearPercent === null ? null : Math.max(0, wearPercent))

function asExpected(battery: DraftBattery): ExpectedBattery {
  const health = battery.healthPercent.value
  const charge = battery.chargePercent.value
  return {
    manufacturer: battery.manufacturer.value,
    model: battery.model.value,
    serial: battery.serial.value,
    designMwh: battery.designMilliwattHours.value,
    fullMwh: battery.fullMilliwattHours.value,
    cycleCount: battery.cycles.value,
    wearPercent: health === null ? null : Math.round((100 - health) * 10) / 10,
    ...(charge === null ? {} : { chargePercent: charge }),
  }
}

function stated(battery: ExpectedBattery): Partial<ExpectedBattery> {
  const { serial, chargePercent, manufacturer, model, designMwh, fullMwh, cycleCount } = battery
  return {
    manufacturer,
    model,
    designMwh,
    fullMwh,
    cycleCount,
    wearPercent: wearOf(battery.wearPercent),
    ...(serial === undefined ? {} : { serial }),
    ...(chargePercent === undefined ? {} : { chargePercent }),
  }
}

const machines = sharedNames().filter((name) => /^[^_]/.test(name) && !name.includes('.'))
const singles = hasSharedCaptures
  ? Object.entries(
      readJson(sharedPath('_battery', 'expected.json')) as Record<string, { batteries: readonly ExpectedBattery[] }>,
    )
  : []
/** Machines that are called desktops by what they are, while no dump of theirs says so. */
const kindUnknown = new Set(['imac-fedora-disks', 'nanobox-zero-size-reader'])

describe.skipIf(!hasSharedCaptures)('batteries of real machines (needs ../shared/machines)', () => {
  test.each(machines)('%s: every battery is read as a careful human reads it', (machine) => {
    const expected = readJson(sharedPath(machine, 'expected.json')) as Expected
    const kind = kindUnknown.has(machine) ? null : expected.kind
    const list = readBatteries(captureOfFolder(sharedPath(machine)), kind)
    expect(list.status).toBe(
      expected.batteries === null ? 'unavailable' : expected.batteries.length > 0 ? 'read' : 'absent',
    )
    expect(list.entries.map(asExpected)).toMatchObject((expected.batteries ?? []).map(stated))
  })

  test.each(singles)('%s: the batteries of one dump are read as a careful human reads them', (name, expected) => {
    const path = sharedPath('_battery', name)
    const capture = statSync(path).isDirectory() ? captureOfFolder(path) : captureOf([fileOf(name, readFileSync(path))])
    const list = readBatteries(capture, 'laptop')
    expect(list.entries.map(asExpected)).toMatchObject(expected.batteries.map(stated))
    const named = expected.batteries.filter(({ name: id }) => id !== undefined && id !== '')
    expect(list.entries.flatMap(({ id }) => id.value ?? [])).toEqual(named.map(({ name: id }) => id))
  })
})
