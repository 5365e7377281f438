import { markedSpans } from './marked-spans.ts'

export interface MarkedProps {
  readonly text: string
  /** Folded; none marks nothing. */
  readonly words: readonly string[]
}

/** A text with the words of a search marked in it. */
export function Marked({ text, words }: MarkedProps) {
  if (words.length === 0) return text
  return markedSpans(text, words).map(({ text: part, isMarked }, place) =>
    isMarked ? (
      // A text is the same stretches in the same order for as long as it is shown.
      // oxlint-disable-next-line react/no-array-index-key
      <mark key={place} className="rounded-sm bg-accent-soft text-ink underline decoration-accent decoration-2">
        {part}
      </mark>
    ) : (
      part
    ),
  )
}
