import type { PortStatus } from './usb/class-requests.ts'

/**
 * A question's answer, or why there is none: `unreached` before a connection stood (nothing can have been printed),
 * `silent` when the printer says nothing in time, `lost` when the connection broke.
 */
export type LinkAnswer =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly kind: 'unreached' | 'silent' | 'lost'; readonly detail: string }

/** `isCertain` when no byte of it left. */
export type LinkSending =
  | { readonly ok: true }
  | { readonly ok: false; readonly isCertain: boolean; readonly detail: string }

/**
 * A two-way line to one printer that takes its own language: a TCP connection, a USB printer device.
 *
 * It opens with the first use and again after it was lost; one job uses it at a time, since printers take one
 * connection and answer on it.
 */
export type RawLink = {
  /** Makes sure that the line stands; no byte is sent. */
  open(): Promise<LinkAnswer>
  send(bytes: Uint8Array): Promise<LinkSending>
  /** Sends a question and waits until its answer is whole. What came before the question is dropped. */
  ask(question: Uint8Array, isWhole: (text: string) => boolean, limitMs: number): Promise<LinkAnswer>
  /** Waits for what the printer says by itself. */
  hear(isWhole: (text: string) => boolean, limitMs: number): Promise<LinkAnswer>
  /** What the port itself says, where there is one to ask; null when it says nothing. */
  portStatus?(): Promise<PortStatus | null>
  close(): void
}

/** Opens the line to a printer, by its name. */
export type OpenLink = (printer: string) => RawLink
