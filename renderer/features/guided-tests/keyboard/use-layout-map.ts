import { useEffect, useState } from 'react'
import type { LayoutMap } from './key-legends.ts'

/** Chromium's Keyboard Map (WICG), which TypeScript's library does not know. */
type KeyboardNavigator = { readonly keyboard?: { readonly getLayoutMap: () => Promise<LayoutMap> } }

/** What the system's layout has on each key; null where it does not tell. */
export function useLayoutMap(): LayoutMap | null {
  const [map, setMap] = useState<LayoutMap | null>(null)
  useEffect(() => {
    const { keyboard } = navigator as KeyboardNavigator
    keyboard?.getLayoutMap().then(setMap, () => setMap(null))
  }, [])
  return map
}
