import { useTranslation } from 'react-i18next'
import { useStationCommand } from '../../station/use-station-command.ts'
import { FormSheet } from '../../components/FormSheet.tsx'
import { TwoPeople } from './TwoPeople.tsx'

export interface NoStorageSheetProps {
  readonly deviceId: string
  readonly onClose: () => void
}

/** Two people state that there is no storage in a device. */
export function NoStorageSheet({ deviceId, onClose }: NoStorageSheetProps) {
  const { t } = useTranslation()
  const state = useStationCommand('erasure.noStorage', { onDone: onClose, onRefused: () => undefined })
  return (
    <FormSheet
      title={t('erasure.noStorageTitle')}
      error={state.error}
      isPending={state.isPending}
      onClose={onClose}
      onSubmit={(text) => state.mutate({ deviceId, lookedBy: text('erasedBy'), verifiedBy: text('verifiedBy') })}
    >
      <p>{t('erasure.noStorageWhy')}</p>
      <TwoPeople first={t('erasure.lookedBy')} />
    </FormSheet>
  )
}
