import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { commandRunner } from '../../../../electron/station/readers/command.ts'
import { gatherMacosProfile } from '../../../../electron/station/readers/local/macos.ts'
import { readScannedHealth } from '../../../../electron/station/readers/local/scanned-health.ts'
import { defaultTimeLimits, type SourceContext } from '../../../../electron/station/readers/local/source.ts'
import { makeMachine, printing, type MadeUpMachine } from './made-up-machine.ts'

let machine: MadeUpMachine
beforeEach(() => {
  machine = makeMachine()
})
afterEach(() => machine.dispose())

const context = (): SourceContext => ({
  root: machine.root,
  run: commandRunner(machine.searchPath),
  limits: defaultTimeLimits,
  signal: undefined,
})

const profile = `Hardware:

    Hardware Overview:

      Model Identifier: MacBookAir10,1
      Serial Number (system): C02FAKE00001

Network:

    Wi-Fi:

      Type: AirPort
      BSD Device Name: en0
      IPv4 Addresses: 192.168.1.23
      IPv4:
          Router: 192.168.1.1
      DNS:
          Domain Name: home.example
          Server Addresses: 192.168.1.1
      Ethernet:
          MAC Address: f0:18:98:00:00:01
      Proxies:
          Exceptions List: *.local`

describe.skipIf(process.platform === 'win32')('a Mac', () => {
  test('is profiled without the network that it was last used on', async () => {
    machine.tool('system_profiler', printing(profile))
    const [file] = await gatherMacosProfile(context())
    const text = new TextDecoder().decode(file?.bytes ?? undefined)
    expect(text).toContain('Serial Number (system): C02FAKE00001')
    expect(text).toContain('MAC Address: f0:18:98:00:00:01')
    expect(text).toContain('BSD Device Name: en0')
    expect(text).not.toMatch(/192\.168|home\.example/)
  })

  test('has each disk asked that smartctl finds, under a name that a file can bear', async () => {
    machine.tool(
      'smartctl',
      `case "$1" in
        --scan) echo '{"devices":[{"name":"IOService:/AppleACPI/NS_01@1"},{"name":"/dev/disk1"}]}';;
        *) echo "{\\"device\\":{\\"name\\":\\"$3\\"}}";;
      esac`,
    )
    const files = await readScannedHealth(context())
    expect(files.map((file) => [file.name, file.status])).toEqual([
      ['smartctl-IOService-AppleACPI-NS-01-1.json', 'read'],
      ['smartctl-disk1.json', 'read'],
    ])
    expect(new TextDecoder().decode(files[1]?.bytes ?? undefined)).toContain('/dev/disk1')
  })

  test('without smartctl has health that is unavailable, not absent', async () => {
    expect(await readScannedHealth(context())).toEqual([
      { name: 'smartctl-scan.json', status: 'unavailable', bytes: null },
    ])
  })
})
