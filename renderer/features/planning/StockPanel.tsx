import { useTranslation } from 'react-i18next'
import type { PartReservationView, PartView } from '../../../shared/contract/parts.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { Panel } from '../../components/Panel.tsx'
import { Problem } from '../../components/Problem.tsx'
import { partText } from '../../text/part-text.ts'
import { useChosenPlanned } from './chosen-device.ts'
import { PartRow } from './PartRow.tsx'
import { ReceiveParts } from './ReceiveParts.tsx'
import { ReservationList } from './ReservationList.tsx'

export interface StockPanelProps {
  readonly parts: readonly PartView[]
  readonly reservations: readonly PartReservationView[]
  readonly language: Language
  readonly error: Error | null
}

/** What lies on the shelf, as bars on one scale; what is kept for which device; and what comes in. */
export function StockPanel({ parts, reservations, language, error }: StockPanelProps) {
  const { t } = useTranslation()
  const chosenId = useChosenPlanned(({ deviceId }) => deviceId)
  const most = Math.max(1, ...parts.map(({ onShelf }) => onShelf))
  const nameOf = (partId: string) => {
    const part = parts.find((one) => one.partId === partId)
    return part === undefined ? partId : partText(part.kind, t, language)
  }
  return (
    <div className="flex flex-col gap-4">
      <Panel title={t('planning.stock')}>
        {error !== null && <Problem error={error} />}
        {parts.length === 0 && <p>{t('planning.emptyStock')}</p>}
        <ul className="flex flex-col gap-3">
          {parts.map((part) => (
            <PartRow key={part.partId} part={part} most={most} language={language} />
          ))}
        </ul>
      </Panel>
      {reservations.length > 0 && (
        <Panel title={t('planning.reservations')}>
          <ReservationList reservations={reservations} nameOf={nameOf} chosenId={chosenId} />
        </Panel>
      )}
      <Panel title={t('planning.receive')}>
        <ReceiveParts language={language} />
      </Panel>
    </div>
  )
}
