import { FileDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'

/** Over everything while files are held above the window: wherever they fall, they are taken. */
export function DropCover() {
  const { t } = useTranslation()
  return (
    <div className="pointer-events-none fixed inset-0 z-50 grid place-items-center bg-accent/85 p-8 text-on-accent">
      <p className="flex items-center gap-6 text-5xl font-extrabold">
        <FileDown aria-hidden size={96} className="shrink-0" />
        {t('connect.files.drop')}
      </p>
    </div>
  )
}
