import { describe, expect, test } from 'vitest'
import { withoutPersonalFiles } from '../../../../electron/station/readers/android/outputs.ts'
import { withoutPersonal } from '../../../../electron/station/readers/android/personal.ts'
import { androidReport, fileOf, hasTablets, recordedFiles } from './tablets.ts'

const accountDump = `User UserInfo{0:Jeanne:c13}:
  Accounts: 3
    Account {name=jeanne.martin@exemple.fr, type=com.google}
    Account {name=jeanne, perso}, type=com.google}
    Account {name=0612345678, type=com.whatsapp}

  AccountId, Action_Type, timestamp, UID, TableName, Key
  1,action_account_add,2020-01-01 10:00:00,1000,accounts,0
`

describe('what is kept of an Android device', () => {
  test('accounts are kept as kinds and numbers, without a name', () => {
    const kept = withoutPersonal('dumpsys_account', accountDump)
    expect(kept).toBe('Accounts: 3\ntype=com.google count=2\ntype=com.whatsapp count=1\n')
    expect(withoutPersonal('dumpsys_account', kept)).toBe(kept)
  })

  test('properties keep the device and lose its owner', () => {
    const text = [
      ['ro.product.model', 'SM-T970'],
      ['ro.serialno', 'R52N60ABCDE'],
      ['ro.boot.serialno', '123456789012345'],
      ['gsm.sim.operator.alpha', 'Orange F'],
      ['persist.radio.imei1', '337559343201413'],
      ['ro.ril.miui.imei0', 'p337559343201413'],
      ['ro.boot.hidden', '337559343201413'],
      ['ro.product.note', 'jeanne@exemple.fr'],
      ['wifi.last.ssid', 'Chez Jeanne'],
      ['persist.sys.timezone', 'Europe/Paris'],
      ['net.hostname', 'Jeannes-Tab'],
    ]
      .map(([name, value]) => `[${name}]: [${value}]`)
      .join('\n')
    expect(withoutPersonal('getprop', text)).toBe(
      '[ro.product.model]: [SM-T970]\n[ro.serialno]: [R52N60ABCDE]\n[ro.boot.serialno]: [123456789012345]\n',
    )
  })

  test('of Wi-Fi only the factory address is kept, never a network', () => {
    const text =
      'Wi-Fi is enabled\nmWifiInfo SSID: "Chez Jeanne", BSSID: 02:00:00:00:00:01\nwifi_sta_factory_mac_address=a4:cf:99:01:02:03\n'
    expect(withoutPersonal('dumpsys_wifi', text)).toBe(
      'Wi-Fi is enabled\nwifi_sta_factory_mac_address=a4:cf:99:01:02:03\n',
    )
  })

  test('who manages the device is kept as a word', () => {
    const text =
      'Device Owner: \n  admin=ComponentInfo{com.acme.mdm/.Admin}\n  name=Acme SARL, jeanne@acme.fr\n  package=com.acme.mdm\n'
    expect(withoutPersonal('device_policy', text)).not.toMatch(/acme|jeanne/i)
  })

  test('a recording that somebody made by hand is stored without what is personal in it', () => {
    const files = withoutPersonalFiles([
      fileOf('getprop.txt', '[ro.product.model]: [SM-T970]\n[gsm.sim.operator.alpha]: [Orange F]\n'),
      fileOf('dumpsys_account.txt', accountDump),
    ])
    const stored = files.map(({ bytes }) => new TextDecoder().decode(bytes ?? new Uint8Array())).join('')
    expect(stored).not.toMatch(/jeanne|0612345678|Orange/i)
    expect(androidReport(files).android).toMatchObject({ isAccountUnlocked: false })
  })

  test.skipIf(!hasTablets)('no number of 14 to 20 digits but the serial leaves any recorded device', () => {
    for (const device of ['mipad4-customrom', 'samsung-galaxy-s24-phone', 'xiaomi-pad-6s-pro', 'huawei-matepad']) {
      const files = withoutPersonalFiles(recordedFiles(device))
      const text = new TextDecoder().decode(files.find(({ name }) => name === 'getprop.txt')?.bytes ?? new Uint8Array())
      const numbers = text.split('\n').filter((line) => /(?<![0-9a-f])[a-z]?\d{14,20}(?![0-9a-f])/i.test(line))
      expect(numbers.filter((line) => !line.includes('serialno'))).toEqual([])
      expect(text).toContain('ro.product.model')
    }
  })

  test.skipIf(!hasTablets)('what is stored is read again into the same report', () => {
    const files = recordedFiles('samsung-tab-s7plus')
    expect(androidReport(withoutPersonalFiles(files))).toEqual(androidReport(files))
  })
})
