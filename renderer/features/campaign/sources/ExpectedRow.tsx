import { useTranslation } from 'react-i18next'
import type { ExpectedDeviceView, OfferedDevice } from '../../../../shared/contract/arrivals.ts'
import { machineName, spacedTag } from '../../../../shared/label/words.ts'
import type { Language } from '../../../../shared/report/quantities.ts'
import { ActionButton } from '../../../components/ActionButton.tsx'
import { useStationCommand } from '../../../station/use-station-command.ts'
import { momentText } from '../../../text/moments.ts'
import { LineBox } from './LineBox.tsx'
import { UntickButton } from './UntickButton.tsx'

export interface ExpectedRowProps {
  readonly expected: ExpectedDeviceView
  /** The line in words. */
  readonly what: string
  readonly language: Language
  /** Null where there is nothing to choose it for. */
  readonly isChosen: boolean | null
  readonly onChoose: (isChosen: boolean) => void
  readonly onArrive: () => void
  readonly onMiss: () => void
}

/** A device with the line's serial, which only a person can say to be it. */
function Offer({ expectedId, device }: { readonly expectedId: string; readonly device: OfferedDevice }) {
  const { t } = useTranslation()
  const arrive = useStationCommand('expected.arrive')
  const { deviceId, tag, manufacturer, model } = device
  return (
    <div className="flex items-center gap-3 rounded-lg bg-open-soft px-3 py-2">
      <span className="min-w-0 flex-1">
        {t('sources.offered', { tag: spacedTag(tag), name: machineName(manufacturer, model) ?? t('sources.unnamed') })}
      </span>
      <ActionButton isDisabled={arrive.isPending} onPress={() => arrive.mutate({ expectedId, deviceId })}>
        {t('sources.isIt')}
      </ActionButton>
    </div>
  )
}

/** One line of a list, with the device that it turned out to be, or may be. */
export function ExpectedRow(props: ExpectedRowProps) {
  const { expected: one, what, language, isChosen, onChoose, onArrive, onMiss } = props
  const { t } = useTranslation()
  const again = useStationCommand('expected.await')
  const cell = 'py-2 pr-3'
  return (
    <>
      <tr className="border-t border-line align-top">
        {isChosen !== null && (
          <td className="w-12">
            <LineBox name={t('sources.chooseLine', { line: one.line })} isChosen={isChosen} onChange={onChoose} />
          </td>
        )}
        <td className={`${cell} text-quiet tabular-nums`}>{one.line}</td>
        <th scope="row" className={`${cell} font-semibold`}>
          {one.kind === null ? what : `${what} (${t(`kind.${one.kind}`)})`}
          {one.pallet !== null && <span className="block font-normal text-quiet">{t('sources.onPallet', one)}</span>}
          {one.missing !== null && (
            <span className="block font-normal text-bad">
              {t('sources.missingSince', { moment: momentText(one.missing.at, language), reason: one.missing.reason })}
            </span>
          )}
        </th>
        <td className={`${cell} break-all`}>
          {one.serial ?? (one.supplierReference === null ? '—' : '')}
          {one.supplierReference !== null && <span className="block text-quiet">{one.supplierReference}</span>}
        </td>
        <td className="py-2">
          {one.tag === null || one.arrivedAt === null ? (
            <span className="flex justify-end gap-2 whitespace-nowrap">
              <ActionButton onPress={onArrive}>{t('sources.arrive')}</ActionButton>
              {one.missing === null ? (
                <ActionButton onPress={onMiss}>{t('sources.miss')}</ActionButton>
              ) : (
                <ActionButton isDisabled={again.isPending} onPress={() => again.mutate({ expectedId: one.expectedId })}>
                  {t('sources.awaitAgain')}
                </ActionButton>
              )}
            </span>
          ) : (
            <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <span className="tabular-nums">{`${spacedTag(one.tag)} · ${momentText(one.arrivedAt, language)}`}</span>
              <UntickButton expectedId={one.expectedId} tag={one.tag} what={what} />
            </span>
          )}
        </td>
      </tr>
      {one.offered.map((device) => (
        <tr key={device.deviceId}>
          <td colSpan={isChosen === null ? 4 : 5} className="pb-2 pl-12">
            <Offer expectedId={one.expectedId} device={device} />
          </td>
        </tr>
      ))}
    </>
  )
}
