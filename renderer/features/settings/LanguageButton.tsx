import { Languages } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/IconButton.tsx'
import { usePreferences } from '../../preferences.ts'

const names = { fr: 'Français', en: 'English' } as const

/** Changes between the two languages. */
export function LanguageButton() {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const next = language === 'fr' ? 'en' : 'fr'
  return (
    <IconButton
      name={`${t('frame.language')} (${names[language]} → ${names[next]})`}
      icon={Languages}
      onPress={() => usePreferences.setState({ language: next })}
    />
  )
}
