// A bench at work until it is killed: `node kill-worker.ts FOLDER SEED`. Each line on stdout is one committed change.
import { writeSync } from 'node:fs'
import { getBench } from '../../../../electron/station/store/bench/bench.ts'
import { findDevice } from '../../../../electron/station/store/devices/device-rows.ts'
import { listDevices } from '../../../../electron/station/store/devices/devices.ts'
import { recordIntake } from '../../../../electron/station/store/devices/intakes.ts'
import { listLots } from '../../../../electron/station/store/campaign/lots.ts'
import { openStore } from '../../../../electron/station/store/open-store.ts'
import { addPrintJob, followPrintJob } from '../../../../electron/station/store/labels/print-jobs.ts'
import { enqueue, removeFromQueue } from '../../../../electron/station/store/queue/queue.ts'
import { loadVerdict } from '../../../../electron/station/store/devices/verdict-documents.ts'
import { judgeAgain } from '../../../../electron/station/store/devices/verdicts.ts'
import { judge } from '../../../../shared/verdict/judge.ts'
import { act, madeIntake, madeLot, madeReport, memoryProfile } from '../made/made-intake.ts'

const [folder = '', seed = '1'] = process.argv.slice(2)
let state = Number(seed)
/** Park and Miller's generator: the run is repeated by its seed. */
const random = (below: number): number => {
  state = (state * 48_271) % 2_147_483_647
  return state % below
}
const say = (line: string) => void writeSync(1, `${line}\n`)

const store = openStore({ folder, newBench: { prefix: 'T7' } })
say(`open ${getBench(store).tagsGiven}`)
if (listLots(store).length === 0) {
  madeLot(store, 50)
  madeLot(store, null, memoryProfile('memory-4', 4))
  say('lots')
}
const lots = listLots(store).map(({ lotId }) => lotId)
const noise = Buffer.from(Array.from({ length: 20_000 }, () => random(256)))

for (;;) {
  const kind = random(10)
  const [newest] = listDevices(store, { search: '', after: null, limit: 1 }).devices
  if (newest === undefined || kind < 5) {
    const memoryGib = [4, 8, 16, null][random(4)] ?? null
    const intake = madeIntake({ serial: `S${random(100_000)}`, memoryGib })
    const files = [...intake.files, { name: 'lshw.json', status: 'read', bytes: noise } as const]
    const result = recordIntake(store, act, { ...intake, files })
    if (result.result !== 'recorded') throw new Error(result.result)
    say(`intake ${result.deviceId} ${result.tag}`)
    continue
  }
  const { deviceId } = newest
  if (kind < 8) {
    const { result } = enqueue(store, act, { deviceId, lotId: lots[random(lots.length)] ?? '' })
    if (result === 'queued') say(`queued ${deviceId}`)
  } else if (kind === 8) {
    if (removeFromQueue(store, act, deviceId) === 'removed') say(`removed ${deviceId}`)
    const device = findDevice(store, deviceId)
    const profile = memoryProfile('memory-4', 4)
    if (device?.reportId && device.verdictId && loadVerdict(store, device.verdictId).profileId !== profile.id) {
      const verdict = judge(madeReport({ memoryGib: 8 }), profile)
      judgeAgain(store, act, { deviceId, reportId: device.reportId, profile, verdict })
      say(`judged ${deviceId}`)
    }
  } else {
    const label = { format: '62x29', payloadSha256: 'f00d', printer: 'P', transport: 'ipp', repeats: null }
    const added = addPrintJob(store, act, { deviceId, ...label })
    if (added.result !== 'added') throw new Error(added.result)
    say(`print ${deviceId}`)
    followPrintJob(store, act, added.job.printJobId, { state: 'sending', reason: null })
    say(`print ${deviceId}`)
  }
}
