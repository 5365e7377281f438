import { expect, test } from 'vitest'
import { parseSmartctlText } from '../../../electron/station/readers/tools/smartctl-text.ts'

const head = 'smartctl 7.2 2020-12-30 r5155 [x86_64-linux] (local build)\n\n=== START OF INFORMATION SECTION ===\n'

const briefTable = `${head}Model Family:     Made-up Disks
Device Model:     MADEUP MD1000 G2
Serial Number:    MU12345678
User Capacity:    160.041.885.696 bytes [160 GB]
Rotation Rate:    5400 rpm
SATA Version is:  SATA 2.6, 3.0 Gb/s

SMART overall-health self-assessment test result: PASSED
ID# ATTRIBUTE_NAME          FLAGS    VALUE WORST THRESH FAIL RAW_VALUE
  5 Reallocated_Sector_Ct   PO--CK   100   100   024    -    0 (2100 0)
  9 Power_On_Hours          -O--CK   088   088   000    -    6251
 12 Power_Cycle_Count       -O--CK   100   100   000    -    3007
190 Airflow_Temperature_Cel -O---K   049   040   045    Past 51
197 Current_Pending_Sector  -O--C-   100   100   000    NOW  67
                            ||||||_ K auto-keep
0x07  0x008  1              15  ---  Percentage Used Endurance Indicator
`

const oldTable = `${head}Device Model:     MADEUP SSD
Serial Number:    --
User Capacity:    120,034,123,776 bytes [120 GB]
Rotation Rate:    Solid State Device
SMART overall-health self-assessment test result: FAILED!
ID# ATTRIBUTE_NAME          FLAG     VALUE WORST THRESH TYPE      UPDATED  WHEN_FAILED RAW_VALUE
  5 Reallocated_Sector_Ct   0x0033   001   001   010    Pre-fail  Always   FAILING_NOW 1975
  9 Power_On_Hours          0x0032   095   095   000    Old_age   Always       -       8760h+12m+30.500s
198 Offline_Uncorrectable   0x0010   100   100   000    Old_age   Offline      -       3
  7  0x008  1            4~ Percentage Used Endurance Indicator
`

const nvme = `${head}Model Number:                       MADEUP NVMe 512GB
Serial Number:                      MU0001
NVMe Version:                       1.3
Total NVM Capacity:                 512,110,190,592 [512 GB]
SMART overall-health self-assessment test result: PASSED
Percentage Used:                    113%
Power Cycles:                       1,181
Power On Hours:                     12,156
Media and Data Integrity Errors:    7
`

const sas = `${head}Vendor:               MADEUP
Product:              ST0000NM0000
Serial number:        Z1Z5
Device type:          disk
Transport protocol:   SAS (SPL-3)
User Capacity:        4,000,787,030,016 bytes [4.00 TB]
Rotation Rate:        7200 rpm
SMART Health Status: OK
Accumulated power on time, hours:minutes 43549:33
Elements in grown defect list: 56
`

test('the brief attribute table is read with its size in dots and its statistics', () => {
  expect(parseSmartctlText(briefTable)).toMatchObject({
    model: 'MADEUP MD1000 G2',
    serial: 'MU12345678',
    sizeBytes: 160_041_885_696,
    rotationsPerMinute: 5400,
    isSerialAta: true,
    protocol: 'ATA',
    passed: true,
    powerOnHours: 6251,
    powerCycles: 3007,
    enduranceUsedPercent: 15,
  })
  expect(parseSmartctlText(briefTable)?.attributes).toContainEqual({
    id: 5,
    name: 'Reallocated_Sector_Ct',
    normalised: 100,
    raw: '0 (2100 0)',
  })
  expect(parseSmartctlText(briefTable)?.attributes.map(({ id }) => id)).toEqual([5, 9, 12, 190, 197])
})

test('the old attribute table is read, with hours that carry minutes and a masked serial number', () => {
  const output = parseSmartctlText(oldTable)
  expect(output).toMatchObject({ serial: null, passed: false, powerOnHours: 8760, rotationsPerMinute: 0 })
  expect(output).toMatchObject({ enduranceUsedPercent: 4, isSerialAta: false })
  expect(output?.attributes.map(({ raw }) => raw)).toEqual(['1975', '8760h+12m+30.500s', '3'])
})

test.each([
  ['Power_On_Seconds', '16703h+39m+18s', 16_703],
  ['Power_On_Minutes', '986h+12m', 986],
  ['Power_On_Hours', '12345 (12 34 0)', 12_345],
  ['Power_On_Minutes', '59172', null],
])('an attribute 9 called %s with "%s" is %s hours', (name, raw, hours) => {
  const text = `${head}Device Model:     MADEUP\n  9 ${name}        -O--CK   067   067   000    -    ${raw}\n`
  expect(parseSmartctlText(text)?.powerOnHours).toBe(hours)
})

test('an NVMe disk gives its health page, also beyond its rated life', () => {
  expect(parseSmartctlText(nvme)).toMatchObject({
    protocol: 'NVMe',
    sizeBytes: 512_110_190_592,
    percentageUsed: 113,
    powerOnHours: 12_156,
    powerCycles: 1181,
    mediaErrors: 7,
  })
})

test('a SAS disk gives its defects and hours', () => {
  expect(parseSmartctlText(sas)).toMatchObject({
    protocol: 'SCSI',
    transport: 'SAS',
    model: 'MADEUP ST0000NM0000',
    serial: 'Z1Z5',
    passed: true,
    powerOnHours: 43_549,
    grownDefects: 56,
  })
})

test.each([
  ['/dev/sdb: Unknown USB bridge [0x058f:0x6387 (0x100)]', 'unknown-usb'],
  ['Smartctl open device: /dev/sda failed: Permission denied', 'denied'],
  ['Read Device Identity failed: Input/output error', 'no-answer'],
  ['/dev/zd0: Unable to detect device type', 'not-a-disk'],
  ['Smartctl open device: /dev/sdx failed: No such device', 'not-a-disk'],
])('"%s" is told as %s', (message, failure) => {
  expect(parseSmartctlText(`smartctl 7.2\n\n${message}\n`)).toMatchObject({ model: null, failure })
})

test('a text that is not of smartctl is no output', () => {
  expect(parseSmartctlText('Disk /dev/sda: 120 GB\n')).toBeNull()
})
