import { FileWarning } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { go } from '../navigation.ts'
import { useStationQuery } from '../station/use-station-query.ts'

const onlyTheCount = { of: 'waiting', search: '', after: null, limit: 1 } as const

/** How much evidence waits for a person, on every screen; nothing where none does. */
export function EvidenceCount() {
  const { t } = useTranslation()
  const waiting = useStationQuery('erasure.review', onlyTheCount).data?.waiting ?? 0
  if (waiting === 0) return null
  return (
    <Button
      aria-label={t('erasure.toReview', { count: waiting })}
      aria-keyshortcuts="Shift+F4"
      onPress={() => go({ place: 'evidence', search: '' })}
      className="flex h-11 shrink-0 items-center gap-1 rounded-lg border-2 border-open bg-open-soft px-2 font-bold tabular-nums hover:brightness-105"
    >
      <FileWarning aria-hidden size={22} />
      {waiting > 999 ? '999+' : waiting}
    </Button>
  )
}
