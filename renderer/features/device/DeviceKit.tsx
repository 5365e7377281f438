import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Problem } from '../../components/Problem.tsx'
import { ReasonSheet } from '../../components/ReasonSheet.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useStationQuery } from '../../station/use-station-query.ts'

export interface DeviceKitProps {
  readonly deviceId: string
}

/** The connection kit that is with a device; it is taken away with a reason, as long as the device is at the bench. */
export function DeviceKit({ deviceId }: DeviceKitProps) {
  const { t } = useTranslation()
  const [isAsked, setAsked] = useState(false)
  const { data: kit, error } = useStationQuery('kit.ofDevice', { deviceId })
  const unpair = useStationCommand('kit.unpair')
  if (error !== null) return <Problem error={error} />
  if (kit === undefined) return null
  if (kit === null) return <p className="text-quiet">{t('stock.noKit')}</p>
  const words = [t(`stock.kinds.${kit.kind}`), kit.plan, kit.supplier]
  return (
    <div className="flex flex-col gap-2">
      <p>
        <strong className="block font-mono text-lg">{kit.code}</strong>
        <span className="block font-mono break-all">{kit.iccid ?? kit.serial}</span>
        {words.filter((word) => word !== '').join(' · ')}
      </p>
      {kit.state === 'paired' && (
        <ActionButton isDisabled={unpair.isPending} onPress={() => setAsked(true)}>
          {t('stock.unpair')}
        </ActionButton>
      )}
      {isAsked && (
        <ReasonSheet
          title={t('stock.unpair')}
          fields={[{ name: 'reason', label: t('stock.reason'), isRequired: true }]}
          onClose={() => setAsked(false)}
          onSubmit={(text) => unpair.mutateAsync({ deviceId, reason: text('reason') })}
        />
      )}
    </div>
  )
}
