import type { Message } from '../../../shared/contract/wire.ts'
import type { RefusalText } from '../../../shared/contract/refusal.ts'

/**
 * Frames between the shell and a station, over `utilityProcess` messages or a child process's pipe. `client` numbers
 * the windows where one pipe serves them all; with real MessagePorts the port itself tells them apart.
 */
export type ToStation =
  | { readonly kind: 'open'; readonly client: number }
  | { readonly kind: 'close'; readonly client: number }
  | { readonly kind: 'message'; readonly client: number; readonly message: Message }
  /** The technician chose this folder in the system's dialog; `grant` is what the window may name it by. */
  | { readonly kind: 'grant'; readonly grant: string; readonly folder: string }
  | { readonly kind: 'stop' }

export type FromStation =
  | { readonly kind: 'ready' }
  /** The station can't start and will exit: shown as a screen. */
  | { readonly kind: 'refused'; readonly refusal: RefusalText }
  | { readonly kind: 'message'; readonly client: number; readonly message: Message }
