export interface StagePatternsProps {
  readonly chartId: string
}

/** Stripes, dots and a light wash beside the full fill of what is delivered. */
export function StagePatterns({ chartId }: StagePatternsProps) {
  return (
    <defs>
      <pattern
        id={`${chartId}-inTransit`}
        width="10"
        height="10"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="10" height="10" fill="var(--accent-soft)" />
        <rect width="5" height="10" fill="var(--accent)" />
      </pattern>
      <pattern id={`${chartId}-packed`} width="9" height="9" patternUnits="userSpaceOnUse">
        <rect width="9" height="9" fill="var(--accent-soft)" />
        <circle cx="4.5" cy="4.5" r="2.6" fill="var(--accent)" />
      </pattern>
      <pattern id={`${chartId}-queued`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" fill="var(--open-soft)" />
        <rect width="8" height="2.5" fill="var(--open)" />
      </pattern>
    </defs>
  )
}
