import { useTranslation } from 'react-i18next'
import type { PartReservationView } from '../../../shared/contract/parts.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { say } from '../../components/notices.ts'
import { useStationCommand } from '../../station/use-station-command.ts'

const mostShown = 60

export interface ReservationListProps {
  readonly reservations: readonly PartReservationView[]
  readonly nameOf: (partId: string) => string
  /** The device that was scanned last: it stands first. */
  readonly chosenId: string | null
}

/** The devices that parts are kept for: the parts are in it now, or somebody else may have them. */
export function ReservationList({ reservations, nameOf, chosenId }: ReservationListProps) {
  const { t } = useTranslation()
  const byDevice = [...Map.groupBy(reservations, ({ deviceId }) => deviceId)]
  const ordered = byDevice.toSorted(([one], [other]) => Number(other === chosenId) - Number(one === chosenId))
  const tagOf = (deviceId: string) => spacedTag(reservations.find((one) => one.deviceId === deviceId)?.tag ?? '')
  const use = useStationCommand('part.use', {
    onDone: (_, { deviceId }) =>
      say({ kind: 'done', text: (translate) => translate('planning.used', { tag: tagOf(deviceId) }) }),
  })
  const release = useStationCommand('part.release', {
    onDone: (_, { deviceId }) =>
      say({ kind: 'done', text: (translate) => translate('planning.released', { tag: tagOf(deviceId) }) }),
  })
  const isPending = use.isPending || release.isPending
  return (
    <>
      <ul className="max-h-96 divide-y-2 divide-line overflow-auto">
        {ordered.slice(0, mostShown).map(([deviceId, own]) => (
          <li key={deviceId} className={`flex flex-col gap-2 py-2 ${deviceId === chosenId ? 'bg-accent-soft' : ''}`}>
            <p className="flex flex-wrap justify-between gap-x-3">
              <strong className="tabular-nums">{tagOf(deviceId)}</strong>
              <span className="text-quiet">{own[0]?.partnerName}</span>
            </p>
            <p>{own.map(({ partId, quantity }) => `${quantity} × ${nameOf(partId)}`).join(', ')}</p>
            <fieldset aria-label={tagOf(deviceId)} className="flex justify-end gap-2">
              <ActionButton isDisabled={isPending} onPress={() => release.mutate({ deviceId })}>
                {t('planning.release')}
              </ActionButton>
              <ActionButton isDisabled={isPending} onPress={() => use.mutate({ deviceId })}>
                {t('planning.use')}
              </ActionButton>
            </fieldset>
          </li>
        ))}
      </ul>
      {ordered.length > mostShown && (
        <p className="pt-2 text-quiet">{t('planning.more', { count: ordered.length - mostShown })}</p>
      )}
    </>
  )
}
