import { useTranslation } from 'react-i18next'
import type { CartonDevice } from '../../../shared/contract/packing.ts'
import { deviceName } from '../../../shared/device/device-name.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { ToneWord } from '../../components/ToneWord.tsx'
import { missingLine } from './missing-text.ts'

export interface CartonDeviceRowProps {
  readonly device: CartonDevice
  /** While one is being taken out: the next line moves up under the same press. */
  readonly isUnpacking: boolean
  /** Null once the carton is closed. */
  readonly onUnpack: (() => void) | null
}

/** One device of a carton: its tag, what goes with it, and what is missing. */
export function CartonDeviceRow({ device, isUnpacking, onUnpack }: CartonDeviceRowProps) {
  const { t } = useTranslation()
  const missing = missingLine(device, t)
  return (
    <tr className="border-b border-line">
      <th scope="row" className="py-2 pr-4 text-left font-mono text-xl whitespace-nowrap">
        {spacedTag(device.tag)}
      </th>
      <td className="w-1/2 pr-4 leading-tight">
        <span className={device.kit === null ? 'line-clamp-2' : 'line-clamp-1'}>
          {deviceName(device) ?? t('frame.unknown')}
        </span>
        {device.kit !== null && <span className="font-mono text-quiet">{device.kit.code}</span>}
      </td>
      <td className="w-1/2 py-2 pr-4 text-lg leading-tight">
        <ToneWord tone={missing === '' ? 'good' : 'bad'}>
          {missing === '' ? t('packing.missing.none') : missing}
        </ToneWord>
      </td>
      <td className="py-1.5 text-right whitespace-nowrap">
        {onUnpack !== null && (
          <ActionButton isDisabled={isUnpacking} onPress={onUnpack}>
            {t('packing.do.unpack')}
          </ActionButton>
        )}
      </td>
    </tr>
  )
}
