import { RefreshCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { UsbDeviceView } from '../../../shared/contract/usb.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { ToneBadge } from '../../components/ToneBadge.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { androidSettles, androidTone, usbIcon } from './usb-icons.ts'

/** What makes a rule that was just copied hold, for devices that are plugged in already too. */
const udevCommand = 'sudo udevadm control --reload && sudo udevadm trigger'

/** Makers repeat their own name in the product's. */
function nameOf({ vendorName, productName }: UsbDeviceView): string | null {
  if (productName === null || vendorName === null) return productName ?? vendorName
  return productName.toLowerCase().startsWith(vendorName.toLowerCase()) ? productName : `${vendorName} ${productName}`
}

export interface UsbDeviceRowProps {
  readonly device: UsbDeviceView
  readonly onSeeCard: (intakeId: string) => void
}

/** One plugged-in device: what it is, how far the bench is with it, and what the technician can do. */
export function UsbDeviceRow({ device, onSeeCard }: UsbDeviceRowProps) {
  const { t } = useTranslation()
  const retry = useStationCommand('usb.retry')
  const { kind, android, hint, serial, port } = device
  const Icon = usbIcon[kind]
  const details = [t(`usb.kind.${kind}`), serial, t('usb.port', { port })].filter((one) => one !== null)
  const intakeId = android?.intakeId ?? null
  const isAsking = android?.state === 'awaiting-authorisation'
  return (
    <li
      data-kind={kind}
      data-state={android?.state}
      className={`flex flex-col gap-3 rounded-xl border-2 bg-surface p-4 ${isAsking ? 'border-open ring-2 ring-open' : 'border-line'}`}
    >
      <div className="flex items-center gap-4">
        <Icon aria-hidden size={36} className="shrink-0" />
        <div className="min-w-0 flex-1">
          <p className="truncate text-xl font-semibold">{nameOf(device) ?? t('usb.unnamed')}</p>
          <p className="truncate text-quiet">{details.join(' · ')}</p>
          {android !== null && (
            <ToneBadge tone={androidTone[android.state]}>{t(`usb.state.${android.state}`)}</ToneBadge>
          )}
        </div>
        {android !== null && !androidSettles.has(android.state) && (
          <ActionButton icon={RefreshCw} isDisabled={retry.isPending} onPress={() => retry.mutate({ key: device.key })}>
            {t('usb.retry')}
          </ActionButton>
        )}
        {intakeId !== null && <ActionButton onPress={() => onSeeCard(intakeId)}>{t('usb.seeCard')}</ActionButton>}
      </div>
      {hint !== null && <p className="text-lg">{t(`usb.hint.${hint}`)}</p>}
      {hint === 'udev-rule' && (
        <p className="rounded bg-raised p-2 font-mono text-sm break-all select-all">{udevCommand}</p>
      )}
      {isAsking && android.fingerprint !== null && (
        <p>
          <span className="block text-quiet">{t('usb.fingerprint')}</span>
          <span className="font-mono text-2xl font-bold break-all">{android.fingerprint}</span>
        </p>
      )}
    </li>
  )
}
