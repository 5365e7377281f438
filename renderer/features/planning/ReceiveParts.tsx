import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { formatMemory, formatStorage, type Language } from '../../../shared/report/quantities.ts'
import type { PartKind } from '../../../shared/shipping/part-kind.ts'
import {
  memoryTypes,
  solidStateForms,
  type MemoryType,
  type SolidStateForm,
} from '../../../shared/shipping/part-words.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { say } from '../../components/notices.ts'
import { Picker } from '../../components/Picker.tsx'
import { TextInput } from '../../components/TextInput.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { partText } from '../../text/part-text.ts'
import { typedWhole } from '../../text/typed-number.ts'

const categories = ['memory', 'ssd', 'battery', 'charger'] as const
const moduleSizes = [2, 4, 8, 16, 32].map((gibibytes) => gibibytes * 2 ** 30)
const diskSizes = [120, 240, 256, 480, 500, 512, 960, 1000].map((gigabytes) => gigabytes * 1e9)
const same = (texts: readonly string[]) => texts.map((id) => ({ id, text: id }))

export interface ReceivePartsProps {
  readonly language: Language
}

/** Parts that came in: what they are, in as few presses as can be, and how many. */
export function ReceiveParts({ language }: ReceivePartsProps) {
  const { t } = useTranslation()
  const receive = useStationCommand('part.receive', {
    onDone: ({ kind, onShelf }) =>
      say({
        kind: 'done',
        text: (translate) => translate('planning.counted', { name: partText(kind, translate, language), onShelf }),
      }),
  })
  const [category, setCategory] = useState<(typeof categories)[number]>('memory')
  const [memoryType, setMemoryType] = useState<MemoryType>('DDR4')
  const [socket, setSocket] = useState<'SODIMM' | 'DIMM'>('SODIMM')
  const [form, setForm] = useState<SolidStateForm>('sata-2.5')
  const [moduleBytes, setModuleBytes] = useState(8 * 2 ** 30)
  const [diskBytes, setDiskBytes] = useState(256e9)
  const kindOf = (model: string): PartKind => {
    if (category === 'memory') return { category, memoryType, socket, sizeBytes: moduleBytes }
    return category === 'ssd' ? { category, form, sizeBytes: diskBytes } : { category, model }
  }
  const isSized = category === 'memory' || category === 'ssd'
  const sizes = category === 'ssd' ? diskSizes : moduleSizes
  const sizeText = category === 'ssd' ? formatStorage : formatMemory
  return (
    <Form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        const typed = new FormData(event.currentTarget)
        const [model, note, quantity] = [typed.get('model'), typed.get('reason'), typedWhole(typed.get('quantity'))]
        const reason = typeof note === 'string' ? note.trim() : ''
        if (!Number.isInteger(quantity) || quantity < 1 || (!isSized && typeof model !== 'string')) return
        receive.mutate({ kind: kindOf(typeof model === 'string' ? model.trim() : ''), quantity, reason })
      }}
    >
      <Picker
        label={t('planning.category')}
        choices={categories.map((id) => ({ id, text: t(`planning.categories.${id}`) }))}
        chosenId={category}
        onChoose={(id) => setCategory(categories.find((one) => one === id) ?? 'memory')}
      />
      {category === 'memory' && (
        <div className="grid grid-cols-2 gap-3">
          <Picker
            label={t('planning.memoryType')}
            choices={same(memoryTypes)}
            chosenId={memoryType}
            onChoose={(id) => setMemoryType(memoryTypes.find((one) => one === id) ?? 'DDR4')}
          />
          <Picker
            label={t('planning.socket')}
            choices={[
              { id: 'SODIMM', text: 'SO-DIMM' },
              { id: 'DIMM', text: 'DIMM' },
            ]}
            chosenId={socket}
            onChoose={(id) => setSocket(id === 'DIMM' ? 'DIMM' : 'SODIMM')}
          />
        </div>
      )}
      {category === 'ssd' && (
        <Picker
          label={t('planning.socket')}
          choices={[
            { id: 'sata-2.5', text: language === 'fr' ? 'SATA 2,5″' : 'SATA 2.5″' },
            { id: 'm2-nvme', text: 'M.2 NVMe' },
          ]}
          chosenId={form}
          onChoose={(id) => setForm(solidStateForms.find((one) => one === id) ?? 'sata-2.5')}
        />
      )}
      {isSized ? (
        <Picker
          label={t('planning.size')}
          choices={sizes.map((bytes) => ({ id: String(bytes), text: sizeText(bytes, language) }))}
          chosenId={String(category === 'ssd' ? diskBytes : moduleBytes)}
          onChoose={(id) => (category === 'ssd' ? setDiskBytes(Number(id)) : setModuleBytes(Number(id)))}
        />
      ) : (
        <TextInput label={t('planning.model')} name="model" isRequired maxLength={80} />
      )}
      <TextInput label={t('planning.quantity')} name="quantity" initialText="1" isNumber isRequired maxLength={5} />
      <TextInput label={t('planning.cameFrom')} name="reason" maxLength={500} />
      <ActionButton look="main" isSubmit isDisabled={receive.isPending}>
        {t('planning.add')}
      </ActionButton>
    </Form>
  )
}
