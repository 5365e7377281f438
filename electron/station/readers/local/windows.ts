import { z } from 'zod'
import type { CaptureFile } from '../capture.ts'
import { readScannedHealth } from './scanned-health.ts'
import type { Source, SourceContext } from './source.ts'
import { missing, obtained } from './system-file.ts'
import { askSystemInformation } from './system-information.ts'
import { readTool } from './tool.ts'
import { inventoryArguments } from './windows-inventory.ts'

/** Each group of answers and the output that keeps it. */
const groups = ['batteries', 'disks', 'cameras', 'firmware', 'network'] as const

/**
 * One answer as a list. Windows PowerShell 5.1 writes a list that went through a function as
 * `{ "value": […], "Count": n }`, and a list of one sometimes as its entry.
 */
const Answer = z.preprocess(
  (answer) => {
    if (answer === null || answer === undefined) return []
    if (typeof answer === 'object' && 'value' in answer && 'Count' in answer) return answer.value
    return Array.isArray(answer) ? answer : [answer]
  },
  z.array(z.record(z.string(), z.unknown())),
)

const Group = z.record(z.string(), Answer)
const Inventory = z.object({
  batteries: Group,
  disks: Group,
  cameras: Group,
  firmware: Group,
  network: Group,
  failures: z.record(z.string(), z.string()),
})
type Inventory = z.infer<typeof Inventory>

function parseInventory(bytes: Uint8Array): Inventory | null {
  try {
    const parsed = Inventory.safeParse(JSON.parse(new TextDecoder().decode(bytes)))
    return parsed.success ? parsed.data : null
  } catch {
    // PowerShell printed an error text or was cut short: nothing in it can be trusted.
    return null
  }
}

/** The answers of one group, with the failures of its own questions; `absent` when all answered and none has an entry. */
function groupOutput(inventory: Inventory, group: (typeof groups)[number]): CaptureFile {
  const name = `windows-${group}.json`
  const answers = inventory[group]
  const failures = Object.fromEntries(Object.entries(inventory.failures).filter(([question]) => question in answers))
  const isEmpty = Object.values(answers).every((answer) => answer.length === 0)
  if (!isEmpty) return obtained(name, JSON.stringify({ ...answers, failures }, null, 1))
  if (Object.values(failures).includes('PermissionDenied')) return missing(name, 'denied')
  return missing(name, Object.keys(failures).length === 0 ? 'absent' : 'unavailable')
}

/** Asks PowerShell once and keeps its answers in one output a subject (`windows-batteries.json`, …), each with its status. */
export async function gatherWindowsInventory(context: SourceContext): Promise<readonly CaptureFile[]> {
  const printed = await readTool(context, 'windows-inventory.json', {
    program: 'powershell.exe',
    arguments: inventoryArguments,
    timeLimitMs: context.limits.inventoryMs,
  })
  const inventory = printed.bytes === null ? null : parseInventory(printed.bytes)
  return groups.map((group) =>
    inventory === null
      ? missing(`windows-${group}.json`, printed.status === 'read' ? 'unavailable' : printed.status)
      : groupOutput(inventory, group),
  )
}

/** Where a Windows machine is asked: the library for the base, one PowerShell for what it is wrong about or silent on. */
export const windowsSources: readonly Source[] = [
  { parts: ['batteries', 'disks', 'cameras', 'firmware', 'network'], gather: gatherWindowsInventory },
  { parts: ['disks'], gather: readScannedHealth },
  askSystemInformation('system', ['machine']),
  askSystemInformation('chassis', ['machine']),
  askSystemInformation('baseboard', ['firmware']),
  askSystemInformation('bios', ['firmware']),
  askSystemInformation('cpu', ['cpu']),
  askSystemInformation('mem', ['memory']),
  askSystemInformation('memLayout', ['memory']),
  askSystemInformation('diskLayout', ['disks']),
  askSystemInformation('battery', ['batteries']),
  askSystemInformation('graphics', ['displays']),
  askSystemInformation('networkInterfaces', ['network']),
]
