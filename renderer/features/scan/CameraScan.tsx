import { Crosshair, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/IconButton.tsx'
import { switchCamera } from './camera-state.ts'
import { readText } from './read-burst.ts'
import { tellScannedByCamera } from './scanned-by-camera.ts'
import { useCameraScan } from './use-camera-scan.ts'

const texts = { waiting: 'waiting', looking: 'aim', none: 'none', refused: 'refused' } as const

/** The camera's picture in the lower right corner; each code that it shows is scanned once. */
export function CameraScan() {
  const { t } = useTranslation()
  const { video, stage } = useCameraScan((text) => tellScannedByCamera(readText(text)))
  return (
    <section
      aria-label={t('scanner.camera.title')}
      data-camera={stage}
      className="fixed right-4 bottom-4 z-30 w-80 overflow-hidden rounded-xl border-4 border-accent bg-surface shadow-2xl"
    >
      <div className="relative aspect-video bg-black">
        {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- a live picture without sound */}
        <video ref={video} muted playsInline className="size-full object-cover" />
        {stage === 'looking' && (
          <Crosshair
            aria-hidden
            size={72}
            strokeWidth={1.5}
            className="absolute top-1/2 left-1/2 -translate-x-1/2 -translate-y-1/2 text-white drop-shadow-[0_0_2px_black]"
          />
        )}
      </div>
      <div className="flex items-center gap-2 pl-3">
        <output className="min-w-0 flex-1 py-1 leading-tight font-semibold">
          {t(`scanner.camera.${texts[stage]}`)}
        </output>
        <IconButton name={t('scanner.camera.stop')} icon={X} onPress={() => switchCamera(false)} />
      </div>
    </section>
  )
}
