import { PackageMinus, ScanSearch, Wrench } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DevicePartsView } from '../../../shared/contract/parts.ts'
import type { DeviceSummary } from '../../../shared/contract/views.ts'
import { canGo, upgradableStates } from '../../../shared/device/states.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Panel } from '../../components/Panel.tsx'
import { ToneWord } from '../../components/ToneWord.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { useStationQuery } from '../../station/use-station-query.ts'
import { partText } from '../../text/part-text.ts'
import { PartNeedLine } from './PartNeedLine.tsx'
import { TakeFromStock } from './TakeFromStock.tsx'
import { useRepair } from './use-repair.ts'

export interface DevicePartsProps {
  readonly device: DeviceSummary
  readonly language: Language
  /** The bench is where reading begins. */
  readonly onReadAgain: () => void
}

/** What the stock can do for a device that does not conform: reserve, repair, fit, read again; each by its key. */
export function DeviceParts({ device, language, onReadAgain }: DevicePartsProps) {
  const { t } = useTranslation()
  const [isTaking, setTaking] = useState(false)
  const { deviceId, state } = device
  const isAtBench = upgradableStates.includes(state)
  const parts = useStationQuery('part.ofDevice', { deviceId }, { isEnabled: isAtBench }).data
  const { reserve, use, release, giveBack, send, takeBack, isPending } = useRepair(device)
  const canRepair = canGo(state, 'repair')
  const isInRepair = state === 'repair'
  const wanted = (parts?.needs ?? []).flatMap(({ onShelf }) => onShelf)
  const isKept = parts !== undefined && parts.kept.length > 0
  const isFitted = parts !== undefined && parts.fitted.length > 0
  const canReserve = isAtBench && !isKept && !isFitted && wanted.length > 0
  const next = isKept ? use : canReserve ? () => reserve(wanted) : undefined
  const repair = canRepair ? send : isInRepair ? takeBack : undefined
  useKeys({ 'Shift+F2': isPending ? undefined : next, 'Shift+F3': isPending ? undefined : repair })
  if (!isAtBench || parts === undefined) return null
  const isAllThere = parts.needs.every(({ missing }) => missing === 0)
  const list = (these: DevicePartsView['kept']) =>
    these.map(({ kind, quantity }) => `${quantity} × ${partText(kind, t, language)}`).join(', ')
  const key = (name: string) => ({ keyCap: `${t('frame.keys.shift')} ${name}`, keyShortcut: `Shift+${name}` })
  return (
    <Panel title={t('repair.title')}>
      <div className="flex flex-col gap-3">
        {!isKept && !isFitted && parts.needs.length > 0 && (
          <ul className="flex flex-col gap-2">
            {parts.needs.map((need) => (
              <PartNeedLine key={JSON.stringify(need.kind)} need={need} language={language} />
            ))}
          </ul>
        )}
        {isKept && (
          <p className="text-lg font-semibold">
            {parts.keptFor === null
              ? t('repair.kept', { parts: list(parts.kept) })
              : t('repair.keptFor', { parts: list(parts.kept), partner: parts.keptFor })}
          </p>
        )}
        {isFitted && <p className="text-lg font-semibold">{t('repair.fittedSince', { parts: list(parts.fitted) })}</p>}
        {parts.lacksUnknownCharger && !isKept && <ToneWord tone="warning">{t('repair.unknownCharger')}</ToneWord>}
        {parts.ownCharger !== null && (
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="text-lg">{t('repair.ownCharger', { part: partText(parts.ownCharger.kind, t, language) })}</p>
            <ActionButton isDisabled={isPending} onPress={giveBack}>
              {t('repair.chargerGiveBack')}
            </ActionButton>
          </div>
        )}
        {parts.needsOtherWork && <p>{t('repair.otherWork')}</p>}
        <div className="flex flex-wrap gap-2">
          {canReserve && (
            <ActionButton look="main" isDisabled={isPending} {...key('F2')} onPress={() => reserve(wanted)}>
              {t(isAllThere ? 'repair.reserve' : 'repair.reserveSome')}
            </ActionButton>
          )}
          {isKept && (
            <ActionButton look="main" isDisabled={isPending} {...key('F2')} onPress={use}>
              {t('repair.fitted')}
            </ActionButton>
          )}
          {isKept && (
            <ActionButton isDisabled={isPending} onPress={release}>
              {t('repair.release')}
            </ActionButton>
          )}
          {isFitted && (
            <ActionButton look="main" icon={ScanSearch} onPress={onReadAgain}>
              {t('repair.readAgain')}
            </ActionButton>
          )}
          {repair !== undefined && (
            <ActionButton icon={Wrench} isDisabled={isPending} {...key('F3')} onPress={repair}>
              {t(isInRepair ? 'repair.takeBack' : 'repair.send')}
            </ActionButton>
          )}
          <ActionButton icon={PackageMinus} onPress={() => setTaking(true)}>
            {t('repair.take')}
          </ActionButton>
        </div>
      </div>
      {isTaking && <TakeFromStock device={device} language={language} onClose={() => setTaking(false)} />}
    </Panel>
  )
}
