import { Check } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { Button, Input, Label, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { spacedTag } from '../../../shared/label/words.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { useDevicePages } from '../../station/use-device-pages.ts'

export type ChosenDevice = { readonly deviceId: string; readonly tag: string }

export interface DeviceChooserProps {
  readonly chosen: ChosenDevice | null
  readonly onChoose: (device: ChosenDevice | null) => void
}

/** As many as stand in a sheet without covering what comes below; more letters tell the rest apart. */
const mostShown = 5

/** Finds one device by its tag, serial or model as one types. */
export function DeviceChooser({ chosen, onChoose }: DeviceChooserProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const search = useDeferredValue(text.trim())
  const found = useDevicePages({ name: 'device.list', search }, search.length >= 2).devices
  if (chosen !== null) {
    return (
      <div className="flex items-center justify-between gap-3 rounded-lg border-2 border-accent p-3">
        <p className="flex items-center gap-2 text-lg font-semibold">
          <Check aria-hidden size={20} /> {spacedTag(chosen.tag)}
        </p>
        <ActionButton onPress={() => onChoose(null)}>{t('erasure.otherDevice')}</ActionButton>
      </div>
    )
  }
  const shown = search.length >= 2 ? Math.min(found?.count ?? 0, mostShown) : 0
  const devices = Array.from({ length: shown }, (_, row) => found?.deviceAt(row)).filter(
    (device) => device !== undefined,
  )
  const isNone = search.length >= 2 && found?.count === 0 && found.listed === search && !found.isLookingFurther
  return (
    <div className="flex flex-col gap-2">
      <TextField value={text} onChange={setText} autoFocus className="flex flex-col gap-1">
        <Label className="text-sm font-medium text-quiet">{t('erasure.findDevice')}</Label>
        <Input maxLength={100} className="min-h-11 min-w-0 rounded-lg border-2 border-edge bg-surface px-3" />
      </TextField>
      <ul className="flex flex-col gap-1">
        {devices.map(({ deviceId, tag, specLine, serial }) => (
          <li key={deviceId}>
            <Button
              onPress={() => onChoose({ deviceId, tag })}
              className="flex min-h-12 w-full flex-col items-start rounded-lg border-2 border-edge px-3 py-1 text-left hover:bg-raised"
            >
              <strong>{spacedTag(tag)}</strong>
              <span className="text-sm text-quiet">
                {[specLine, serial].filter((word) => word !== null && word !== '').join(' · ')}
              </span>
            </Button>
          </li>
        ))}
      </ul>
      {isNone && <p>{t('erasure.findNone')}</p>}
    </div>
  )
}
