import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ExpectedDeviceView } from '../../../../shared/contract/campaign.ts'
import { FormSheet } from '../../../components/FormSheet.tsx'
import { TextInput } from '../../../components/TextInput.tsx'
import { station } from '../../../station/clients.ts'

export interface ArriveSheetProps {
  readonly expected: ExpectedDeviceView
  /** The line in words. */
  readonly what: string
  readonly onClose: () => void
}

/** A person says which device is the one on the list, by its tag: for lines without a serial, or with a wrong one. */
export function ArriveSheet({ expected: { expectedId }, what, onClose }: ArriveSheetProps) {
  const { t } = useTranslation()
  const arrive = useMutation<unknown, Error, string>({
    mutationKey: ['expected.arrive'],
    mutationFn: async (tag) => {
      const { deviceId } = await station.call('device.find', { tag })
      return station.call('expected.arrive', { expectedId, deviceId })
    },
    onSuccess: onClose,
  })
  return (
    <FormSheet
      title={t('sources.arriveTitle', { what })}
      saveText={t('sources.tick')}
      error={arrive.error}
      isPending={arrive.isPending}
      onClose={onClose}
      onSubmit={(text) => arrive.mutate(text('tag'))}
    >
      <p className="text-lg">{t('sources.arriveHow')}</p>
      <TextInput label={t('sources.tag')} name="tag" isRequired hasFirstFocus maxLength={40} />
    </FormSheet>
  )
}
