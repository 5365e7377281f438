import { create } from 'zustand'
import type { Language } from '../shared/report/quantities.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

type Preferences = { readonly theme: Theme; readonly language: Language }

const place = 'etabli.preferences'

/** Kept by the window, not by the station: how this screen looks is nobody's record. */
function kept(): Preferences {
  const found: unknown = JSON.parse(localStorage.getItem(place) ?? '{}')
  const { theme, language } = found as Partial<Preferences>
  return {
    theme: themes.find((one) => one === theme) ?? 'system',
    language: language === 'en' ? 'en' : 'fr',
  }
}

/** How this window looks and speaks. */
export const usePreferences = create<Preferences>()(kept)

usePreferences.subscribe((preferences) => localStorage.setItem(place, JSON.stringify(preferences)))
