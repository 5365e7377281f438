import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PinPad } from './PinPad.tsx'

export interface NewPinProps {
  readonly isPending: boolean
  /** Called with the PIN once it was typed twice the same. */
  readonly onPin: (pin: string) => void
}

/** A PIN is chosen: typed twice, so that a slip locks nobody out. */
export function NewPin({ isPending, onPin }: NewPinProps) {
  const { t } = useTranslation()
  const [first, setFirst] = useState<string | null>(null)
  const [isOther, setOther] = useState(false)
  const take = (pin: string) => {
    setOther(first !== null && first !== pin)
    setFirst(first === null ? pin : null)
    if (first === pin) onPin(pin)
  }
  return (
    <>
      {isOther && (
        <p role="alert" className="text-lg font-bold text-bad">
          {t('people.pinOther')}
        </p>
      )}
      <PinPad
        key={first === null ? 'first' : 'again'}
        label={t(first === null ? 'people.pinNew' : 'people.pinAgain')}
        confirm={t(first === null ? 'people.next' : 'people.confirm')}
        isPending={isPending}
        onPin={take}
      />
    </>
  )
}
