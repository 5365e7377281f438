import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../../shared/report/quantities.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { withFrenchSpaces } from './french-spaces.ts'
import { addPluralWords, withGroupedCounts } from './plural-words.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof fr }
  }
}

/** Makes every text ready in the given language. French is what is shown where another language fails. */
export async function startCatalogue(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'fr',
    resources: {
      fr: { translation: withGroupedCounts(withFrenchSpaces(fr)) },
      en: { translation: withGroupedCounts(en) },
    },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    // What an old journal entry does not say is a question mark, never the name of its place.
    missingInterpolationHandler: () => '?',
  })
  addPluralWords(i18next)
}
