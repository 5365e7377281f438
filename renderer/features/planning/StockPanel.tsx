import { useTranslation } from 'react-i18next'
import type { PartView } from '../../../shared/contract/parts.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { Panel } from '../../components/Panel.tsx'
import { Problem } from '../../components/Problem.tsx'
import { partText } from './part-text.ts'
import { ReceiveParts } from './ReceiveParts.tsx'

export interface StockPanelProps {
  readonly parts: readonly PartView[]
  readonly language: Language
  readonly error: Error | null
}

/** What lies on the shelf, as bars on one scale: what is free in full, what is reserved hatched; and what comes in. */
export function StockPanel({ parts, language, error }: StockPanelProps) {
  const { t } = useTranslation()
  const most = Math.max(1, ...parts.map(({ onShelf }) => onShelf))
  return (
    <div className="flex flex-col gap-4">
      <Panel title={t('planning.stock')}>
        {error !== null && <Problem error={error} />}
        {parts.length === 0 && <p>{t('planning.emptyStock')}</p>}
        <ul className="flex flex-col gap-3">
          {parts.map(({ partId, kind, onShelf, reserved }) => (
            <li key={partId}>
              <p className="font-semibold">{partText(kind, t, language)}</p>
              <div aria-hidden className="flex h-5 overflow-hidden rounded border border-edge bg-raised">
                <div className="h-full bg-accent" style={{ width: `${((onShelf - reserved) / most) * 100}%` }} />
                <div
                  className="h-full bg-[repeating-linear-gradient(45deg,var(--ink)_0_3px,transparent_3px_9px)]"
                  style={{ width: `${(reserved / most) * 100}%` }}
                />
              </div>
              <p className="text-quiet tabular-nums">{t('planning.shelf', { onShelf, reserved })}</p>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={t('planning.receive')}>
        <ReceiveParts language={language} />
      </Panel>
    </div>
  )
}
