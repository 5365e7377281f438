import type { DraftCpu } from '../../../../shared/report/compose.ts'
import { best, notRead, read, type Reading } from '../../../../shared/report/reading.ts'
import type { AndroidOutputs } from './outputs.ts'
import { bestProperty, propertyText, unanswered } from './property-reading.ts'

/** Number of processors in a kernel list: "0-7" is 8, "0,2-3" is 3. Null when it is no such list. */
export function countCpuList(text: string): number | null {
  const list = text.trim()
  if (!/^\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*$/.test(list)) return null
  return list.split(',').reduce((count, range) => {
    const [first = 0, last = first] = range.split('-').map(Number)
    return count + last - first + 1
  }, 0)
}

/** Kernels before 4 list only the processors that are awake, so that few of them say nothing of the rest. */
function listedProcessors(outputs: AndroidOutputs): Reading<number> | null {
  const ids = [...(outputs.text('cpuinfo') ?? '').matchAll(/^processor\s*:\s*(\d+)/gm)].map(([, id]) => Number(id))
  if (ids.length === 0) return null
  const isWhole = Math.max(...ids) === ids.length - 1 && ids.length >= 4 && ids.length % 2 === 0
  return isWhole ? read(ids.length, 'proc/cpuinfo') : notRead('unavailable', 'proc/cpuinfo', `${ids.length} awake`)
}

function readCores(outputs: AndroidOutputs): Reading<number> {
  const text = outputs.text('cpu_possible')
  const count = text === null ? null : countCpuList(text)
  const possible = count === null ? null : read(count, 'sys/devices/system/cpu/possible', text?.trim())
  return possible ?? best([listedProcessors(outputs), unanswered(outputs, 'cpu_possible')])
}

/** What the processor can run: 64-bit as soon as one source says so, whatever the installed system uses. */
function readArchitecture(outputs: AndroidOutputs): Reading<string> {
  const { properties } = outputs
  const names = ['ro.product.cpu.abilist', 'ro.product.cpu.abi', 'ro.system.product.cpu.abilist']
  const from = names.find((name) => properties.has(name))
  const list = from === undefined ? '' : (properties.get(from) ?? '')
  const kernel = outputs.text('kernel')?.trim() ?? ''
  const cpuinfo = outputs.text('cpuinfo') ?? ''
  if (/arm64/.test(list)) return read('aarch64', `getprop ${from}`, list)
  if (/x86_64/.test(list)) return read('x86_64', `getprop ${from}`, list)
  if (/^(?:aarch64|x86_64)$/.test(kernel)) return read(kernel, 'uname -m')
  if (/^CPU architecture\s*:\s*8$|\bAArch64\b/m.test(cpuinfo)) return read('aarch64', 'proc/cpuinfo')
  if (/armeabi-v7a/.test(list) || kernel.startsWith('armv7')) return read('armv7l', `getprop ${from ?? 'abi'}`, list)
  if (/x86/.test(list)) return read('i686', `getprop ${from}`, list)
  return unanswered(outputs, 'getprop')
}

function readMegahertz(outputs: AndroidOutputs): Reading<number> {
  const kilohertz = (outputs.text('cpu_frequency') ?? '')
    .split('\n')
    .flatMap((line) => (/^\d{5,8}$/.test(line) ? [Number(line)] : []))
  if (kilohertz.length === 0) return unanswered(outputs, 'cpu_frequency')
  return read(Math.round(Math.max(...kilohertz) / 1000), 'cpufreq/cpuinfo_max_freq')
}

/** Names that say nothing more than who makes a line of chips. */
const family = /^(?:qcom|mtk|mt|exynos|samsungexynos|hisilicon|unisoc|amlogic|rockchip|default|unknown)$/i

/** How makers number their chips; other names are of boards and of platforms ("cardhu", "kona"). */
const chipNumber =
  /^(?:kirin|hi\d|mt\d|exynos|samsungexynos\d|universal\d|sm\d|sdm\d|msm\d|apq\d|qcs?\d|tegra|rk\d|sc\d|ums\d|t\d{3}|omap|meson|s5p)/i

const sameName = (left: string, right: string) => left.toLowerCase() === right.toLowerCase()

/** The chip by its own name where the system knows it, else by the platform that the system was built for. */
function readSoc(outputs: AndroidOutputs): Reading<string> {
  const stated = ['ro.soc.model', 'ro.vendor.soc.model', 'ro.hardware.chipname', 'ro.chipname'].map((name) =>
    propertyText(outputs, name, 'model'),
  )
  const named = ['ro.mediatek.platform', 'ro.board.platform', 'ro.hardware', 'ro.boot.hardware'].flatMap((name) => {
    const reading = propertyText(outputs, name, 'model')
    return reading === null || family.test(reading.value ?? '') ? [] : [reading]
  })
  const [, hardware] = /^Hardware\s*:\s*(.+)$/m.exec(outputs.text('cpuinfo') ?? '') ?? []
  const listed =
    hardware === undefined || family.test(hardware) ? [] : [read(hardware.trim().slice(0, 200), 'proc/cpuinfo')]
  const numbered = [...named, ...listed].filter(({ value }) => chipNumber.test(value ?? ''))
  // The board is often called as the device is, which says nothing of the chip.
  const device = outputs.properties.get('ro.product.device') ?? ''
  const others = [...named, ...listed].filter(({ value }) => value !== null && !sameName(value, device))
  return best<string>([...stated, ...numbered, ...others, unanswered(outputs, 'getprop')], sameName)
}

/** The chip with its processors. Android states no generation; cores run one thread each. */
export function readAndroidCpu(outputs: AndroidOutputs): DraftCpu {
  const cores = readCores(outputs)
  return {
    model: readSoc(outputs),
    manufacturer: bestProperty(outputs, ['ro.soc.manufacturer', 'ro.vendor.soc.manufacturer'], 'manufacturer'),
    cores,
    threads: cores,
    architecture: readArchitecture(outputs),
    maxMegahertz: readMegahertz(outputs),
    generation: notRead('absent', 'Android'),
  }
}
