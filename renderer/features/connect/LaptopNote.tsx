import { Laptop } from 'lucide-react'
import { useTranslation } from 'react-i18next'

export interface LaptopNoteProps {
  /** The one sentence alone, where room is scarce. */
  readonly isShort?: boolean
}

/** Why a laptop on a USB cable shows nothing, where somebody would wonder. */
export function LaptopNote({ isShort = false }: LaptopNoteProps) {
  const { t } = useTranslation()
  return (
    <aside className="flex items-start gap-3 rounded-lg border-2 border-line bg-raised p-3">
      <Laptop aria-hidden size={28} className="mt-0.5 shrink-0 text-quiet" />
      <div>
        <p className={isShort ? 'text-sm font-semibold' : 'text-lg font-bold'}>{t('connect.laptopTitle')}</p>
        {!isShort && <p>{t('connect.laptopText')}</p>}
      </div>
    </aside>
  )
}
