import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { libraryReading, linuxBatteryMeter } from '../../../electron/station/battery/battery-meter.ts'
import { temporaryFolder } from '../../fixtures/laptop-captures.ts'
import { sharedMachines } from '../../accuracy/machines.ts'

/** A folder as the kernel shows it, of the given supplies. */
function powerSupplies(supplies: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder()
  for (const [name, uevent] of Object.entries(supplies)) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'uevent'), uevent)
  }
  return folder
}

const recorded = join(sharedMachines, '_battery')
const captured = (machine: string) => join(recorded, machine, 'power_supply')

describe('the batteries of this machine', () => {
  test.skipIf(!existsSync(recorded))(
    'are one level for two, by what they hold together (recorded ThinkPad)',
    async () => {
      const reading = await linuxBatteryMeter(captured('thinkpad-two-batteries'))()
      expect(reading?.energyMilliwattHours).toBe(14_270 + 4570)
      expect(reading?.percent).toBeCloseTo((18_840 / (17_940 + 66_220)) * 100, 5)
      expect(reading?.state).toBe('idle')
    },
  )

  test.skipIf(!existsSync(recorded))('live on either of the two', async () => {
    const folder = captured('thinkpad-two-batteries')
    const supplies = Object.fromEntries(
      readdirSync(folder).map((name) => [name, readFileSync(join(folder, name, 'uevent'), 'utf8')]),
    )
    const one = supplies['BAT1']?.replace('Not charging', 'Discharging') ?? ''
    expect(await linuxBatteryMeter(powerSupplies({ ...supplies, BAT1: one }))()).toMatchObject({ state: 'discharging' })
  })

  test.skipIf(!existsSync(recorded))(
    'are never over 100 percent (recorded Steam Deck), nor without a level',
    async () => {
      const reading = await linuxBatteryMeter(captured('steam-deck-over-full'))()
      expect(reading).toEqual({ percent: 100, energyMilliwattHours: null, state: 'unknown' })
      for (const machine of readdirSync(recorded).filter((name) => existsSync(captured(name)))) {
        const { percent } = (await linuxBatteryMeter(captured(machine))()) ?? { percent: -1 }
        expect([machine, percent >= 0 && percent <= 100]).toEqual([machine, true])
      }
    },
  )

  test('don’t count a mouse’s, an empty bay or the charger', async () => {
    const folder = powerSupplies({
      AC: 'POWER_SUPPLY_TYPE=Mains\nPOWER_SUPPLY_ONLINE=1\n',
      hidpp_battery_0: 'POWER_SUPPLY_TYPE=Battery\nPOWER_SUPPLY_SCOPE=Device\nPOWER_SUPPLY_CAPACITY=55\n',
      BAT1: 'POWER_SUPPLY_TYPE=Battery\nPOWER_SUPPLY_PRESENT=0\n',
    })
    expect(await linuxBatteryMeter(folder)()).toBeNull()
  })

  test('of which only one tells its energy are not added up', async () => {
    const folder = powerSupplies({
      BAT0: 'POWER_SUPPLY_TYPE=Battery\nPOWER_SUPPLY_ENERGY_NOW=1000000\nPOWER_SUPPLY_ENERGY_FULL=2000000\n',
      BAT1: 'POWER_SUPPLY_TYPE=Battery\nPOWER_SUPPLY_CAPACITY=40\n',
    })
    expect(await linuxBatteryMeter(folder)()).toBeNull()
  })

  test('that are told as a charge are taken at the voltage they were made for', async () => {
    const BAT0 =
      'POWER_SUPPLY_TYPE=Battery\nPOWER_SUPPLY_STATUS=Discharging\nPOWER_SUPPLY_CHARGE_NOW=2000000\n' +
      'POWER_SUPPLY_CHARGE_FULL=4000000\nPOWER_SUPPLY_VOLTAGE_MIN_DESIGN=11000000\nPOWER_SUPPLY_CAPACITY=51\n'
    expect(await linuxBatteryMeter(powerSupplies({ BAT0 }))()).toEqual({
      percent: 50,
      energyMilliwattHours: 22_000,
      state: 'discharging',
    })
  })

  test('where there is no such folder are none', async () => {
    expect(await linuxBatteryMeter(join(temporaryFolder(), 'nothing'))()).toBeNull()
  })

  test('are told by the inventory library on other systems, as far as it knows', () => {
    const told = {
      hasBattery: true,
      percent: 81,
      isCharging: false,
      acConnected: false,
      currentCapacity: 30_500,
      capacityUnit: 'mWh',
    }
    expect(libraryReading(told)).toEqual({ percent: 81, energyMilliwattHours: 30_500, state: 'discharging' })
    expect(libraryReading({ ...told, acConnected: true, percent: 100 })?.state).toBe('full')
    expect(libraryReading({ ...told, capacityUnit: 'mAh' })?.energyMilliwattHours).toBeNull()
    expect(libraryReading({ ...told, hasBattery: false })).toBeNull()
  })
})
