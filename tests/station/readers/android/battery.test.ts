import { describe, expect, test } from 'vitest'
import type { AndroidSection } from '../../../../electron/station/readers/android/sections.ts'
import { needsElevation } from '../../../../electron/station/readers/local/elevation.ts'
import { reportOf } from './made-device.ts'

const service =
  'Current Battery Service state:\n  present: true\n  level: 80\n  scale: 100\n  health: 2\n  technology: Li-poly\n'

const batteryOf = (sections: Partial<Record<AndroidSection, string>>) => {
  const { batteries, readings } = reportOf({ dumpsys_battery: service, ...sections })
  return { battery: batteries?.[0], readings, health: readings['batteries.0.healthPercent'] }
}

describe('a tablet’s battery', () => {
  test('wears by full against design of the kernel’s gauge, with its cycles', () => {
    const { battery, health } = batteryOf({
      power:
        '[/sys/class/power_supply/battery]\nPOWER_SUPPLY_NAME=battery\nPOWER_SUPPLY_CHARGE_FULL_DESIGN=8720000\ncharge_full=7412000\ncycle_count=312\nvoltage_min_design=3850000\n[/sys/class/power_supply/usb]\ntype=USB\n',
    })
    expect(battery).toMatchObject({ healthPercent: 85, cycles: 312, designMilliwattHours: 33_572, chargePercent: 80 })
    expect(health).toMatchObject({ from: 'sys/class/power_supply', raw: '7412 mAh of 8720 mAh' })
  })

  test('keeps capacities in mAh as raw where the nominal voltage is not stated', () => {
    const { battery, readings } = batteryOf({ power: 'charge_full_design=8720000\ncharge_full=7412000\n' })
    expect(battery).toMatchObject({ healthPercent: 85, designMilliwattHours: null })
    expect(readings['batteries.0.designMilliwattHours']).toMatchObject({ status: 'unavailable', raw: '8720 mAh' })
  })

  test('is asked of the health service where the kernel refuses', () => {
    const { battery } = batteryOf({
      health:
        'ac: 0 usb: 1\ncycle count: 112\nFull charge: 7900000\nHealthInfo{batteryCycleCount: 112, batteryFullChargeUah: 7900000, batteryFullChargeDesignCapacityUah: 8600000}\n',
    })
    expect(battery).toMatchObject({ healthPercent: 91.9, cycles: 112 })
  })

  test('learned by the system is set against the design in the maker’s profile, which Android 11 still prints', () => {
    const { battery, health } = batteryOf({
      getprop: '[ro.build.version.sdk]: [30]\n',
      capacity: '  Last learned battery capacity: 7900 mAh\n    Capacity: 8720, Computed drain: 41, actual drain: 40\n',
    })
    expect(battery?.healthPercent).toBe(90.6)
    expect(health?.from).toBe('dumpsys batterystats')
  })

  test.each(['', '[ro.build.version.sdk]: [34]\n'])(
    'is no whole one because its estimate is what was learned',
    (getprop) => {
      const { battery } = batteryOf({
        getprop,
        capacity:
          '  Estimated battery capacity: 4173 mAh\n  Last learned battery capacity: 4174 mAh\n    Capacity: 4174, Computed drain: 2671\n',
      })
      expect(battery?.healthPercent).toBeNull()
    },
  )

  test.each([
    ['zeros, which stand for "not counted"', 'charge_full_design=0\ncharge_full=0\ncycle_count=0\n'],
    ['negative figures', 'charge_full_design=-1\ncharge_full=-22\ncycle_count=-1\n'],
    ['a full charge of another pack', 'charge_full_design=5000000\ncharge_full=50000000\n'],
  ])('is not judged by %s', (_, power) => {
    const { battery, health } = batteryOf({ power })
    expect(battery).toMatchObject({ healthPercent: null, cycles: null })
    expect(health?.status).toBe('unavailable')
  })

  test('whose gauge counts mAh is read by the same rule', () => {
    expect(batteryOf({ power: 'charge_full_design=5000\ncharge_full=4000\n' }).battery?.healthPercent).toBe(80)
  })

  test('is read from files that somebody printed with their names, and not from the charger beside it', () => {
    const place = '/sys/class/power_supply'
    const power = `${place}/usb/type:USB\n${place}/usb/charge_full:1\n${place}/battery/charge_full:4000000\n${place}/battery/charge_full_design:5000000\n`
    expect(batteryOf({ power }).battery?.healthPercent).toBe(80)
    expect(batteryOf({ power: 'charge_full_design: 5000000\ncharge_full: 4000000\n' }).battery?.healthPercent).toBe(80)
  })

  test('a little over its design is whole', () => {
    expect(batteryOf({ power: 'charge_full_design=5000000\ncharge_full=5100000\n' }).battery?.healthPercent).toBe(100)
  })

  test.each([
    ['[91]', '[41250]', 91, 412],
    ['91', '41250', 91, 412],
    ['-1', '-1', null, null],
    ['[0]', '[0]', null, null],
  ])('of Samsung with ASOC %s and usage %s', (asoc, usage, healthPercent, cycles) => {
    const dumpsys_battery = `${service}BatteryInfoBackUp\n  mSavedBatteryAsoc: ${asoc}\n  mSavedBatteryUsage: ${usage}\n`
    expect(batteryOf({ dumpsys_battery }).battery).toMatchObject({ healthPercent, cycles })
  })

  test('whose sources disagree keeps both', () => {
    const { health } = batteryOf({
      dumpsys_battery: `${service}  mSavedBatteryAsoc: 91\n`,
      power: 'charge_full_design=10000000\ncharge_full=7000000\n',
    })
    expect(health?.others).toEqual([{ from: 'sys/class/power_supply', value: 70 }])
  })

  test('that is not there is absent, and one nobody was asked of is not read', () => {
    expect(reportOf({ dumpsys_battery: 'Current Battery Service state:\n  present: false\n' }).batteries).toEqual([])
    expect(reportOf({ meminfo: 'MemTotal: 3900000 kB\n' }).batteries).toBeNull()
  })
})

describe('who may still hold a tablet', () => {
  const unlockedBy = (sections: Partial<Record<AndroidSection, string>>) =>
    reportOf({ settings: 'global/device_provisioned=1\nsecure/user_setup_complete=1\n', ...sections }).android
      ?.isAccountUnlocked
  const nobody = 'User UserInfo{0:Owner:13}:\n  Accounts: 0\n'

  test('nobody, when no account is left and set-up is done', () => {
    expect(unlockedBy({ dumpsys_account: nobody })).toBe(true)
  })

  test('a personal account of any kind', () => {
    const account = (type: string) => unlockedBy({ dumpsys_account: `Accounts: 1\n  Account {name=x, type=${type}}\n` })
    expect(['com.google', 'com.osp.app.signin', 'com.xiaomi', 'com.huawei.hwid'].map(account)).toEqual([
      false,
      false,
      false,
      false,
    ])
    expect(account('vnd.sec.contact.phone')).toBe(true)
  })

  test('an organisation that owns it', () => {
    expect(unlockedBy({ dumpsys_account: nobody, device_policy: 'Device Owner: \n  admin=ComponentInfo{a/b}\n' })).toBe(
      false,
    )
    expect(
      unlockedBy({ dumpsys_account: nobody, device_policy: 'Current Device Policy Manager state:\nno owners\n' }),
    ).toBe(true)
  })

  test('nobody, where a system says by a type that no organisation owns it', () => {
    const policy = (type: string) => `Current Device Policy Manager state:\n  Device Owner Type: ${type}\nno owners\n`
    expect(unlockedBy({ dumpsys_account: nobody, device_policy: policy('-1') })).toBe(true)
    expect(unlockedBy({ dumpsys_account: nobody, device_policy: policy('0') })).toBe(false)
    const ownedToo = `Device Owner: \n  admin=ComponentInfo{a/b}\n${policy('-1')}`
    expect(unlockedBy({ dumpsys_account: nobody, device_policy: ownedToo })).toBe(false)
  })

  test('unknown, where a system with reset protection does not tell whether it was set up', () => {
    const level = (sdk: number) => `[ro.build.version.sdk]: [${sdk}]\n`
    expect(unlockedBy({ dumpsys_account: nobody, settings: '', getprop: level(33) })).toBeNull()
    expect(unlockedBy({ dumpsys_account: nobody, settings: '', getprop: level(15) })).toBe(true)
  })

  test('a reset protection that waits', () => {
    expect(unlockedBy({ dumpsys_account: nobody, settings: 'secure/secure_frp_mode=1\n' })).toBe(false)
  })

  test('a refusal of the device is no reason to start the bench as administrator', () => {
    const report = reportOf({ dumpsys_account: 'Permission Denial: can’t dump AccountManager\n' })
    expect(report.readings['android.accounts']?.status).toBe('denied')
    expect(needsElevation(report)).toEqual([])
  })

  test('unknown, when set-up is not done or the accounts were not told', () => {
    expect(unlockedBy({ dumpsys_account: nobody, settings: 'global/device_provisioned=0\n' })).toBeNull()
    expect(unlockedBy({ dumpsys_account: 'Permission Denial: can’t dump AccountManager\n' })).toBeNull()
    expect(unlockedBy({})).toBeNull()
  })
})
