import { parseProperties, printProperties } from './properties.ts'
import type { AndroidSection } from './sections.ts'

/**
 * The properties that describe a device and its system. Everything else `getprop` prints may speak of its owner
 * (network names, phone numbers, operator, place) and is dropped.
 */
const kept =
  /^(?:ro\.(?:product|system|vendor|odm|system_ext)\.|ro\.build\.|ro\.soc\.|ro\.board\.|ro\.hardware|ro\.boot\.|ro\.bootloader|ro\.serialno|ro\.chipname|ro\.config\.(?:marketing_name|hw_ramSize)|ro\.(?:vendor\.)?(?:ram|rom|memory|config)|ro\.sf\.lcd_density|ro\.crypto\.|ro\.debuggable|ro\.secure$|ro\.frp\.|ro\.oem_unlock|sys\.oem_unlock|ro\.mediatek\.|ro\.arch$|ro\.wifi|wifi\.interface|sys\.wifimac|ro\.miui\.ui\.version|ro\.lineage|ro\.carrier$|gsm\.version\.baseband|ro\.baseband|dev\.mnt\.blk|ro\.opengles\.version)/

/** Names of properties that hold a person's numbers, whatever they begin with. */
const personalName = /imei|meid|iccid|imsi|msisdn|phone_?num|ssid|account|e?mail|psno|\.sno$|operator|locale|timezone/i

/** Fourteen to twenty digits: IMEI (15, 16 with its version), MEID, IMSI, ICCID; a letter may stand before them. */
const personalValue = /(?<![0-9a-f])[a-z]?\d{14,20}(?![0-9a-f])/i
const email = /[^\s@=,{}]+@[^\s@=,{}]+\.[^\s@=,{}]+/

const serialNames = /^ro\.(?:boot\.)?serialno$/

function properties(text: string): string {
  const all = parseProperties(text)
  return printProperties(
    new Map(
      [...all].filter(([name, value]) => {
        if (!kept.test(name) || personalName.test(name) || email.test(value)) return false
        return serialNames.test(name) || !personalValue.test(value)
      }),
    ),
  )
}

/** One line a kind: `type=com.google count=2`. A dump that lists nobody says so; another text is no list at all. */
function accounts(text: string): string {
  const counts = new Map<string, number>()
  for (const [, type] of text.matchAll(/Account \{name=[\s\S]*?, ?type=([^}\s]+)\}/g)) {
    if (type !== undefined) counts.set(type, (counts.get(type) ?? 0) + 1)
  }
  for (const [, type, count] of text.matchAll(/^type=(\S+) count=(\d+)$/gm)) {
    if (type !== undefined) counts.set(type, Number(count))
  }
  const stated = [...text.matchAll(/^\s*Accounts: (\d+)/gm)].map(([, count]) => Number(count))
  const lines = [...counts].map(([type, count]) => `type=${type} count=${count}\n`)
  const total = stated.length === 0 ? [] : [`Accounts: ${stated.reduce((sum, count) => sum + count, 0)}\n`]
  const refusal = counts.size === 0 && stated.length === 0 ? refusalLine(text) : ''
  return [...total, ...lines, refusal].join('')
}

const lineOf = (text: string, pattern: RegExp): string => pattern.exec(text)?.[0] ?? ''

/** The line in which a service says that it does not answer, without the names in it. */
const refusalLine = (text: string): string =>
  lineOf(text, /permission denial|permission denied|can't find service|not found|inaccessible/i)

/** Android 13 and later: `admin=…, package=…`; kept is only that there is an owner, and of which kind. */
function owners(text: string): string {
  return text
    .split('\n')
    .flatMap(
      (line) =>
        /(?:no owners|device policy manager state|(?:device|profile) ?owner(?: type: *-?\d+)?(?: type)?(?: name)?|\bDeviceOwner\b|\bProfileOwner\b)/i.exec(
          line,
        ) ?? [],
    )
    .map((word) => `${word}\n`)
    .join('')
}

const wifi = (text: string): string =>
  text
    .split('\n')
    .filter((line) =>
      /^\s*(?:wifi_sta_)?factory_mac_address\s*=|^Wi-Fi is|permission den|can't find service/i.test(line),
    )
    .map((line) => `${line.trim()}\n`)
    .join('')

const networkFree = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !personalValue.test(line) && !email.test(line))
    .join('\n')

const cleaners: Partial<Record<AndroidSection, (text: string) => string>> = {
  getprop: properties,
  dumpsys_account: accounts,
  device_policy: owners,
  dumpsys_wifi: wifi,
  cpuinfo: (text) => text.replaceAll(/^Serial\s*:.*$/gm, ''),
  dumpsys_battery: (text) => text,
  power: (text) => text,
}

/**
 * What of a section may be stored: names of accounts and networks, phone numbers and subscriber or equipment numbers
 * are gone before anything is written. Taking out twice is the same as taking out once, so that a stored capture is
 * read again like a fresh one.
 */
export function withoutPersonal(section: AndroidSection, text: string): string {
  return (cleaners[section] ?? networkFree)(text)
}
