import { ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '../components/ActionButton.tsx'
import { go } from '../navigation.ts'

export interface NoOperationProps {
  /** What this screen would show of one. */
  readonly why: string
}

/** A screen that has nothing to show before there is an operation, and the way to where one is made. */
export function NoOperation({ why }: NoOperationProps) {
  const { t } = useTranslation()
  return (
    <div className="flex flex-col items-center gap-6 p-8">
      <p className="text-center text-xl">{why}</p>
      <ActionButton
        isBig
        look="main"
        icon={ArrowRight}
        onPress={() => go({ place: 'campaign', operationId: null, view: 'dashboard' })}
      >
        {t('coordination.toOperations')}
      </ActionButton>
    </div>
  )
}
