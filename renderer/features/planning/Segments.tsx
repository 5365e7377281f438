export interface SegmentsProps<T extends string> {
  /** What is chosen here; spoken only. */
  readonly label: string
  readonly choices: readonly { readonly id: T; readonly text: string }[]
  readonly chosen: T
  readonly onChoose: (id: T) => void
}

/** One of a few that all stay in sight, side by side. */
export function Segments<T extends string>({ label, choices, chosen, onChoose }: SegmentsProps<T>) {
  return (
    <fieldset aria-label={label} className="flex flex-wrap">
      {choices.map(({ id, text }) => (
        <button
          key={id}
          type="button"
          aria-pressed={chosen === id}
          onClick={() => onChoose(id)}
          className={`min-h-11 border-2 px-3 first:rounded-l-lg last:rounded-r-lg ${chosen === id ? 'border-accent bg-accent text-on-accent' : 'border-edge bg-surface hover:bg-raised'}`}
        >
          {text}
        </button>
      ))}
    </fieldset>
  )
}
