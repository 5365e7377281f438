import { Moon, Sun, SunMoon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/IconButton.tsx'
import { themes, usePreferences } from '../../preferences.ts'

const looks = {
  system: { icon: SunMoon, name: 'frame.themeSystem' },
  light: { icon: Sun, name: 'frame.themeLight' },
  dark: { icon: Moon, name: 'frame.themeDark' },
} as const

/** Goes through the system's theme, light and dark. */
export function ThemeButton() {
  const { t } = useTranslation()
  const theme = usePreferences((state) => state.theme)
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system'
  return (
    <IconButton
      name={t(looks[theme].name)}
      icon={looks[theme].icon}
      onPress={() => usePreferences.setState({ theme: next })}
    />
  )
}
