import { Camera } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { photoLimits } from '../../../shared/device/photo-limits.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Problem } from '../../components/Problem.tsx'
import { useStationQuery } from '../../station/use-station-query.ts'
import { momentText } from '../../text/moments.ts'
import { PhotoCover } from './PhotoCover.tsx'
import { PhotoPicture } from './PhotoPicture.tsx'
import { PhotoSheet } from './PhotoSheet.tsx'

export interface PhotoPanelProps {
  readonly deviceId: string
  readonly language: Language
}

/** The photos of a device, small; one press takes another, one on a photo shows it large. */
export function PhotoPanel({ deviceId, language }: PhotoPanelProps) {
  const { t } = useTranslation()
  const kept = useStationQuery('photo.list', { deviceId })
  const photos = kept.data ?? []
  const [isTaking, setTaking] = useState(false)
  const [shownId, setShownId] = useState<string | null>(null)
  const nameOf = (index: number, takenAt: string) =>
    t('photo.shown', { number: index + 1, when: momentText(takenAt, language) })
  const shownIndex = photos.findIndex(({ photoId }) => photoId === shownId)
  const shown = photos[shownIndex]
  return (
    <div className="flex flex-col gap-4">
      <div className="flex items-center justify-between gap-4">
        <ActionButton
          isBig
          icon={Camera}
          isDisabled={kept.data === undefined || photos.length >= photoLimits.count}
          onPress={() => setTaking(true)}
        >
          {t('photo.take')}
        </ActionButton>
        {kept.data !== undefined && (
          <p className="text-lg tabular-nums">{t('photo.count', { count: photos.length, most: photoLimits.count })}</p>
        )}
      </div>
      {kept.error !== null && <Problem error={kept.error} />}
      {kept.data?.length === 0 && <p className="text-lg text-quiet">{t('photo.none')}</p>}
      <ul className="grid grid-cols-3 gap-3 2xl:grid-cols-4">
        {photos.map(({ photoId, takenAt }, index) => (
          <li key={photoId}>
            <Button
              onPress={() => setShownId(photoId)}
              className="block w-full overflow-hidden rounded-lg border-2 border-edge"
            >
              <PhotoPicture
                photoId={photoId}
                alt={nameOf(index, takenAt)}
                className="aspect-video w-full object-cover"
              />
            </Button>
          </li>
        ))}
      </ul>
      {isTaking && <PhotoCover deviceId={deviceId} onClose={() => setTaking(false)} />}
      {shown !== undefined && (
        <PhotoSheet photoId={shown.photoId} name={nameOf(shownIndex, shown.takenAt)} onClose={() => setShownId(null)} />
      )}
    </div>
  )
}
