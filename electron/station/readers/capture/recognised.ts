/** Outputs kept as text at the top of a capture, with a part after the tool's name (`smartctl-sda`, `lscpu.same-model`). */
const textTools =
  'dmidecode|lscpu|cpuinfo|hwinfo|upower|smartctl|hdparm|udisksctl|acpiconf|system_profiler|lspci|glpi-storage-dump|ioreg-battery'

/** Outputs kept as JSON at the top of a capture. */
const jsonTools = 'lsblk|smartctl|lshw|inxi|lscpu|systeminformation|workbench-components|windows-[a-z]+'

const patterns: readonly RegExp[] = [
  new RegExp(`^(?:${textTools})(?:[-_.][^/]*)?\\.txt$`),
  new RegExp(`^(?:${jsonTools})(?:[-_.][^/]*)?\\.json$`),
  /^power_supply\/(?:[^/]+\/uevent|listing\.txt)$/,
  // What an Android device answered, as the station keeps it and as people record it by hand.
  /^android\/[a-z_]+\.txt$/,
  /^(?:getprop|meminfo|cpu_possible|df|settings|wm_(?:size|density)|dumpsys_[a-z_]+|pm_list_features|features|sysfs_battery|power_supply|wlan0_address|cpu_max_freq|device_policy|mounts)\.txt$/,
  /^build\.prop(?:\.keys)?$/,
  // The kernel's own files, as a local reading gathers them.
  /^(?:sys|proc|run)\/[^/].*$/,
]

/** Folders that may hold outputs; no other folder of a capture is looked into. */
export const outputFolders: ReadonlySet<string> = new Set(['power_supply', 'sys', 'proc', 'run', 'android'])

/** Whether a name, relative and with forward slashes, is one of the raw outputs that the readers know. */
export function isKnownOutput(name: string): boolean {
  return patterns.some((pattern) => pattern.test(name))
}

/** Whether an output stands at the top of a capture: a tool's, which always prints something. */
export const isToolOutput = (name: string): boolean => !name.includes('/')
