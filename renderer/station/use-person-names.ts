import { useTranslation } from 'react-i18next'
import { useStationQuery } from './use-station-query.ts'

const personId = /person:([0-9a-f-]{36})/g

/**
 * Puts names where the station's texts name people by id (`person:…`): as they are called now, or by their number once
 * they are pseudonymised. Everything else of a text stays.
 */
export function usePersonNames(): (text: string) => string {
  const { t } = useTranslation()
  const people = useStationQuery('person.list', {}).data
  return (text) =>
    text.includes('person:')
      ? text.replaceAll(personId, (_found, id: string) => {
          const person = people?.find((one) => one.personId === id)
          if (person === undefined) return t('people.unknown')
          return person.name ?? t('people.pseudonym', { number: person.number })
        })
      : text
}
