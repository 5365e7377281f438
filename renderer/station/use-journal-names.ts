import { useTranslation } from 'react-i18next'
import type { Language } from '../../shared/report/quantities.ts'
import { partText } from '../text/part-text.ts'
import { useItemTitles } from './use-item-titles.ts'
import { useStationQuery } from './use-station-query.ts'

/** What the journal keeps by id, as people call it now; the id stands for itself where nothing here has it any more. */
export type JournalNames = {
  readonly item: (checklistId: unknown, itemId: unknown) => string
  readonly profile: (profileId: unknown) => string
  readonly part: (partId: unknown) => string
  readonly template: (templateId: unknown) => string
}

/** @param needsParts whether the journal tells of parts: the stock is not asked for all others. */
export function useJournalNames(language: Language, needsParts: boolean): JournalNames {
  const { t } = useTranslation()
  const item = useItemTitles(language)
  const profiles = useStationQuery('profile.list', {}).data
  const templates = useStationQuery('template.list', {}).data
  const stock = useStationQuery('part.list', {}, { isEnabled: needsParts }).data
  return {
    item,
    profile: (profileId) => profiles?.find(({ id }) => id === profileId)?.title[language] ?? String(profileId),
    template: (templateId) =>
      templates?.find((one) => one.templateId === templateId)?.document.title[language] ?? String(templateId),
    part(partId) {
      const kind = stock?.parts.find((one) => one.partId === partId)?.kind
      return kind === undefined ? String(partId) : partText(kind, t, language)
    },
  }
}
