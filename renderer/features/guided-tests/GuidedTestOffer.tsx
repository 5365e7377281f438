import { Compass } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { spacedTag } from '../../../shared/label/words.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { useAnswerKeys } from '../../components/use-answer-keys.ts'
import { useStationQuery } from '../../station/use-station-query.ts'
import { BatteryTest } from './battery/BatteryTest.tsx'
import { CameraCover } from './camera/CameraCover.tsx'
import { guidedTestOf, type Confirmed } from './guided-test.ts'
import { KeyboardCover } from './keyboard/KeyboardCover.tsx'
import { ScreenCover } from './screen/ScreenCover.tsx'
import { SoundCover } from './sound/SoundCover.tsx'
import { TouchpadCover } from './touchpad/TouchpadCover.tsx'

export interface GuidedTestOfferProps {
  readonly deviceId: string
  readonly itemId: string
  readonly language: Language
  readonly onRecord: (confirmed: Confirmed) => void
}

/** The guided test of an item where the device is this very machine; elsewhere why there is none. */
export function GuidedTestOffer({ deviceId, itemId, language, onRecord }: GuidedTestOfferProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const test = guidedTestOf(itemId)
  const here = useStationQuery('device.here', { deviceId }, { isEnabled: test !== null }).data
  const hasCover = test !== null && test !== 'battery' && here?.isHere === true
  useAnswerKeys(hasCover && !isOpen ? { 4: () => setOpen(true) } : {})
  if (test === null || here === undefined) return null
  if (!here.isHere) {
    const why = here.ownTag === null ? t('guided.unread') : t('guided.elsewhere', { tag: spacedTag(here.ownTag) })
    return <p className="text-quiet">{why}</p>
  }
  const cover = {
    onLeave: () => setOpen(false),
    onRecord: (confirmed: Confirmed) => {
      setOpen(false)
      onRecord(confirmed)
    },
  }
  if (test === 'battery') return <BatteryTest deviceId={deviceId} language={language} onRecord={onRecord} />
  return (
    <>
      <ActionButton isBig look="main" icon={Compass} keyCap="4" onPress={() => setOpen(true)}>
        {t('guided.start')}
      </ActionButton>
      {isOpen && test === 'keyboard' && <KeyboardCover language={language} {...cover} />}
      {isOpen && test === 'screen' && <ScreenCover {...cover} />}
      {isOpen && test === 'camera' && <CameraCover {...cover} />}
      {isOpen && test === 'sound' && <SoundCover {...cover} />}
      {isOpen && test === 'touchpad' && <TouchpadCover {...cover} />}
    </>
  )
}
