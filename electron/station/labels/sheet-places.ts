import { z } from 'zod'
import { Refusal } from '../../../shared/contract/refusal.ts'
import { placesOf } from '../../../shared/label/template.ts'
import type { KeptTemplate } from '../store/bench/label-templates.ts'
import { getSetting, keepSetting } from '../store/bench/settings.ts'
import type { Store } from '../store/store.ts'

const settingName = 'label-sheet-places'
const Places = z.record(z.string(), z.number().int().positive()).catch({})

/** The first free place of the half-used sheet of a template; null for labels on a roll. */
export function nextPlace(store: Store, { templateId, document }: KeptTemplate): number | null {
  const places = placesOf(document)
  if (document.media.sheet === null) return null
  const kept = Places.parse(getSetting(store, settingName) ?? {})[templateId] ?? 1
  return kept <= places ? kept : 1
}

/** @throws Refusal `place-not-on-sheet`. */
export function refusePlace({ templateId, document }: KeptTemplate, place: number): void {
  const places = placesOf(document)
  if (document.media.sheet === null || place <= places) return
  throw new Refusal({
    code: 'place-not-on-sheet',
    what: `This sheet has no place ${place}`,
    where: templateId,
    remedy: `Choose a place from 1 to ${places}.`,
  })
}

/** Keeps where the sheet goes on. */
export function keepPlace(store: Store, { templateId }: KeptTemplate, place: number): void {
  keepSetting(store, settingName, { ...Places.parse(getSetting(store, settingName) ?? {}), [templateId]: place })
}
