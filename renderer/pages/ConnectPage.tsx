import { ArrowLeft, FolderOpen, ScanSearch } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '../components/ActionButton.tsx'
import { useKeys } from '../components/use-keys.ts'
import { ActionWay } from '../features/connect/ActionWay.tsx'
import { FilesWay } from '../features/connect/FilesWay.tsx'
import { HandWay } from '../features/connect/HandWay.tsx'
import { termsOf } from '../features/connect/intake-terms.ts'
import { LaptopNote } from '../features/connect/LaptopNote.tsx'
import { NetworkWay } from '../features/connect/NetworkWay.tsx'
import { StickWay } from '../features/connect/StickWay.tsx'
import { useImport } from '../features/connect/use-import.ts'
import { UsbWay } from '../features/connect/UsbWay.tsx'
import { WayList } from '../features/connect/WayList.tsx'
import { waySigns } from '../features/connect/way-signs.ts'
import { chooseCard } from '../features/intake/chosen-card.ts'
import { useStartIntake } from '../features/intake/use-start-intake.ts'
import { connectWays, go, turn, type ConnectWay } from '../navigation.ts'
import { useStationQuery } from '../station/use-station-query.ts'

const toBench = () => go({ place: 'bench' })

export interface ConnectPageProps {
  readonly way: ConnectWay
}

/** Every way a machine connects, and what to do for the chosen one. */
export function ConnectPage({ way }: ConnectPageProps) {
  const { t } = useTranslation()
  const bench = useStationQuery('bench.status', {}).data
  const cards = useStationQuery('intake.list', {}).data ?? []
  const lan = useStationQuery('lan.status', {}).data
  const usb = useStationQuery('usb.list', {}).data
  const sticks = useStationQuery('stick.list', {}).data
  const { readThis, openCapture, isStarting } = useStartIntake(bench, toBench)
  const importFiles = useImport(termsOf(bench), () => undefined)
  const move = (step: number) => {
    const next = connectWays[connectWays.indexOf(way) + step]
    if (next !== undefined) turn({ place: 'connect', way: next })
  }
  useKeys({ F2: readThis, F3: openCapture, Escape: toBench, ArrowUp: () => move(-1), ArrowDown: () => move(1) })
  const seeCard = (intakeId: string) => {
    chooseCard(intakeId)
    toBench()
  }
  return (
    <div className="grid h-full grid-cols-[23rem_minmax(0,1fr)] 2xl:grid-cols-[30rem_minmax(0,1fr)]">
      <div className="flex min-h-0 flex-col gap-4 overflow-auto border-r-2 border-line bg-surface p-4">
        <div className="grid">
          <ActionButton icon={ArrowLeft} keyCap={t('frame.keys.escape')} keyShortcut="Escape" onPress={toBench}>
            {t('connect.back')}
          </ActionButton>
        </div>
        <h1 className="px-3 text-xl font-bold 2xl:text-2xl">{t('connect.title')}</h1>
        <WayList chosen={way} signs={waySigns({ lan, usb, sticks }, t)} />
        {way !== 'usb' && <LaptopNote isShort />}
      </div>
      <section aria-label={t(`connect.way.${way}.name`)} className="min-h-0 min-w-0 overflow-auto p-6">
        <h2 className="mb-4 text-3xl font-bold">{t(`connect.way.${way}.name`)}</h2>
        {way === 'this' && (
          <ActionWay
            what={t('connect.thisDo')}
            button={t('intake.readThis')}
            icon={ScanSearch}
            keyCap="F2"
            isDisabled={bench === undefined || isStarting}
            onPress={readThis}
          />
        )}
        {way === 'folder' && (
          <ActionWay
            what={t('connect.folderDo')}
            button={t('intake.openCapture')}
            icon={FolderOpen}
            keyCap="F3"
            isDisabled={bench === undefined}
            onPress={openCapture}
          />
        )}
        {way === 'network' && (
          <NetworkWay
            terms={termsOf(bench)}
            arrived={cards.filter((card) => card.source.kind === 'lan').length}
            onSeeBench={toBench}
          />
        )}
        {way === 'usb' && <UsbWay onSeeCard={seeCard} />}
        {way === 'stick' && <StickWay />}
        {way === 'files' && (
          <FilesWay
            onFiles={importFiles}
            onOpenDevice={(deviceId) => go({ place: 'device', deviceId, view: 'verdict' })}
            onReview={(search) => go({ place: 'evidence', search })}
          />
        )}
        {way === 'hand' && <HandWay onOpen={(deviceId, view) => go({ place: 'device', deviceId, view })} />}
      </section>
    </div>
  )
}
