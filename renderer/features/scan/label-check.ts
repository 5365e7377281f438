import { create } from 'zustand'

export type AwaitedLabel = { readonly deviceId: string; readonly tag: string }

/** The device whose label was just printed and is to be scanned once it is stuck; null when none is. */
export const useAwaitedLabel = create<{ readonly awaited: AwaitedLabel | null }>()(() => ({ awaited: null }))

/** From now on the next scanned tag is compared with this device's. */
export function awaitLabel(awaited: AwaitedLabel): void {
  useAwaitedLabel.setState({ awaited })
}

/** Nobody waits for a label any more: it was scanned, or the technician goes on without. */
export function awaitNoLabel(): void {
  useAwaitedLabel.setState({ awaited: null })
}
