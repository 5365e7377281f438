import { z } from 'zod'
import type { CaptureFile } from '../capture.ts'
import { readHealth } from './disk-health.ts'
import type { SourceContext } from './source.ts'
import { missing } from './system-file.ts'
import { runTool } from './tool.ts'

const Scan = z.object({ devices: z.array(z.object({ name: z.string().min(1) })).optional() })

/** A device's name as a file may bear it: `/dev/sda` is `sda`; macOS names NVMe disks by a long registry path. */
const fileNameOf = (device: string): string => device.replaceAll(/[^A-Za-z0-9]+/g, '-').replace(/^-?(?:dev-)?/, '')

function devicesOf(scan: Uint8Array): readonly string[] {
  try {
    const parsed = Scan.safeParse(JSON.parse(new TextDecoder().decode(scan)))
    return parsed.success ? (parsed.data.devices ?? []).map((device) => device.name) : []
  } catch {
    // Not JSON: a smartctl older than 7.0, which knows no -j, and could not state a disk's record to us either.
    return []
  }
}

/**
 * Asks every disk that smartctl itself finds, on the systems whose disks have no names of the kernel's own.
 *
 * @returns one record a disk; `smartctl-scan.json` alone, with its status, when none could be found.
 */
export async function readScannedHealth(context: SourceContext): Promise<readonly CaptureFile[]> {
  const { status, output } = await runTool(context, {
    program: 'smartctl',
    arguments: ['--scan', '-j'],
    timeLimitMs: context.limits.commandMs,
  })
  if (status !== 'read') return [missing('smartctl-scan.json', status)]
  return Promise.all(devicesOf(output).map((device) => readHealth(context, fileNameOf(device), device)))
}
