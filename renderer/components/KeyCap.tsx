export interface KeyCapProps {
  /** What is printed on the key. */
  readonly name: string
  /** On a coloured button the cap takes the colour of its text. */
  readonly isOnColour?: boolean
  /** Keeps its room while the key does not act on this control just now. */
  readonly isResting?: boolean
}

/** A key as it looks on the keyboard. Hidden from screen readers, which are told the shortcut by the control itself. */
export function KeyCap({ name, isOnColour = false, isResting = false }: KeyCapProps) {
  const colours = isOnColour ? 'border-current bg-transparent' : 'border-edge bg-raised text-quiet'
  return (
    <kbd
      aria-hidden
      className={`${colours} ${isResting ? 'invisible' : ''} inline-grid h-6 min-w-7 shrink-0 place-items-center rounded border border-b-2 px-1.5 font-sans text-sm leading-none font-semibold`}
    >
      {name}
    </kbd>
  )
}
