import type { LucideIcon } from 'lucide-react'
import { Button } from 'react-aria-components'

export interface IconButtonProps {
  /** What it does, for screen readers and as the tooltip. */
  readonly name: string
  readonly icon: LucideIcon
  readonly keyShortcut?: string
  readonly onPress: () => void
}

/** A square button that shows a sign only; its name is spoken. */
export function IconButton({ name, icon: Icon, keyShortcut, onPress }: IconButtonProps) {
  return (
    <Button
      aria-label={name}
      onPress={onPress}
      {...(keyShortcut === undefined ? {} : { 'aria-keyshortcuts': keyShortcut })}
      className="grid size-11 shrink-0 place-items-center rounded-lg border-2 border-transparent hover:border-line hover:bg-raised"
    >
      <Icon aria-hidden size={22} />
    </Button>
  )
}
