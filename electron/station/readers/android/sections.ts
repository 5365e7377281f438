/**
 * What is asked of an Android device, one section a command. Everything goes over in one shell call, because each call
 * costs a round trip; sections that a version does not know come back empty or with an error text.
 *
 * Android 4 and 5 have no `grep`, `head` or `stat` (toolbox), so no section depends on them where its whole output is
 * small. Wi-Fi is the exception: its dump holds the names of networks and is cut down on the device.
 */
export const androidSections = {
  getprop: 'getprop',
  meminfo: 'cat /proc/meminfo',
  cpu_possible: 'cat /sys/devices/system/cpu/possible',
  cpu_frequency: 'cat /sys/devices/system/cpu/cpu*/cpufreq/cpuinfo_max_freq',
  cpuinfo: 'cat /proc/cpuinfo',
  kernel: 'uname -m',
  wm_size: 'wm size',
  wm_density: 'wm density',
  features: 'pm list features',
  df: 'df -k /data || df /data',
  mounts: 'cat /proc/mounts',
  blocks: 'ls /sys/class/block; ls /sys/class/mmc_host; cat /proc/partitions',
  dumpsys_battery: 'dumpsys battery',
  power:
    'for d in /sys/class/power_supply/*; do echo "[$d]"; cat $d/uevent; for f in type charge_full_design charge_full charge_counter cycle_count capacity health technology voltage_min_design energy_full energy_full_design manufacturer model_name serial_number; do [ -f $d/$f ] && echo "$f=$(cat $d/$f)"; done; done',
  health:
    'dumpsys android.hardware.health.IHealth/default || lshal debug android.hardware.health@2.1::IHealth/default || lshal debug android.hardware.health@2.0::IHealth/default',
  capacity: 'dumpsys batterystats | grep -iE "battery capacity:|learned battery|Capacity: *[0-9]"',
  wlan: 'cat /sys/class/net/wlan0/address',
  dumpsys_wifi: 'dumpsys wifi | grep -iE "factory_mac_address|^Wi-Fi is"',
  settings:
    'for n in global/device_provisioned secure/user_setup_complete global/secure_frp_mode secure/secure_frp_mode; do echo "$n=$(settings get ${n%%/*} ${n##*/})"; done',
  dumpsys_account: 'dumpsys account',
  device_policy:
    'dumpsys device_policy | grep -iE "device owner|profile owner|device policy manager state"; dpm list-owners',
  display: 'dumpsys display | grep -iE "DisplayDeviceInfo|mBaseDisplayInfo|PhysicalDisplayInfo" || dumpsys display',
} as const

export type AndroidSection = keyof typeof androidSections

export const androidSectionNames = Object.keys(androidSections) as readonly AndroidSection[]

const marker = '@@etabli:'
const endMarker = `${marker}end`

/** The whole reading as one line for the device's shell. Nothing in it changes anything on the device. */
export function androidScript(): string {
  const calls = androidSectionNames.map((name) => `echo '${marker}${name}'; { ${androidSections[name]}; } 2>&1`)
  return `${calls.join('; ')}; echo '${endMarker}'`
}

export type SplitSections = {
  /** Sections that were answered to the end, by name. */
  readonly texts: ReadonlyMap<AndroidSection, string>
  /** Whether the device came to the end: a cable that is pulled ends the text somewhere. */
  readonly isWhole: boolean
}

const isSection = (name: string): name is AndroidSection => name in androidSections

/** Takes what the shell printed so far apart; old devices end lines with CR CR LF. */
export function splitSections(printed: string): SplitSections {
  const texts = new Map<AndroidSection, string>()
  let open: AndroidSection | null = null
  let isWhole = false
  let lines: string[] = []
  for (const line of printed.replaceAll(/\r+\n/g, '\n').split('\n')) {
    const name = line.startsWith(marker) ? line.slice(marker.length).trim() : null
    if (name === null) {
      lines.push(line)
      continue
    }
    if (open !== null) texts.set(open, lines.join('\n'))
    open = isSection(name) ? name : null
    isWhole = line.trim() === endMarker
    lines = []
  }
  return { texts, isWhole }
}
