import type { DraftAndroid, DraftFirmware } from '../../../../shared/report/compose.ts'
import { best, notRead, read, type Reading } from '../../../../shared/report/reading.ts'
import type { AndroidOutputs } from './outputs.ts'
import { apiLevel, propertyText, unanswered } from './property-reading.ts'

/**
 * Android's major version of each API level, for builds that state a code letter in place of a version.
 *
 * Source: developer.android.com, "API levels".
 */
const majorOfLevel: readonly (readonly [level: number, major: number])[] = [
  [36, 16],
  [35, 15],
  [34, 14],
  [33, 13],
  [31, 12],
  [30, 11],
  [29, 10],
  [28, 9],
  [26, 8],
  [24, 7],
  [23, 6],
  [21, 5],
  [14, 4],
]

/** Kinds of account that a system makes by itself, for contacts on the device or the SIM card: nobody's account. */
const ownAccounts =
  /^(?:vnd\.sec\.contact\.|com\.android\.(?:localphone|contacts)|com\.oplus\.contacts|com\.xiaomi\.local|local$|PHONE$|SIM$)/i

function readMajor(outputs: AndroidOutputs): Reading<number> {
  const name = 'ro.build.version.release'
  const release = outputs.properties.get(name) ?? outputs.properties.get('ro.system.build.version.release')
  const [, major] = /^(\d{1,2})(?:\.|$)/.exec(release ?? '') ?? []
  if (major !== undefined) return read(Number(major), `getprop ${name}`, release)
  const level = Number(outputs.properties.get('ro.build.version.sdk') ?? 0)
  const known = majorOfLevel.find(([least]) => level >= least)
  if (known !== undefined && level <= 36) return read(known[1], 'getprop ro.build.version.sdk', String(level))
  return release === undefined ? unanswered(outputs, 'getprop') : notRead('unavailable', `getprop ${name}`, release)
}

function readSecurityPatch(outputs: AndroidOutputs): Reading<string> {
  const name = 'ro.build.version.security_patch'
  const day = outputs.properties.get(name)
  if (day === undefined) return notRead(outputs.properties.size > 0 ? 'absent' : 'unavailable', `getprop ${name}`)
  const isDay = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d)$/.test(day) || /^\d{4}-(?:0[13-9]|1[0-2])-30$/.test(day)
  return isDay ? read(day, `getprop ${name}`) : notRead('unavailable', `getprop ${name}`, day)
}

/** Verified boot says it by its colour, the bootloader by a property; either may be a custom system's invention. */
function readBootloader(outputs: AndroidOutputs): Reading<boolean> {
  const state = (name: string, locked: RegExp, unlocked: RegExp): Reading<boolean> | null => {
    const value = outputs.properties.get(name)
    if (value === undefined) return null
    if (locked.test(value)) return read(true, `getprop ${name}`, value)
    return unlocked.test(value) ? read(false, `getprop ${name}`, value) : null
  }
  return best<boolean>([
    state('ro.boot.vbmeta.device_state', /^locked$/, /^unlocked$/),
    state('ro.boot.flash.locked', /^1$/, /^0$/),
    state('ro.boot.verifiedbootstate', /^(?:green|yellow)$/, /^orange$/),
    unanswered(outputs, 'getprop'),
  ])
}

function settingOf(
  outputs: AndroidOutputs,
  names: readonly string[],
): { readonly name: string; readonly value: string } | null {
  const text = outputs.text('settings') ?? ''
  for (const name of names) {
    const value = new RegExp(`^${name}=([01])$`, 'm').exec(text)?.[1]
    if (value !== undefined) return { name, value }
  }
  return null
}

/** Set-up is over when both the system and its first user say so; either "no" is enough for no. */
function readIsSetUp(outputs: AndroidOutputs): Reading<boolean> {
  const settings = ['global/device_provisioned', 'secure/user_setup_complete'].flatMap(
    (name) => settingOf(outputs, [name]) ?? [],
  )
  const open = settings.find(({ value }) => value === '0')
  if (open !== undefined) return read(false, `settings ${open.name}`)
  const [first] = settings
  return first === undefined ? unanswered(outputs, 'settings') : read(true, `settings ${first.name}`)
}

function readIsManaged(outputs: AndroidOutputs): Reading<boolean> {
  const text = outputs.text('device_policy')
  if (text === null) return unanswered(outputs, 'device_policy')
  // From Android 13 on a type is printed of every device, -1 where there is no owner.
  const isOwned = text.split('\n').some((line) => /device ?owner/i.test(line) && !/owner type:\s*-/i.test(line))
  return read(isOwned, 'dumpsys device_policy')
}

function readAccounts(outputs: AndroidOutputs): DraftAndroid['accounts'] {
  const text = outputs.text('dumpsys_account')
  const from = 'dumpsys account'
  const counted = [...(text ?? '').matchAll(/^type=(\S+) count=(\d+)$/gm)]
  const entries = counted.map(([, type = '', count]) => ({
    type: read(type.slice(0, 200), from),
    count: read(Number(count), from),
  }))
  if (entries.length > 0) return { status: 'read', from, entries }
  const total = /^Accounts: (\d+)$/m.exec(text ?? '')?.[1]
  if (total === '0') return { status: 'absent', from, entries: [] }
  const status = total === undefined ? unanswered(outputs, 'dumpsys_account').status : 'unavailable'
  return { status, from, entries: [] }
}

/** Factory reset protection came with Android 5.1. */
const firstProtectedLevel = 22

/**
 * Whether nothing of a former owner is left that could lock the device after a reset.
 *
 * No property of Android says so. A personal account, a device owner, or a factory reset protection that waits, locks
 * it. Without any of them it is free only when the first set-up was gone through: before that a protection may wait
 * for the former owner although no account is listed. Whether an organisation owns the device is a field of its own,
 * and only a "yes" counts here: systems before Android 6 cannot be asked.
 */
function readIsUnlocked(
  outputs: AndroidOutputs,
  accounts: DraftAndroid['accounts'],
  isManaged: Reading<boolean>,
  isSetUp: Reading<boolean>,
): Reading<boolean> {
  const protection = settingOf(outputs, ['global/secure_frp_mode', 'secure/secure_frp_mode'])
  if (protection?.value === '1') return read(false, `settings ${protection.name}`, 'factory reset protection waits')
  const personal = accounts.entries.filter(({ type }) => !ownAccounts.test(type.value ?? ''))
  if (personal.length > 0) {
    const kinds = personal.map(({ type, count }) => `${type.value} ×${count.value}`).join(', ')
    return read(false, accounts.from, kinds.slice(0, 500))
  }
  if (isManaged.value === true) return read(false, isManaged.from, 'device owner')
  if (accounts.status !== 'read' && accounts.status !== 'absent') return notRead(accounts.status, accounts.from)
  if (isSetUp.value === false) return notRead('unavailable', isSetUp.from, 'the first set-up is not done')
  const level = apiLevel(outputs)
  if (isSetUp.value === null && (level === null || level >= firstProtectedLevel)) {
    const status = isSetUp.status === 'read' ? 'unavailable' : isSetUp.status
    return notRead(status, isSetUp.from, 'whether the first set-up is done was not told')
  }
  return read(true, accounts.from, 'no account')
}

/** The system, and what of a former owner is left in it. */
export function readAndroidSystem(outputs: AndroidOutputs): DraftAndroid {
  const isManaged = readIsManaged(outputs)
  const isSetUp = readIsSetUp(outputs)
  const accounts = readAccounts(outputs)
  const level = apiLevel(outputs)
  return {
    version: propertyText(outputs, 'ro.build.version.release', 'model') ?? unanswered(outputs, 'getprop'),
    majorVersion: readMajor(outputs),
    apiLevel: level === null ? unanswered(outputs, 'getprop') : read(level, 'getprop ro.build.version.sdk'),
    securityPatch: readSecurityPatch(outputs),
    isBootloaderLocked: readBootloader(outputs),
    isManaged,
    isSetUp,
    accounts,
    isAccountUnlocked: readIsUnlocked(outputs, accounts, isManaged, isSetUp),
  }
}

/** What stands in place of a PC's firmware. */
export function readAndroidFirmware(outputs: AndroidOutputs): DraftFirmware {
  const none = notRead<never>('absent', 'Android')
  const notStated = unanswered(outputs, 'getprop')
  return {
    vendor: none,
    version:
      propertyText(outputs, 'ro.bootloader', 'version') ??
      propertyText(outputs, 'ro.boot.bootloader', 'version') ??
      notStated,
    releasedOn: none,
    bootMode: none,
    boardManufacturer: none,
    boardModel: propertyText(outputs, 'ro.product.board', 'model') ?? notStated,
    boardSerial: none,
    chassisSerial: none,
  }
}
