import { ScanLine } from 'lucide-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ExpectedDeviceView } from '../../../../shared/contract/arrivals.ts'
import { spacedTag } from '../../../../shared/label/words.ts'
import { FormSheet } from '../../../components/FormSheet.tsx'
import { TextInput } from '../../../components/TextInput.tsx'
import { station } from '../../../station/clients.ts'
import { useArrivalsInHand } from './arrivals-in-hand.ts'

export interface ArriveSheetProps {
  readonly expected: ExpectedDeviceView
  /** The line in words. */
  readonly what: string
  readonly onClose: () => void
}

/**
 * A person says which device is the one on the list, by its tag: for lines without a serial, or with a wrong one. A tag
 * that is scanned while this is open ticks the line off by itself; one that was scanned before stands in the field.
 */
export function ArriveSheet({ expected, what, onClose }: ArriveSheetProps) {
  const { t } = useTranslation()
  const device = useArrivalsInHand((state) => state.device)
  const { expectedId, line, serial, supplierReference, pallet } = expected
  const arrive = useMutation<unknown, Error, string>({
    mutationKey: ['expected.arrive'],
    mutationFn: async (tag) => {
      const { deviceId } = await station.call('device.find', { tag })
      return station.call('expected.arrive', { expectedId, deviceId })
    },
    onSuccess: onClose,
  })
  const told = [
    ['line', String(line)],
    ['serial', serial],
    ['supplier', supplierReference],
    ['pallet', pallet],
  ] as const
  return (
    <FormSheet
      title={t('sources.arriveTitle', { what })}
      saveText={t('sources.tick')}
      error={arrive.error}
      isPending={arrive.isPending}
      onClose={onClose}
      onSubmit={(text) => arrive.mutate(text('tag'))}
    >
      <dl className="flex flex-wrap gap-x-6 gap-y-1">
        {told.map(([name, value]) =>
          value === null ? null : (
            <div key={name} className="flex gap-2">
              <dt className="text-quiet">{t(`sources.${name}`)}</dt>
              <dd className="font-semibold tabular-nums">{value}</dd>
            </div>
          ),
        )}
      </dl>
      <p className="flex items-start gap-3 text-lg">
        <ScanLine aria-hidden size={28} className="shrink-0 text-accent" />
        {t('sources.arriveHow')}
      </p>
      <TextInput
        label={t('sources.tag')}
        name="tag"
        initialText={device === null ? '' : spacedTag(device.tag)}
        isRequired
        hasFirstFocus
        maxLength={40}
      />
    </FormSheet>
  )
}
