import { Laptop } from 'lucide-react'
import { useTranslation } from 'react-i18next'

/** Why a laptop on a USB cable shows nothing, where somebody would wonder. */
export function LaptopNote() {
  const { t } = useTranslation()
  return (
    <aside className="flex items-start gap-3 rounded-lg border-2 border-line bg-raised p-3">
      <Laptop aria-hidden size={28} className="mt-0.5 shrink-0 text-quiet" />
      <div>
        <p className="font-bold">{t('connect.laptopTitle')}</p>
        <p className="text-sm">{t('connect.laptopText')}</p>
      </div>
    </aside>
  )
}
