import { useTranslation } from 'react-i18next'
import type { DevicePartsView } from '../../../shared/contract/parts.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { ToneWord } from '../../components/ToneWord.tsx'
import { partText } from '../../text/part-text.ts'

export interface PartNeedLineProps {
  readonly need: DevicePartsView['needs'][number]
  readonly language: Language
}

/** One kind of part that a device lacks, and plainly whether the stock has it. */
export function PartNeedLine({ need, language }: PartNeedLineProps) {
  const { t } = useTranslation()
  const { kind, quantity, onShelf, missing } = need
  const parts = onShelf.map((one) => `${one.quantity} × ${partText(one.kind, t, language)}`).join(', ')
  const words =
    onShelf.length === 0
      ? t('repair.noneOnShelf')
      : missing > 0
        ? t('repair.someMissing', { parts, missing })
        : t('repair.onShelf', { parts })
  return (
    <li>
      <p className="text-lg font-semibold">{t('repair.needs', { quantity, part: partText(kind, t, language) })}</p>
      <ToneWord tone={onShelf.length === 0 ? 'bad' : missing > 0 ? 'warning' : 'good'}>{words}</ToneWord>
    </li>
  )
}
