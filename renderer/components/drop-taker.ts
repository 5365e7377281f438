import { useEffect, useEffectEvent } from 'react'

/** `file` is null for one whose bytes can't be had. */
export type DroppedFile = { readonly name: string; readonly file: Blob | null }
type Take = (files: Promise<readonly DroppedFile[]>) => void

/** Screens that read files of their own, the newest last. */
const takers: Take[] = []

/** Gives dropped files to the screen that reads them. @returns false where none does. */
export function takeDropped(files: Promise<readonly DroppedFile[]>): boolean {
  const taker = takers.at(-1)
  taker?.(files)
  return taker !== undefined
}

/** Takes what is dropped on the window for as long as the component that calls it is on the screen. */
export function useDropTaker(take: Take): void {
  const newest = useEffectEvent(take)
  useEffect(() => {
    const taker: Take = (files) => newest(files)
    takers.push(taker)
    return () => void takers.splice(takers.indexOf(taker), 1)
  }, [])
}
