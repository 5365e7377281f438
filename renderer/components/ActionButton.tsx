import type { LucideIcon } from 'lucide-react'
import { Button } from 'react-aria-components'
import { KeyCap } from './KeyCap.tsx'

const looks = {
  main: 'bg-accent text-on-accent border-accent hover:brightness-110',
  plain: 'bg-surface text-ink border-edge hover:bg-raised',
  careful: 'bg-surface text-bad border-bad hover:bg-bad-soft',
} as const

export interface ActionButtonProps {
  readonly children: string
  readonly icon?: LucideIcon
  readonly look?: keyof typeof looks
  /** The key that does the same, as shown; `keyShortcut` is its name for assistive technology. */
  readonly keyCap?: string
  readonly keyShortcut?: string
  /** The key acts elsewhere just now: its room is kept, so that nothing moves when it comes back. */
  readonly isKeyResting?: boolean
  readonly isDisabled?: boolean
  readonly isBig?: boolean
  readonly isSubmit?: boolean
  readonly hasFirstFocus?: boolean
  readonly onPress?: () => void
}

/** A button for a gloved hand: at least 44 pixels high, with its key beside its word. */
export function ActionButton(props: ActionButtonProps) {
  const { children, icon: Icon, look = 'plain', keyCap, keyShortcut, isBig = false } = props
  const size = isBig ? 'min-h-14 px-5 text-lg' : 'min-h-12 px-3 text-base'
  return (
    <Button
      type={props.isSubmit === true ? 'submit' : 'button'}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.hasFirstFocus ?? false}
      {...(props.onPress === undefined ? {} : { onPress: props.onPress })}
      aria-keyshortcuts={props.isKeyResting === true ? undefined : (keyShortcut ?? keyCap)}
      className={`${looks[look]} ${size} inline-flex items-center justify-center gap-2 rounded-lg border-2 text-center leading-tight font-semibold disabled:border-line disabled:bg-raised disabled:text-quiet`}
    >
      {Icon !== undefined && <Icon aria-hidden size={isBig ? 24 : 20} className="shrink-0" />}
      <span>{children}</span>
      {keyCap !== undefined && (
        <KeyCap
          name={keyCap}
          isOnColour={look === 'main' && props.isDisabled !== true}
          isResting={props.isKeyResting ?? false}
        />
      )}
    </Button>
  )
}
