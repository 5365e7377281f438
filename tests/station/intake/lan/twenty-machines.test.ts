import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { connectToBench } from '../../../../electron/probe/bench-connection.ts'
import { defaultLanLimits } from '../../../../electron/station/intake/lan/lan-intake.ts'
import { packTransfer } from '../../../../electron/station/readers/lan/transfer-document.ts'
import { readCapture } from '../../../../electron/station/readers/capture/read-capture.ts'
import { reportParts } from '../../../../shared/contract/views.ts'
import { hasSharedCaptures, sharedNames, sharedPath } from '../../readers/shared-captures.ts'
import { openBench } from './open-bench.ts'

/** All 20 come from one address here; on a network each has its own. */
const lanLimits = { ...defaultLanLimits, requests: { burst: 2000, perSecond: 500 }, connectionsOfAddress: 100 }

test.skipIf(!hasSharedCaptures)(
  'twenty real machines at once: each shows its progress, each becomes its own device, nothing is lost',
  async () => {
    const bench = await openBench({ lanLimits })
    const { url, code, fingerprint } = bench.session
    const folders = sharedNames()
      .filter((name) => !name.startsWith('_') && !name.endsWith('.md'))
      // One machine before and after an upgrade would be one device.
      .filter((name) => name !== 'acer-a315-53-8gb')
      .slice(0, 20)
    expect(folders).toHaveLength(20)
    const machines = await Promise.all(
      folders.map(async (name) => {
        const reading = await readCapture(sharedPath(name), { now: () => new Date() })
        if (!reading.ok) throw new Error(reading.refusal.what)
        return packTransfer(randomUUID(), reading.report, reading.files)
      }),
    )
    const answers = await Promise.all(
      machines.map(async (transfer) => {
        const connection = await connectToBench({ url, code, fingerprint }, transfer.intakeId)
        for (const part of reportParts) {
          connection.tell(part, 'read')
          await bench.until(
            ({ intakeId, parts }) =>
              intakeId === transfer.intakeId && parts.some((one) => one.part === part && one.status === 'read'),
          )
        }
        const answer = await connection.send(transfer)
        connection.close()
        return answer
      }),
    )
    // A machine without any sign of its own that looks like another waits for a person; none is lost.
    expect(answers.filter(({ stage }) => stage !== 'done' && stage !== 'undecided')).toEqual([])
    const cards = await bench.client.call('intake.list', {})
    expect(cards).toHaveLength(20)
    for (const [index, { intakeId, report }] of machines.entries()) {
      const card = cards.find((one) => one.intakeId === intakeId)
      expect(card?.device?.model ?? null, basename(folders[index] ?? '')).toBe(report.machine.model)
      expect(card?.device?.serial ?? null).toBe(report.machine.serial)
    }
    expect(bench.log.filter((line) => line.startsWith('fault'))).toEqual([])
  },
  60_000,
)
