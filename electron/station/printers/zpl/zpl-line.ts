import type { RawLink } from '../raw-link.ts'
import {
  endsHostIdentity,
  endsHostStatus,
  endsOdometer,
  readHostIdentity,
  readHostStatus,
  readOdometer,
  zplQuestions,
  type ZplIdentity,
  type ZplStatus,
} from './zpl-answers.ts'

/** Two seconds of silence are "not ready": by its guide a printer without paper or with its head open may not answer. */
export const statusLimitMs = 2000
const odometerLimitMs = 800

export type ZplLook =
  | { readonly kind: 'status'; readonly status: ZplStatus }
  /** `foreign`: something answered that speaks no ZPL. */
  | { readonly kind: 'unreached' | 'lost' | 'foreign'; readonly detail: string }
  /** `hindrance`: what its USB port says all the same, in the words of IPP. */
  | { readonly kind: 'silent'; readonly detail: string; readonly hindrance: string | null }

/** Paper out is told by the port even where the firmware answers nothing; an error, which one it is not. */
async function portHindrance(link: RawLink): Promise<string | null> {
  const port = (await link.portStatus?.()) ?? null
  if (port === null) return null
  if (port.isPaperEmpty) return 'media-empty'
  return port.hasError ? 'printer-error' : null
}

/** Asks for the host status. */
export async function lookAtZpl(link: RawLink, limitMs: number = statusLimitMs): Promise<ZplLook> {
  const answer = await link.ask(zplQuestions.status, endsHostStatus, limitMs)
  if (!answer.ok) {
    const { kind, detail } = answer
    return kind === 'silent' ? { kind, detail, hindrance: await portHindrance(link) } : { kind, detail }
  }
  const status = readHostStatus(answer.bytes.toString('latin1'))
  return status === null ? { kind: 'foreign', detail: 'the answer is no host status' } : { kind: 'status', status }
}

/** Labels printed in the printer's life; null where its firmware does not tell. */
export async function askOdometer(link: RawLink): Promise<number | null> {
  const answer = await link.ask(zplQuestions.odometer, endsOdometer, odometerLimitMs)
  return answer.ok ? readOdometer(answer.bytes.toString('latin1')) : null
}

/** Model, firmware and print head; null where nothing answers that speaks ZPL. */
export async function askIdentity(link: RawLink, limitMs: number = statusLimitMs): Promise<ZplIdentity | null> {
  const answer = await link.ask(zplQuestions.identity, endsHostIdentity, limitMs)
  return answer.ok ? readHostIdentity(answer.bytes.toString('latin1')) : null
}
