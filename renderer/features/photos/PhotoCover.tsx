import { Camera, Check, RotateCcw } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../components/ActionButton.tsx'
import { dataAddress } from '../../components/data-address.ts'
import { FullCover } from '../../components/FullCover.tsx'
import { say } from '../../components/notices.ts'
import { Picker } from '../../components/Picker.tsx'
import { useLiveCamera } from '../../station/use-live-camera.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { takePicture } from './take-picture.ts'

export interface PhotoCoverProps {
  readonly deviceId: string
  readonly onClose: () => void
}

/** The bench's camera, large; a photo is looked at before it is kept. Stays open for the next side of the device. */
export function PhotoCover({ deviceId, onClose }: PhotoCoverProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<string | null>(null)
  const [picture, setPicture] = useState<Uint8Array<ArrayBuffer> | null>(null)
  const { video, stage, cameras, liveId } = useLiveCamera(chosen)
  const address = useMemo(() => (picture === null ? null : dataAddress('image/jpeg', picture)), [picture])
  const add = useStationCommand('photo.add', {
    onDone: () => {
      say({ kind: 'done', text: (translate) => translate('photo.kept') })
      setPicture(null)
    },
  })
  const take = async () => {
    if (video.current !== null) setPicture(await takePicture(video.current))
  }
  return (
    <FullCover title={t('photo.camera')} how={t('photo.how')} leave={t('photo.close')} onLeave={onClose}>
      <div
        className="relative grid min-h-0 flex-1 place-items-center overflow-hidden rounded-xl bg-black"
        data-photo={picture === null ? stage : 'taken'}
      >
        {/* It goes on behind the picture that was taken, so that the next one needs no waiting. */}
        {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- a live picture without sound */}
        <video
          ref={video}
          muted
          playsInline
          className={`absolute inset-0 h-full w-full object-contain ${stage === 'live' ? '' : 'hidden'}`}
        />
        {address !== null && (
          <img src={address} alt={t('photo.camera')} className="absolute inset-0 h-full w-full object-contain" />
        )}
        {stage !== 'live' && <p className="p-8 text-2xl font-semibold text-white">{t(`guided.camera.${stage}`)}</p>}
      </div>
      <div className="grid grid-cols-[20rem_1fr] items-end gap-4">
        {cameras.length > 1 ? (
          <Picker label={t('photo.which')} choices={cameras} chosenId={liveId} onChoose={setChosen} />
        ) : (
          <span />
        )}
        {picture === null ? (
          <ActionButton
            isBig
            look="main"
            icon={Camera}
            isDisabled={stage !== 'live'}
            hasFirstFocus
            onPress={() => void take()}
          >
            {t('photo.shutter')}
          </ActionButton>
        ) : (
          <div className="grid grid-cols-2 gap-3">
            <ActionButton
              isBig
              look="main"
              icon={Check}
              isDisabled={add.isPending}
              hasFirstFocus
              onPress={() => add.mutate({ deviceId, bytes: picture })}
            >
              {t('photo.keep')}
            </ActionButton>
            <ActionButton isBig icon={RotateCcw} onPress={() => setPicture(null)}>
              {t('photo.retake')}
            </ActionButton>
          </div>
        )}
      </div>
    </FullCover>
  )
}
