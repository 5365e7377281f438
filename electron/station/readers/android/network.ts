import type { DraftCamera, DraftList, DraftNetworkAdapter } from '../../../../shared/report/compose.ts'
import { best, notRead, read, type Reading } from '../../../../shared/report/reading.ts'
import type { AndroidOutputs } from './outputs.ts'
import { unanswered } from './property-reading.ts'

/** What Android prints in place of an address that an app may not see; and an address of nothing. */
const hidden = /^(?:02:00:00:00:00:00|00:00:00:00:00:00|ff:ff:ff:ff:ff:ff)$/

const addressForm = /\b[0-9a-f]{2}(?::[0-9a-f]{2}){5}\b/

/** An address of the hardware. A locally administered one where the running address stands was made up for a network. */
function address(text: string | null, from: string, isFactory: boolean): Reading<string> | null {
  const found = addressForm.exec((text ?? '').toLowerCase())?.[0]
  if (found === undefined) return null
  const isMadeUp = !isFactory && (Number.parseInt(found.slice(0, 2), 16) & 0b10) !== 0
  return hidden.test(found) || isMadeUp ? notRead('unavailable', from, found) : read(found, from)
}

/** Features that the package manager lists (`feature:android.hardware.wifi`); null when it did not answer. */
function features(outputs: AndroidOutputs): ReadonlySet<string> | null {
  const names = [...(outputs.text('features') ?? '').matchAll(/^feature:([\w.]+)/gm)].map(([, name]) => name ?? '')
  return names.length === 0 ? null : new Set(names)
}

function adapter(
  name: Reading<string>,
  kind: Reading<'wifi' | 'bluetooth' | 'mobile'>,
  macAddress: Reading<string>,
): DraftNetworkAdapter {
  const notStated = notRead<never>('unavailable', 'Android')
  return { name, kind, manufacturer: notStated, model: notStated, macAddress }
}

/** Wi-Fi with the address it was built with, and the radios that the package manager lists. */
export function readAndroidNetwork(outputs: AndroidOutputs): DraftList<DraftNetworkAdapter> {
  const wifi = outputs.text('dumpsys_wifi')
  const property = (name: string) => outputs.properties.get(name) ?? null
  const factory = /factory_mac_address\s*=\s*(\S+)/i.exec(wifi ?? '')?.[1] ?? null
  const mac = best<string>([
    address(factory, 'dumpsys wifi factory address', true),
    address(property('sys.wifimac'), 'getprop sys.wifimac', true),
    address(property('ro.odm.lenovo.wifiaddr'), 'getprop ro.odm.lenovo.wifiaddr', true),
    address(outputs.text('wlan'), 'sys/class/net/wlan0/address', false),
    unanswered(outputs, 'dumpsys_wifi'),
  ])
  const listed = features(outputs)
  const has = (feature: string) => listed?.has(feature) === true
  const hasWifi =
    has('android.hardware.wifi') ||
    mac.value !== null ||
    /^Wi-Fi is/m.test(wifi ?? '') ||
    property('wifi.interface') !== null
  const from = listed === null ? mac.from : 'pm list features'
  const none = notRead<never>('unavailable', 'Android')
  const entries = [
    ...(hasWifi ? [adapter(read(property('wifi.interface') ?? 'wlan0', 'Android'), read('wifi', from), mac)] : []),
    ...(has('android.hardware.bluetooth') ? [adapter(none, read('bluetooth', from), none)] : []),
    ...(has('android.hardware.telephony') ? [adapter(none, read('mobile', from), none)] : []),
  ]
  if (entries.length > 0) return { status: 'read', from, entries }
  if (listed !== null) return { status: 'absent', from, entries }
  return { status: mac.status, from: mac.from, entries }
}

/** Cameras that the package manager lists; which ones they are Android's shell does not say. */
export function readAndroidCameras(outputs: AndroidOutputs): DraftList<DraftCamera> {
  const listed = features(outputs)
  const from = 'pm list features'
  if (listed === null) {
    const { status } = unanswered(outputs, 'features')
    return { status, from, entries: [] }
  }
  const named = [
    ['android.hardware.camera', 'rear camera'],
    ['android.hardware.camera.front', 'front camera'],
  ].filter(([feature]) => listed.has(feature ?? ''))
  const names =
    named.length === 0 && listed.has('android.hardware.camera.any') ? ['camera'] : named.map(([, name]) => name ?? '')
  if (names.length === 0) return { status: 'absent', from, entries: [] }
  return {
    status: 'read',
    from,
    entries: names.map((name) => ({ name: read(name, from), device: notRead<never>('unavailable', 'Android') })),
  }
}
