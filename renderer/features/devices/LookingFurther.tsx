import { LoaderCircle } from 'lucide-react'
import { useTranslation } from 'react-i18next'

export interface LookingFurtherProps {
  readonly isLooking: boolean
  /** How many devices are found by now. */
  readonly found: number
}

/** Says that a search has not looked at all devices yet. The next letter ends it. */
export function LookingFurther({ isLooking, found }: LookingFurtherProps) {
  const { t } = useTranslation()
  return (
    <output className={isLooking ? 'flex shrink-0 items-center gap-2 text-quiet' : 'sr-only'}>
      {isLooking && (
        <>
          <LoaderCircle aria-hidden size={20} className="shrink-0 motion-safe:animate-spin" />
          {t('devices.lookingFurther', { count: found })}
        </>
      )}
    </output>
  )
}
