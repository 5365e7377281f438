import { qrModules } from './qr/qr-modules.ts'

/** Light modules around a symbol (ISO/IEC 18004, 9.1). */
const quietModules = 4

export interface QrCodeProps {
  readonly text: string
  /** What it holds, for those who can't see it. */
  readonly name: string
}

/** A QR code, dark on white in every theme; nothing for a text that is too long for one. */
export function QrCode({ text, name }: QrCodeProps) {
  const modules = qrModules(text)
  if (modules === null) return null
  const side = modules.length + 2 * quietModules
  const path = modules
    .flatMap((row, down) =>
      row.flatMap((isDark, right) => (isDark ? `M${right + quietModules} ${down + quietModules}h1v1h-1z` : [])),
    )
    .join('')
  return (
    <svg
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn here, there is no file for an img
      role="img"
      aria-label={name}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      className="size-56 rounded-lg bg-white 2xl:size-72"
    >
      <path d={path} fill="black" />
    </svg>
  )
}
