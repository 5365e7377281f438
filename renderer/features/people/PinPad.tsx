import { Delete } from 'lucide-react'
import { useState } from 'react'
import { Button, Form, Input, Label, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../components/ActionButton.tsx'

const rows = ['123', '456', '789'] as const
const longestPin = 12
const shortestPin = 4

const key =
  'grid h-16 place-items-center rounded-lg border-2 border-edge bg-surface text-2xl font-bold hover:bg-raised data-[pressed]:bg-accent-soft'

export interface PinPadProps {
  readonly label: string
  readonly confirm: string
  readonly isPending: boolean
  readonly onPin: (pin: string) => void
}

/** Ten big keys for gloves, and a field for the keyboard; what is typed is shown as dots. */
export function PinPad({ label, confirm, isPending, onPin }: PinPadProps) {
  const { t } = useTranslation()
  const [pin, setPin] = useState('')
  const change = (text: string) => setPin(text.replaceAll(/\D/g, '').slice(0, longestPin))
  return (
    <Form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (pin.length < shortestPin || isPending) return
        setPin('')
        onPin(pin)
      }}
    >
      <TextField type="password" value={pin} onChange={change} autoFocus className="flex flex-col gap-1">
        <Label className="text-sm font-medium text-quiet">{label}</Label>
        <Input
          inputMode="numeric"
          autoComplete="off"
          className="min-h-14 rounded-lg border-2 border-edge bg-surface px-4 text-center text-3xl tracking-[0.4em]"
        />
      </TextField>
      <div className="grid grid-cols-3 gap-2">
        {rows.flatMap((row) =>
          Array.from(row, (digit) => (
            <Button key={digit} excludeFromTabOrder onPress={() => change(pin + digit)} className={key}>
              {digit}
            </Button>
          )),
        )}
        <Button
          excludeFromTabOrder
          aria-label={t('people.erase')}
          onPress={() => change(pin.slice(0, -1))}
          className={key}
        >
          <Delete aria-hidden size={28} />
        </Button>
        <Button excludeFromTabOrder onPress={() => change(`${pin}0`)} className={key}>
          0
        </Button>
        <ActionButton look="main" isSubmit isBig isDisabled={isPending || pin.length < shortestPin}>
          {confirm}
        </ActionButton>
      </div>
    </Form>
  )
}
