import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LineMark, ShipmentLine, ShipmentView } from '../../../shared/contract/shipments.ts'
import { deviceName } from '../../../shared/device/device-name.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Problem } from '../../components/Problem.tsx'
import { ToneWord } from '../../components/ToneWord.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useStationQuery } from '../../station/use-station-query.ts'
import { ReasonSheet } from '../../components/ReasonSheet.tsx'

export interface ShipmentLinesProps {
  readonly shipment: ShipmentView
  readonly extras: readonly { readonly text: string; readonly explanation: string | null }[]
}

type Settling = { readonly line: ShipmentLine; readonly as: 'lost' | 'found' | 'returned' }

/** What each mark still allows. */
const choices: Partial<Readonly<Record<LineMark, readonly ('lost' | 'found' | 'returned')[]>>> = {
  missing: ['found', 'lost'],
  damaged: ['returned'],
  lost: ['found'],
}
const asked = ['missing', 'damaged', 'lost', 'expected', 'returned', 'received'] as const

/** What is settled, and how it is shown. */
const settledTone = { received: 'good', returned: 'none' } as const

/**
 * The receiver's note: differences first, each with what can be done, then what nobody has said anything of, then what is
 * settled; two hundred of each.
 */
export function ShipmentLines({ shipment, extras }: ShipmentLinesProps) {
  const { t } = useTranslation()
  const { shipmentId } = shipment
  const [settling, setSettling] = useState<Settling | null>(null)
  const [naming, setNaming] = useState<string | null>(null)
  const query = (mark: LineMark) => ({ shipmentId, mark, after: null, limit: 200 })
  const pages = [
    useStationQuery('shipment.lines', query('missing')),
    useStationQuery('shipment.lines', query('damaged')),
    useStationQuery('shipment.lines', query('lost')),
    useStationQuery('shipment.lines', query('expected')),
    useStationQuery('shipment.lines', query('returned')),
    useStationQuery('shipment.lines', query('received')),
  ]
  const say = useStationCommand('receipt.mark')
  const settle = useStationCommand('receipt.settle')
  const name = useStationCommand('receipt.nameExtra')
  const error = pages.find((page) => page.error !== null)?.error ?? null
  if (error !== null) return <Problem error={error} />
  // Differences first: what is still on its way must not stand there as nothing.
  if (pages.some(({ data }) => data === undefined)) return <p className="py-2">{t('frame.loading')}</p>
  const lines = pages.flatMap(({ data }) => data?.lines ?? [])
  return (
    <>
      <ul className="flex flex-col">
        {extras
          .filter(({ explanation }) => explanation === null)
          .map(({ text }) => (
            <li key={text} className="flex items-center gap-4 border-b border-line py-2 text-lg">
              <ToneWord tone="warning">{t('packing.extra', { text: spacedTag(text) })}</ToneWord>
              <span className="flex-1" />
              <ActionButton onPress={() => setNaming(text)}>{t('packing.nameExtra')}</ActionButton>
            </li>
          ))}
        {asked.flatMap((mark) =>
          lines
            .filter((line) => line.mark === mark)
            .map((line) => (
              <li key={line.deviceId} className="flex items-center gap-4 border-b border-line py-2">
                <span className="font-mono text-xl whitespace-nowrap">{spacedTag(line.tag)}</span>
                <span className="line-clamp-2 min-w-0 flex-1 leading-tight">
                  {deviceName(line) ?? t('frame.unknown')}
                  {line.note === null ? '' : ` · ${line.note}`}
                </span>
                <span className="font-mono text-quiet">{line.cartonCode}</span>
                {(mark === 'received' || mark === 'returned') && (
                  <ToneWord tone={settledTone[mark]}>{t(`packing.do.${mark}`)}</ToneWord>
                )}
                {(mark === 'missing' || mark === 'damaged' || mark === 'lost') && (
                  <ToneWord tone="bad">{t(`packing.do.${mark}`)}</ToneWord>
                )}
                {mark === 'expected' &&
                  (['received', 'missing', 'damaged'] as const).map((said) => (
                    <ActionButton
                      key={said}
                      // The next line moves up under the same press.
                      isDisabled={say.isPending}
                      onPress={() => say.mutate({ shipmentId, tag: line.tag, mark: said, note: null })}
                    >
                      {t(`packing.do.${said}`)}
                    </ActionButton>
                  ))}
                {(choices[mark] ?? []).map((as) => (
                  <ActionButton key={as} onPress={() => setSettling({ line, as })}>
                    {t(`packing.do.${as}`)}
                  </ActionButton>
                ))}
              </li>
            )),
        )}
      </ul>
      {settling !== null && (
        <ReasonSheet
          title={t('packing.about', { act: t(`packing.do.${settling.as}`), of: spacedTag(settling.line.tag) })}
          saveText={t(`packing.do.${settling.as}`)}
          fields={[{ name: 'reason', label: t('packing.reason'), isRequired: true }]}
          onClose={() => setSettling(null)}
          onSubmit={(text) =>
            settle.mutateAsync({
              shipmentId,
              deviceId: settling.line.deviceId,
              as: settling.as,
              reason: text('reason'),
            })
          }
        />
      )}
      {naming !== null && (
        <ReasonSheet
          title={t('packing.extra', { text: spacedTag(naming) })}
          saveText={t('packing.nameExtra')}
          fields={[{ name: 'explanation', label: t('packing.whatExtra'), isRequired: true }]}
          onClose={() => setNaming(null)}
          onSubmit={(text) => name.mutateAsync({ shipmentId, text: naming, explanation: text('explanation') })}
        />
      )}
    </>
  )
}
