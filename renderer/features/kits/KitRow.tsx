import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { KitView } from '../../../shared/contract/packing.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import { Tag } from 'lucide-react'
import { ActionButton } from '../../components/ActionButton.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { say } from '../../components/notices.ts'
import { ReasonSheet } from '../../components/ReasonSheet.tsx'
import { ToneWord } from '../../components/ToneWord.tsx'
import { askCodeLabel } from '../../station/code-label.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { kitTone } from './kit-tone.ts'

export interface KitRowProps {
  readonly kit: KitView
  readonly onDevice: (deviceId: string) => void
}

type Step = 'block' | 'restock' | 'unpair'

/** What can be done with a kit from where it is. One that left comes back with its device. */
const stepsOf: Readonly<Record<KitView['state'], readonly Step[]>> = {
  'in-stock': ['block'],
  paired: ['unpair', 'block'],
  shipped: ['block'],
  delivered: ['block'],
  returned: ['restock', 'block'],
  blocked: ['restock'],
}

/** One kit: its number big, what it is, where it is, and what can be done with it, each with a reason. */
export function KitRow({ kit, onDevice }: KitRowProps) {
  const { t } = useTranslation()
  const [step, setStep] = useState<Step | null>(null)
  const { kitId, code, kind, iccid, serial, plan, supplier, state, deviceId, tag } = kit
  const tell = (changed: KitView) =>
    say({
      kind: 'done',
      text: (words) => words('stock.settled', { code, state: words(`stock.states.${changed.state}`) }),
    })
  const settle = useStationCommand('kit.settle', { onDone: tell })
  const unpair = useStationCommand('kit.unpair', { onDone: tell })
  const words = [code, t(`stock.kinds.${kind}`), plan, supplier, iccid === null ? null : serial]
  return (
    <li className="flex items-center gap-4 border-b border-line py-2">
      <div className="min-w-0 flex-1">
        <p className="font-mono text-lg leading-tight font-bold break-all">{iccid ?? serial}</p>
        <p className="line-clamp-2 leading-tight text-quiet">
          {words.filter((word) => word !== null && word !== '').join(' · ')}
        </p>
      </div>
      <div className="flex flex-col items-end">
        <ToneWord tone={kitTone[state]}>{t(`stock.states.${state}`)}</ToneWord>
        {deviceId !== null && tag !== null && (
          <Button onPress={() => onDevice(deviceId)} className="-my-2 min-h-11 font-mono whitespace-nowrap underline">
            {spacedTag(tag)}
          </Button>
        )}
      </div>
      <fieldset aria-label={code} className="flex justify-end gap-2">
        <IconButton name={t('label.ofCode', { code })} icon={Tag} onPress={() => askCodeLabel({ kind: 'kit', code })} />
        {stepsOf[state].map((one) => (
          <ActionButton key={one} onPress={() => setStep(one)}>
            {t(`stock.${one}`)}
          </ActionButton>
        ))}
      </fieldset>
      {step !== null && (
        <ReasonSheet
          title={t('packing.about', { act: t(`stock.${step}`), of: iccid ?? serial ?? code })}
          saveText={t(`stock.${step}`)}
          fields={[{ name: 'reason', label: t('stock.reason'), isRequired: true }]}
          onClose={() => setStep(null)}
          onSubmit={(text) => {
            const reason = text('reason')
            return step === 'unpair'
              ? unpair.mutateAsync({ deviceId: deviceId ?? '', reason })
              : settle.mutateAsync({ kitId, to: step === 'block' ? 'blocked' : 'in-stock', reason })
          }}
        />
      )}
    </li>
  )
}
