import { z } from 'zod'
import { command } from './define.ts'
import { readingStatuses } from '../report/reading.ts'
import { VerdictOutcome } from '../verdict/verdict.ts'
import { Card, Moment, RefusalView, reportParts } from './views.ts'

/** The service type under which a bench announces itself (RFC 6763): `_etabli._tcp`. */
export const lanServiceType = 'etabli'

/** One of the bench's own addresses on which it could listen. */
export const LanInterface = z.strictObject({
  name: z.string(),
  /** IPv4. */
  address: z.string(),
  isLoopback: z.boolean(),
})
export type LanInterface = z.infer<typeof LanInterface>

/** A listening bench, with what a machine needs to find it and to trust it. For the technician's screen, never a log. */
export const LanSession = z.strictObject({
  url: z.string(),
  interfaceName: z.string(),
  /** Eight characters to type into a probe. */
  code: z.string(),
  /** SHA-256 of the certificate's public key in base64, the form that curl and wget pin. */
  fingerprint: z.string(),
  /** What the capture script sends in place of the code. */
  token: z.string(),
  /** Address, code and fingerprint in one text, for a QR code. */
  pairingText: z.string(),
  /** The line that starts the capture script on a machine without a probe. */
  captureCommand: z.string(),
  /** False where this network can't be told by mDNS: then the address is typed. */
  isAnnounced: z.boolean(),
  profileId: z.string(),
  lotId: z.string().nullable(),
  openedAt: Moment,
})
export type LanSession = z.infer<typeof LanSession>

export const LanStatus = z.strictObject({ session: LanSession.nullable() })
export type LanStatus = z.infer<typeof LanStatus>

const randomText = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

/** `POST /pair`: a probe asks the bench to show first that it knows the code. */
export const PairRequest = z.strictObject({ nonce: randomText })
export const PairAnswer = z.strictObject({ session: z.uuid(), bench: z.string().max(20), proof: randomText })

/** A name as text only: no control characters, no characters that turn the writing direction. */
export const PlainName = z
  .string()
  .max(120)
  .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u)

/** `POST /intake/<id>/progress`: how far the machine has read itself. */
export const ProgressRequest = z.strictObject({
  name: PlainName,
  parts: z
    .array(z.strictObject({ part: z.enum(reportParts), status: z.enum(['reading', ...readingStatuses]) }))
    .max(reportParts.length),
})
export type ProgressRequest = z.infer<typeof ProgressRequest>

/** The answer to everything about one machine: what its own screen may show. */
export const MachineAnswer = z.strictObject({
  intakeId: z.uuid(),
  stage: Card.shape.stage,
  tag: z.string().nullable(),
  outcome: VerdictOutcome.nullable(),
  refusal: RefusalView.nullable(),
})
export type MachineAnswer = z.infer<typeof MachineAnswer>

export const lanRefusalCodes = [
  'unknown-address',
  'wrong-method',
  'wrong-host',
  'browser-refused',
  'not-paired',
  'too-many-requests',
  'too-many-machines',
  'bench-busy',
  'body-too-large',
  'body-incomplete',
  'wrong-type',
  'not-json',
  'too-deep',
  'bad-request',
  'intake-taken',
  'intake-over',
  'internal',
] as const
export type LanRefusalCode = (typeof lanRefusalCodes)[number]

/** What a request is refused with; documents and captures add the codes of their readers. */
export const LanRefusal = z.strictObject({ refusal: RefusalView })

/** The ear on the bench's network: opened on one of its own addresses, and closed. */
export const lanCommands = {
  'lan.interfaces': command({ input: z.strictObject({}), output: z.array(LanInterface), refusals: [] }),
  'lan.status': command({ input: z.strictObject({}), output: LanStatus, refusals: [] }),
  /** Listens on one of the bench's own addresses until it is closed; what arrives is judged and queued by these terms. */
  'lan.open': command({
    input: z.strictObject({
      address: z.ipv4(),
      profileId: z.string().min(1).max(80),
      lotId: z.string().min(1).max(80).nullable(),
    }),
    output: LanSession,
    refusals: ['profile-not-found', 'lot-not-found', 'already-listening', 'address-not-here', 'listen-failed'],
  }),
  'lan.close': command({ input: z.strictObject({}), output: z.strictObject({}), refusals: [] }),
}
