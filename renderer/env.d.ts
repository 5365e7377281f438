import type { Bridge } from '../shared/contract/bridge.ts'

declare global {
  interface Window {
    /** What the preload exposes; only the files of renderer/station use it. */
    etabli: Bridge
  }
}
