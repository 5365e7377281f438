import type { OrganisationView } from '../../../shared/contract/organisation.ts'

export interface LogoPreviewProps {
  readonly logo: NonNullable<OrganisationView['logo']>
  readonly name: string
}

/** Black runs of one row, as squares of an SVG path. */
function pathOf({ widthPixels, heightPixels, bits }: LogoPreviewProps['logo']): string {
  const perRow = Math.ceil(widthPixels / 8) * 2
  const isBlack = (x: number, y: number): boolean =>
    x < widthPixels && (Number.parseInt(bits.charAt(y * perRow + (x >> 2)) || '0', 16) & (8 >> (x & 3))) !== 0
  const runs: string[] = []
  for (let y = 0; y < heightPixels; y += 1) {
    for (let x = 0; x < widthPixels; x += 1) {
      if (!isBlack(x, y)) continue
      const first = x
      while (isBlack(x + 1, y)) x += 1
      runs.push(`M${first} ${y}h${x + 1 - first}v1h${first - x - 1}z`)
    }
  }
  return runs.join('')
}

/** The picture as it is printed: black on white, whatever the theme. */
export function LogoPreview({ logo, name }: LogoPreviewProps) {
  return (
    <div className="shrink-0">
      <span className="sr-only">{name}</span>
      <svg aria-hidden viewBox={`0 0 ${logo.widthPixels} ${logo.heightPixels}`} className="h-16 max-w-40 bg-white p-1">
        <path d={pathOf(logo)} fill="black" />
      </svg>
    </div>
  )
}
