import desktopText from '../../resources/profiles/desktop-2026.json?raw'
import formerLaptopText from '../../resources/profiles/laptop-2020.json?raw'
import laptopText from '../../resources/profiles/laptop-2026.json?raw'
import { parseProfile } from '../../shared/profile/parse.ts'
import type { Profile } from '../../shared/profile/profile.ts'

function parsed(text: string): Profile {
  const result = parseProfile(text)
  if (!result.ok) throw new Error(result.refusal.what)
  return result.profile
}

/** Profiles that are delivered with the station, for what runs in a browser and can open no file. */
export const laptop = parsed(laptopText)
export const formerLaptop = parsed(formerLaptopText)
export const desktop = parsed(desktopText)
