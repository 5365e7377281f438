import { campaign } from './fr/campaign.ts'
import { connect } from './fr/connect.ts'
import { coordination } from './fr/coordination.ts'
import { device, entry, field } from './fr/device.ts'
import { kind, outcome, part, partStatus, reading, readingMeans, sign, state } from './fr/domain.ts'
import { exportTexts } from './fr/export.ts'
import { frame, scan, shortcuts } from './fr/frame.ts'
import { guided, photo } from './fr/guided.ts'
import { impact, organisation } from './fr/impact.ts'
import { intake } from './fr/intake.ts'
import { journal } from './fr/journal.ts'
import { label } from './fr/label.ts'
import { packing } from './fr/packing.ts'
import { people } from './fr/people.ts'
import { planning } from './fr/planning.ts'
import { printing } from './fr/printing.ts'
import { checklist, erasure, grade, proofs } from './fr/proofs.ts'
import { repair } from './fr/repair.ts'
import { requirement } from './fr/requirement.ts'
import { refusal } from './fr/refusal.ts'
import { schedule } from './fr/schedule.ts'
import { scanner } from './fr/scanner.ts'
import { devices, shipping } from './fr/shipping.ts'
import { sources } from './fr/sources.ts'
import { stationDown } from './fr/station.ts'
import { stock } from './fr/stock.ts'
import { template } from './fr/template.ts'
import { usb } from './fr/usb.ts'
import { verdict } from './fr/verdict.ts'

/** Every text of the screens, in the language they are written in first. */
export const fr = {
  frame,
  scan,
  scanner,
  shortcuts,
  state,
  outcome,
  kind,
  part,
  reading,
  partStatus,
  readingMeans,
  sign,
  intake,
  connect,
  usb,
  verdict,
  proofs,
  checklist,
  grade,
  guided,
  photo,
  erasure,
  label,
  template,
  people,
  printing,
  device,
  field,
  entry,
  journal,
  shipping,
  packing,
  stock,
  campaign,
  coordination,
  sources,
  impact,
  organisation,
  planning,
  repair,
  requirement,
  devices,
  export: exportTexts,
  schedule,
  stationDown,
  refusal,
}

type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> }

/** What another language must say: exactly the same keys. */
export type Messages = Texts<typeof fr>
