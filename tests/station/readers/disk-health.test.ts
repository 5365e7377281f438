import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lifeUsed } from '../../../electron/station/readers/sections/disk-life.ts'
import { smartReadings } from '../../../electron/station/readers/sections/disk-health.ts'
import { parseSmartctlJson } from '../../../electron/station/readers/tools/smartctl-json.ts'
import type { SmartctlOutput } from '../../../electron/station/readers/tools/smartctl-output.ts'

type Row = { readonly id: number; readonly name: string; readonly value: number; readonly raw: string }

function outputOf(family: string, rows: readonly Row[], more: object = {}): SmartctlOutput {
  const table = rows.map(({ id, name, value, raw }) => ({ id, name, value, raw: { value: 0, string: raw } }))
  const json = {
    smartctl: { exit_status: 0 },
    device: { name: '/dev/sda', type: 'sat', protocol: 'ATA' },
    model_name: 'MADEUP',
    model_family: family,
    rotation_rate: 0,
    ata_smart_attributes: { table },
    ...more,
  }
  const [output] = parseSmartctlJson(JSON.stringify(json))
  if (output === undefined) throw new Error('the made-up output was not read')
  return output
}

const row = (id: number, raw: string, value = 100, name = 'Any'): Row => ({ id, name, value, raw })

test.each([
  ['Samsung based SSDs', row(177, '459', 78, 'Wear_Leveling_Count'), 22],
  ['Phison Driven SSDs', row(231, '84', 16, 'SSD_Life_Left'), 16],
  ['Phison Driven SSDs', row(231, '92', 92, 'SSD_Life_Left'), 8],
  ['Crucial/Micron Client SSDs', row(202, '2', 98, 'Percent_Lifetime_Remain'), 2],
  ['Intel 530 Series SSDs', row(233, '0', 97, 'Media_Wearout_Indicator'), 3],
])('%s: %o is read as %d percent used', (family, attribute, used) => {
  expect(lifeUsed(outputOf(family, [attribute]), 'smartctl').value).toBe(used)
})

test.each([
  ['an unknown maker', 'Made-up SSDs', row(177, '590224', 100, 'Wear_Leveling_Count')],
  ['a hard disk of the same attribute number', 'Seagate Barracuda', row(202, '0', 100, 'Data_Address_Mark_Errs')],
  ['a packed raw value', 'Phison Driven SSDs', row(231, '4295032833', 100, 'SSD_Life_Left')],
  ['a raw value that contradicts the normalised one', 'Phison Driven SSDs', row(231, '1', 100, 'SSD_Life_Left')],
  ['a raw value that is not kept', 'Phison Driven SSDs', row(231, '0', 100, 'SSD_Life_Left')],
  ['a counter never updated', 'Samsung based SSDs', row(177, '0', 253, 'Wear_Leveling_Count')],
])('%s says nothing of the life used', (_case, family, attribute) => {
  expect(lifeUsed(outputOf(family, [attribute]), 'smartctl').value).toBeNull()
})

test('the standard statistic counts before any vendor attribute, and only where it is valid', () => {
  const statistic = (valid: boolean) => ({
    ata_device_statistics: {
      pages: [{ table: [{ name: 'Percentage Used Endurance Indicator', value: 15, flags: { valid } }] }],
    },
  })
  const attribute = [row(177, '459', 78, 'Wear_Leveling_Count')]
  expect(lifeUsed(outputOf('Samsung', attribute, statistic(true)), 'smartctl')).toMatchObject({
    value: 15,
    others: [{ from: 'smartctl, attribute 177', value: 22 }],
  })
  expect(lifeUsed(outputOf('Samsung', attribute, statistic(false)), 'smartctl').value).toBe(22)
})

test('a figure that counts something else is kept as text and not as a number', () => {
  const output = outputOf('Made-up', [row(5, '8589934592000'), row(9, '4661094'), row(197, '0x00d700df')], {
    power_on_time: { hours: 4_661_094 },
  })
  const smart = smartReadings(output, 'smartctl')
  expect(smart.reallocatedSectors).toMatchObject({ value: null, status: 'unavailable', raw: '8589934592000' })
  expect(smart.powerOnHours).toMatchObject({ value: null, status: 'unavailable', raw: '4661094' })
  expect(smart.pendingSectors).toMatchObject({ value: null, raw: '0x00d700df' })
})

test('the count before the brackets is the count', () => {
  const smart = smartReadings(outputOf('Made-up', [row(5, '0 (2100 0)'), row(9, '12345 (12 34 0)')]), 'smartctl')
  expect(smart.reallocatedSectors).toMatchObject({ value: 0 })
  expect(smart.powerOnHours).toMatchObject({ value: 12_345, raw: '12345 (12 34 0)' })
})

test('without a verdict of the disk nothing is passed, and a failing exit status is a verdict', () => {
  expect(smartReadings(outputOf('Made-up', [row(5, '0')]), 'smartctl').passed.value).toBeNull()
  const failing = outputOf('Made-up', [row(5, '0')], { smartctl: { exit_status: 8 | 64 } })
  expect(smartReadings(failing, 'smartctl').passed.value).toBe(false)
})

test('media errors of NVMe are no count of sectors but stay visible', () => {
  const output = outputOf('Made-up', [], {
    device: { name: '/dev/nvme0', type: 'nvme', protocol: 'NVMe' },
    nvme_smart_health_information_log: { percentage_used: 3, media_errors: 7 },
  })
  expect(smartReadings(output, 'smartctl').uncorrectable).toMatchObject({
    value: null,
    raw: '7 media and data integrity errors',
  })
})

test('whatever the attributes hold, every figure is null or within its bounds', () => {
  const attribute = fc.record({
    id: fc.constantFrom(5, 9, 12, 177, 197, 198, 202, 231, 233),
    name: fc.constantFrom('Wear_Leveling_Count', 'SSD_Life_Left', 'Percent_Lifetime_Remain', 'Power_On_Hours'),
    value: fc.integer({ min: 0, max: 255 }),
    raw: fc.oneof(fc.nat(2 ** 48).map(String), fc.string(), fc.nat(100).map(String)),
  })
  fc.assert(
    fc.property(
      fc.array(attribute),
      fc.constantFrom('Samsung', 'Phison', 'Crucial', 'Intel', 'Other'),
      (rows, family) => {
        const smart = smartReadings(outputOf(family, rows), 'smartctl')
        const used = smart.lifeUsedPercent.value
        expect(used === null || (used >= 0 && used <= 100)).toBe(true)
        for (const count of [smart.reallocatedSectors, smart.pendingSectors, smart.uncorrectable, smart.powerOnHours]) {
          expect(count.value === null || (Number.isInteger(count.value) && count.value >= 0)).toBe(true)
          expect(count.status === 'read').toBe(count.value !== null)
        }
      },
    ),
  )
})
