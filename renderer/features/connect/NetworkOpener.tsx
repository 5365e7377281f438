import { Network, RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LanInterface } from '../../../shared/contract/lan.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Picker } from '../../components/Picker.tsx'
import { Problem } from '../../components/Problem.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useStationQuery } from '../../station/use-station-query.ts'
import type { IntakeTerms } from './intake-terms.ts'

const outward = (one: LanInterface) => !one.isLoopback

export interface NetworkOpenerProps {
  readonly terms: IntakeTerms | undefined
}

/** Chooses the network to listen on and opens the intake there. One that reaches machines is proposed. */
export function NetworkOpener({ terms }: NetworkOpenerProps) {
  const { t } = useTranslation()
  const interfaces = useStationQuery('lan.interfaces', {}, { isAskedAnew: true })
  const [chosen, setChosen] = useState<string | null>(null)
  const open = useStationCommand('lan.open', { onRefused: () => undefined })
  if (interfaces.error !== null) return <Problem error={interfaces.error} />
  const found = (interfaces.data ?? []).toSorted((left, right) => Number(left.isLoopback) - Number(right.isLoopback))
  const hasNetwork = found.some(outward)
  const address = found.find((one) => one.address === chosen)?.address ?? found.find(outward)?.address ?? null
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <p className="text-xl">{t('connect.network.closedDo')}</p>
      {interfaces.data !== undefined && !hasNetwork && (
        <p role="alert" className="rounded-lg border-2 border-open bg-open-soft p-4 text-lg">
          {t('connect.network.noInterface')}
        </p>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-3">
        <Picker
          label={t('connect.network.interface')}
          choices={found.map(({ name, address: own, isLoopback }) => ({
            id: own,
            text: t(isLoopback ? 'connect.network.interfaceLoopback' : 'connect.network.interfaceChoice', {
              name,
              address: own,
            }),
          }))}
          chosenId={address}
          onChoose={setChosen}
        />
        <ActionButton icon={RefreshCw} isDisabled={interfaces.isFetching} onPress={() => void interfaces.refetch()}>
          {t('connect.network.lookAgain')}
        </ActionButton>
      </div>
      {open.error !== null && <Problem error={open.error} />}
      <div>
        <ActionButton
          isBig
          look="main"
          icon={Network}
          isDisabled={address === null || terms === undefined || open.isPending}
          onPress={() => {
            if (address !== null && terms !== undefined) open.mutate({ address, ...terms })
          }}
        >
          {t('connect.network.open')}
        </ActionButton>
      </div>
    </div>
  )
}
