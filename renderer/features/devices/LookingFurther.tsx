import { LoaderCircle } from 'lucide-react'
import { useTranslation } from 'react-i18next'

export interface LookingFurtherProps {
  /** How many devices are found by now; null where all of them were looked at. */
  readonly found: number | null
  /** What is beside devices was not looked at in whole. */
  readonly isElsewhere: boolean
}

/** Says that a search has not looked at everything yet. The next letter ends it. */
export function LookingFurther({ found, isElsewhere }: LookingFurtherProps) {
  const { t } = useTranslation()
  const isLooking = found !== null || isElsewhere
  return (
    <output className={isLooking ? 'flex shrink-0 items-center gap-2 text-quiet' : 'sr-only'}>
      {isLooking && (
        <>
          <LoaderCircle aria-hidden size={20} className="shrink-0 motion-safe:animate-spin" />
          {found === null ? t('devices.lookingElsewhere') : t('devices.lookingFurther', { count: found })}
        </>
      )}
    </output>
  )
}
