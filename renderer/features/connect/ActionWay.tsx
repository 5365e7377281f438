import type { LucideIcon } from 'lucide-react'
import { ActionButton } from '../../components/ActionButton.tsx'

export interface ActionWayProps {
  /** What will happen, in one or two sentences. */
  readonly what: string
  readonly button: string
  readonly icon: LucideIcon
  readonly keyCap: string
  readonly isDisabled: boolean
  readonly onPress: () => void
}

/** A way that takes one press. */
export function ActionWay({ what, button, icon, keyCap, isDisabled, onPress }: ActionWayProps) {
  return (
    <div className="flex flex-col items-start gap-6">
      <p className="max-w-3xl text-xl">{what}</p>
      <ActionButton isBig look="main" icon={icon} keyCap={keyCap} isDisabled={isDisabled} onPress={onPress}>
        {button}
      </ActionButton>
    </div>
  )
}
