import { campaign } from './en/campaign.ts'
import { connect } from './en/connect.ts'
import { coordination } from './en/coordination.ts'
import { device, entry, field } from './en/device.ts'
import { kind, outcome, part, partStatus, reading, readingMeans, sign, state } from './en/domain.ts'
import { exportTexts } from './en/export.ts'
import { frame, scan, shortcuts } from './en/frame.ts'
import { guided, photo } from './en/guided.ts'
import { impact, organisation } from './en/impact.ts'
import { intake } from './en/intake.ts'
import { journal } from './en/journal.ts'
import { label } from './en/label.ts'
import { packing } from './en/packing.ts'
import { people } from './en/people.ts'
import { planning } from './en/planning.ts'
import { printing } from './en/printing.ts'
import { checklist, erasure, grade, proofs } from './en/proofs.ts'
import { repair } from './en/repair.ts'
import { requirement } from './en/requirement.ts'
import { refusal } from './en/refusal.ts'
import { schedule } from './en/schedule.ts'
import { scanner } from './en/scanner.ts'
import { devices, shipping } from './en/shipping.ts'
import { sources } from './en/sources.ts'
import { stationDown } from './en/station.ts'
import { stock } from './en/stock.ts'
import { template } from './en/template.ts'
import { usb } from './en/usb.ts'
import { verdict } from './en/verdict.ts'
import type { Messages } from './fr.ts'

/** Every text of the screens in English; a missing or a superfluous key does not compile. */
export const en: Messages = {
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
