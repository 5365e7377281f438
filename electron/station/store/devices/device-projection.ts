import { canGo, canReverse, type DeviceState } from '../../../../shared/device/states.ts'
import type { VerdictOutcome } from '../../../../shared/verdict/verdict.ts'
import type { DeviceEvent, DeviceFace, Step } from '../journal/device-events.ts'

/** A device as its events make it. */
export type Device = DeviceFace & {
  readonly id: string
  readonly tag: string
  readonly state: DeviceState
  readonly reportId: string | null
  readonly verdictId: string | null
  readonly outcome: VerdictOutcome | null
  readonly profileId: string | null
  readonly profileVersion: number | null
  /** Moments: ISO 8601, UTC. */
  readonly receivedAt: string
  readonly updatedAt: string
}

/**
 * States a device goes back to `audited` from when newer evidence takes away what it stood there for. The life table
 * only knows the ordinary course; this is its rule that the gates run again when evidence changes.
 */
export const withdrawableStates: readonly DeviceState[] = ['prepared', 'ready', 'queued', 'packed']

function isAllowed(type: DeviceEvent['type'], { from, to }: Step): boolean {
  // A correction: back along the step that was wrongly taken.
  if (type === 'device.repairTakenBack') return canGo(to, from)
  if (type === 'device.withdrawn') return withdrawableStates.includes(from) && to === 'audited'
  // A way out that was taken by mistake: back to where it was taken from.
  if (type === 'device.reversed') return canReverse(from, to)
  // Given up as lost, and found after all at its receiver's.
  if (type === 'device.delivered' && from === 'lost') return canReverse(from, 'in-transit')
  return canGo(from, to)
}

/**
 * What a device is after one more event. The row in the database and a replay of the journal both come from here.
 *
 * @param device null before the first event.
 * @throws Error for an event that can't follow: a bug of the caller, and nothing is written.
 */
export function project(device: Device | null, event: DeviceEvent, id: string, at: string): Device {
  if (event.type === 'device.received') {
    if (device !== null) throw new Error(`device ${id} is received twice`)
    return { ...emptyFace, id, tag: event.payload.tag, state: 'received', ...noVerdict, receivedAt: at, updatedAt: at }
  }
  if (device === null) throw new Error(`${event.type} before device ${id} was received`)
  const touched = { ...device, updatedAt: at }
  switch (event.type) {
    case 'report.recorded': {
      const { reportId, specLine, ...face } = event.payload
      return {
        ...touched,
        reportId,
        specLine,
        // Not read this time (no administrator rights, say) is not gone: the list keeps the name it knows.
        kind: face.kind ?? device.kind,
        manufacturer: face.manufacturer ?? device.manufacturer,
        model: face.model ?? device.model,
        modelVersion: face.modelVersion ?? device.modelVersion,
        serial: face.serial ?? device.serial,
      }
    }
    case 'verdict.reached': {
      const { verdictId, outcome, profileId, profileVersion } = event.payload
      return { ...touched, verdictId, outcome, profileId, profileVersion }
    }
    case 'device.audited':
    case 'device.returned':
    case 'device.prepared':
    case 'device.readied':
    case 'device.queued':
    case 'device.dequeued':
    case 'device.sentToRepair':
    case 'device.repairTakenBack':
    case 'device.withdrawn':
    case 'device.packed':
    case 'device.unpacked':
    case 'device.departed':
    case 'device.delivered':
    case 'device.lost':
    case 'device.retired':
    case 'device.reversed': {
      const { from, to } = event.payload
      if (device.state !== from || !isAllowed(event.type, event.payload)) {
        throw new Error(`${event.type} takes device ${id} from ${from} to ${to}, but it is ${device.state}`)
      }
      return { ...touched, state: to }
    }
    case 'device.imported':
    case 'device.tickedOff':
    case 'device.unticked':
    case 'device.toldApart':
    case 'device.goesOn':
    case 'device.wentOn':
    case 'erasure.matched':
    case 'erasure.recorded':
    case 'erasure.attached':
    case 'erasure.clarified':
    case 'erasure.revoked':
    case 'erasure.noStorage':
    case 'checklist.recorded':
    case 'grade.given':
    case 'gate.waived':
    case 'gate.waiverWithdrawn':
    case 'paper.issued':
    case 'photo.taken':
    case 'photo.withdrawn':
    case 'battery.runStarted':
    case 'battery.runEnded':
    case 'packing.confirmed':
    case 'kit.paired':
    case 'kit.unpaired':
    case 'receipt.differed':
    case 'part.reserved':
    case 'part.released':
    case 'part.used':
    case 'part.fitted':
    case 'part.givenBack':
    case 'part.salvaged':
    case 'label.prepared':
    case 'label.followed':
    case 'label.drawn':
    case 'label.verified':
    case 'label.mismatched':
    case 'label.voided':
      return touched
    default:
      return event satisfies never
  }
}

const emptyFace: DeviceFace = {
  kind: null,
  manufacturer: null,
  model: null,
  modelVersion: null,
  serial: null,
  specLine: '',
}
const noVerdict = { reportId: null, verdictId: null, outcome: null, profileId: null, profileVersion: null }
