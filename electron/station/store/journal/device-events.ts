import type { CampaignEvent } from './campaign-events.ts'
import type { Gate, GateName } from '../../../../shared/device/gate.ts'
import type { DeviceState } from '../../../../shared/device/states.ts'
import type { machineKinds, sourceKinds } from '../../../../shared/report/report.ts'
import type { VerdictOutcome } from '../../../../shared/verdict/verdict.ts'
import type { PersonEvent } from './person-events.ts'
import type { PackingBenchEvent, PackingEvent } from './packing-events.ts'
import type { PartBenchEvent, PartEvent } from './part-events.ts'
import type { ProfileEvent } from './profile-events.ts'
import type { ProofBenchEvent, ProofEvent } from './proof-events.ts'
import type { ScheduleEvent } from './schedule-events.ts'
import type { SettingsEvent } from './settings-events.ts'

/** From one state to the next; the journal says both, so that each entry can be read by itself. */
export type Step = { readonly from: DeviceState; readonly to: DeviceState }

export type LotNamed = { readonly lotId: string; readonly lotName: string; readonly partnerName: string }

/** What the report says of the device's face: enough to know it by in a list. */
export type DeviceFace = {
  readonly kind: (typeof machineKinds)[number] | null
  readonly manufacturer: string | null
  readonly model: string | null
  readonly modelVersion: string | null
  readonly serial: string | null
  readonly specLine: string
}

/**
 * Everything that can happen to a device. The device's row is the sum of these and of nothing else, so each carries
 * what it changes; the texts themselves (report, verdict) stand in their tables, named by id.
 */
export type DeviceEvent =
  | { readonly type: 'device.received'; readonly payload: { readonly tag: string } }
  /** It came from another bench as a whole document: where it stood there, and how many entries its journals have. */
  | {
      readonly type: 'device.imported'
      readonly payload: {
        readonly bench: string
        readonly state: DeviceState
        readonly entries: number
        readonly sha256: string
      }
    }
  | {
      readonly type: 'report.recorded'
      readonly payload: DeviceFace & {
        readonly reportId: string
        readonly sha256: string
        readonly sourceKind: (typeof sourceKinds)[number]
        readonly readAt: string
        readonly captureFiles: number
      }
    }
  | {
      readonly type: 'verdict.reached'
      readonly payload: {
        readonly verdictId: string
        readonly reportId: string
        readonly profileId: string
        readonly profileVersion: number
        readonly outcome: VerdictOutcome
      }
    }
  /** A report is in and a verdict is reached, for the first time or once more after repair or return. */
  | { readonly type: 'device.audited'; readonly payload: Step }
  /** It came back: read again at the bench, or said to by the receiver, with what was told of it. */
  | { readonly type: 'device.returned'; readonly payload: Step & { readonly reason?: string | undefined } }
  | { readonly type: 'device.prepared'; readonly payload: Step & { readonly notProven: readonly GateName[] } }
  | { readonly type: 'device.readied'; readonly payload: Step & { readonly gates: readonly Gate[] } }
  | { readonly type: 'device.queued'; readonly payload: Step & LotNamed & { readonly position: number } }
  /** A person took it out of the queue; its gates still hold. */
  | { readonly type: 'device.dequeued'; readonly payload: Step & LotNamed }
  /** A person found what has a remedy. It comes back by being read again, or by being taken back at once. */
  | { readonly type: 'device.sentToRepair'; readonly payload: Step }
  | { readonly type: 'device.repairTakenBack'; readonly payload: Step }
  /** The newest evidence no longer supports where it stood; the gates have to be asked again. */
  | {
      readonly type: 'device.withdrawn'
      readonly payload: Step & {
        readonly reason: Gate['reason']
        readonly lot: LotNamed | null
        /** The carton that it was taken out of, which is open again then. */
        readonly cartonCode?: string | undefined
      }
    }
  /** A person says that this and the other are two machines. */
  | { readonly type: 'device.toldApart'; readonly payload: { readonly otherTag: string } }
  /** They are one machine, which goes on as this device; and the same told by the device that it does not go on as. */
  | { readonly type: 'device.goesOn' | 'device.wentOn'; readonly payload: { readonly otherTag: string } }
  /** A list of a donor or seller announced this device. */
  | {
      readonly type: 'device.tickedOff'
      readonly payload: {
        readonly expectedId: string
        readonly sourceId: string
        readonly sourceName: string
        readonly line: number
        readonly by: 'serial' | 'person'
      }
    }
  /** It was the wrong line: nobody's device stands there any more. */
  | {
      readonly type: 'device.unticked'
      readonly payload: {
        readonly expectedId: string
        readonly sourceId: string
        readonly sourceName: string
        readonly line: number
        readonly reason: string
      }
    }
  | ProofEvent
  | PackingEvent
  | PartEvent
  | PrintEvent
  /** Saved as a file or put on a sheet: whether it was printed is not known here. */
  | { readonly type: 'label.drawn'; readonly payload: { readonly format: string } }
  /** The stuck label was scanned and carries this tag; the print is null where it came out past the ledger. */
  | { readonly type: 'label.verified'; readonly payload: { readonly tag: string; readonly printJobId: string | null } }
  /** A label with another tag was scanned on this device. */
  | { readonly type: 'label.mismatched'; readonly payload: { readonly tag: string; readonly scannedTag: string } }

/** A printed label was thrown away or is lost; `wasProof` when it was the one that had been scanned on its device. */
export type LabelVoided = {
  readonly type: 'label.voided'
  readonly payload: {
    readonly printJobId: string
    readonly tag: string | null
    readonly reason: string
    readonly wasProof: boolean
  }
}

/** How far a print is: of a device's label, or of a blank tag or a test label, which are the bench's own matter. */
export type PrintEvent =
  | LabelVoided
  | {
      readonly type: 'label.prepared'
      readonly payload: {
        readonly printJobId: string
        readonly format: string
        readonly printer: string
        readonly repeats: string | null
        readonly reason: string | null
        /** Of a carton, a pallet or a kit; left out for a device's label. */
        readonly code?: string
      }
    }
  | {
      readonly type: 'label.followed'
      readonly payload: { readonly printJobId: string; readonly state: string; readonly reason: string | null }
    }

/** What a scan of a carton's, a pallet's or a kit's stuck label showed: its own code, or another one. */
export type CodeLabelEvent =
  | { readonly type: 'label.codeVerified'; readonly payload: { readonly code: string; readonly printJobId: string } }
  | { readonly type: 'label.codeMismatched'; readonly payload: { readonly code: string; readonly scannedCode: string } }

/** An event of the bench itself, not of one device. */
export type BenchEvent =
  | CodeLabelEvent
  | SettingsEvent
  | PrintEvent
  | CampaignEvent
  | ProofBenchEvent
  | ScheduleEvent
  | PersonEvent
  | PackingBenchEvent
  | PartBenchEvent
  | ProfileEvent
  | {
      readonly type: 'label-template.saved'
      readonly payload: {
        readonly templateId: string
        readonly version: number
        readonly origin: 'shipped' | 'bench'
        readonly title: string
      }
    }
  | {
      readonly type: 'label-template.putAway'
      readonly payload: { readonly templateId: string; readonly how: 'hidden' | 'deleted' | 'shown' }
    }
  | {
      readonly type: 'tag.reserved'
      readonly payload: { readonly first: string; readonly last: string; readonly count: number }
    }
  | { readonly type: 'partner.added'; readonly payload: { readonly partnerId: string; readonly name: string } }
  | {
      readonly type: 'lot.added'
      readonly payload: LotNamed & {
        readonly allocationId: string
        readonly profileId: string
        readonly profileVersion: number
        readonly wanted: number | null
      }
    }
