import { useEffect } from 'react'
import { usePreferences } from '../../preferences.ts'

/** Puts the chosen theme on the page, and follows the system's while that is the choice. */
export function useTheme(): void {
  const theme = usePreferences((state) => state.theme)
  useEffect(() => {
    const systemDark = window.matchMedia('(prefers-color-scheme: dark)')
    const apply = () => {
      const isDark = theme === 'dark' || (theme === 'system' && systemDark.matches)
      document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light'
    }
    apply()
    systemDark.addEventListener('change', apply)
    return () => systemDark.removeEventListener('change', apply)
  }, [theme])
}
