import { Tag } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PartView } from '../../../shared/contract/parts.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { say } from '../../components/notices.ts'
import { ReasonSheet } from '../../components/ReasonSheet.tsx'
import { askCodeLabel } from '../../station/code-label.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { partText } from '../../text/part-text.ts'
import { typedWhole } from '../../text/typed-number.ts'

export interface PartRowProps {
  readonly part: PartView
  /** How many lie there of the kind of which most do: the end of the scale. */
  readonly most: number
  readonly language: Language
}

/** A kind of part on the shelf: what is free in full, what is reserved hatched; counted and taken out with a reason. */
export function PartRow({ part, most, language }: PartRowProps) {
  const { t } = useTranslation()
  const { partId, kind, onShelf, reserved } = part
  const [asked, setAsked] = useState<'count' | 'take-out' | null>(null)
  const name = partText(kind, t, language)
  const count = useStationCommand('part.count', {
    onDone: ({ part: counted, releasedDeviceIds }) =>
      say({
        kind: releasedDeviceIds.length > 0 ? 'warning' : 'done',
        text: (translate) =>
          releasedDeviceIds.length > 0
            ? translate('planning.countedReleased', { name, onShelf: counted.onShelf, count: releasedDeviceIds.length })
            : translate('planning.counted', { name, onShelf: counted.onShelf }),
      }),
  })
  const takeOut = useStationCommand('part.takeOut', {
    onDone: ({ onShelf: left }) =>
      say({ kind: 'done', text: (translate) => translate('planning.counted', { name, onShelf: left }) }),
  })
  const code = useStationCommand('part.code', { onDone: (given) => askCodeLabel({ kind: 'part', code: given.code }) })
  const close = () => setAsked(null)
  const reason = { name: 'reason', label: t('planning.reasonOf'), isRequired: true }
  return (
    <li>
      <div className="flex items-center justify-between gap-2">
        <p className="font-semibold">{name}</p>
        <IconButton name={t('label.ofCode', { code: name })} icon={Tag} onPress={() => code.mutate({ partId })} />
      </div>
      <div aria-hidden className="flex h-5 overflow-hidden rounded border border-edge bg-raised">
        <div className="h-full bg-accent" style={{ width: `${((onShelf - reserved) / most) * 100}%` }} />
        <div
          className="h-full bg-[repeating-linear-gradient(45deg,var(--ink)_0_3px,transparent_3px_9px)]"
          style={{ width: `${(reserved / most) * 100}%` }}
        />
      </div>
      <div className="mt-1 flex flex-wrap items-center justify-between gap-2">
        <p className="text-quiet tabular-nums">{t('planning.shelf', { onShelf, reserved })}</p>
        <fieldset aria-label={name} className="flex gap-2">
          <ActionButton isDisabled={count.isPending} onPress={() => setAsked('count')}>
            {t('planning.count')}
          </ActionButton>
          <ActionButton isDisabled={takeOut.isPending || onShelf === reserved} onPress={() => setAsked('take-out')}>
            {t('planning.takeOut')}
          </ActionButton>
        </fieldset>
      </div>
      {asked === 'count' && (
        <ReasonSheet
          title={t('planning.countTitle', { name })}
          saveText={t('planning.count')}
          fields={[
            { name: 'onShelf', label: t('planning.onShelf'), isNumber: true, isRequired: true },
            { ...reason, text: t('planning.stockTaking') },
          ]}
          onClose={close}
          onSubmit={(text) =>
            count.mutateAsync({ partId, onShelf: typedWhole(text('onShelf')), reason: text('reason') })
          }
        />
      )}
      {asked === 'take-out' && (
        <ReasonSheet
          title={t('planning.takeOutTitle', { name })}
          saveText={t('planning.takeOut')}
          fields={[
            { name: 'quantity', label: t('planning.quantity'), text: '1', isNumber: true, isRequired: true },
            reason,
          ]}
          onClose={close}
          onSubmit={(text) =>
            takeOut.mutateAsync({ partId, quantity: typedWhole(text('quantity')), reason: text('reason') })
          }
        />
      )}
    </li>
  )
}
