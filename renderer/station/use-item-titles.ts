import type { Language } from '../../shared/report/quantities.ts'
import { useStationQuery } from './use-station-query.ts'

/**
 * The words of checklists for what was recorded by id. A list may have lost the item since: then another list's item of
 * that id says it, and the id stands for itself where none has it.
 */
export function useItemTitles(language: Language): (checklistId: unknown, itemId: unknown) => string {
  const lists = useStationQuery('checklist.list', {}).data ?? []
  return (checklistId, itemId) => {
    const likeliest = lists.toSorted((one, other) => Number(other.id === checklistId) - Number(one.id === checklistId))
    const item = likeliest.flatMap(({ items }) => items).find(({ id }) => id === itemId)
    return item?.title[language] ?? String(itemId)
  }
}
