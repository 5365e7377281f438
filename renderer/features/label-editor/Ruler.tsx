export interface RulerProps {
  readonly lengthMillimetres: number
  readonly zoom: number
  readonly isUpright?: boolean
}

/** Thickness of the strip in pixels. */
export const rulerPixels = 24

/** A ruler along an edge of the label: a tick each millimetre, longer at fives and tens, numbers at tens. */
export function Ruler({ lengthMillimetres, zoom, isUpright = false }: RulerProps) {
  const millimetres = Array.from({ length: Math.floor(lengthMillimetres) + 1 }, (_, index) => index)
  const length = `${lengthMillimetres * zoom}mm`
  const unit = 96 / 25.4
  return (
    <svg
      aria-hidden
      width={isUpright ? rulerPixels : length}
      height={isUpright ? length : rulerPixels}
      className="block overflow-visible text-quiet"
    >
      {millimetres.map((millimetre) => {
        const place = millimetre * zoom * unit
        const isTen = millimetre % 10 === 0
        const size = isTen ? 12 : millimetre % 5 === 0 ? 8 : 5
        const [from, to] = [rulerPixels - size, rulerPixels]
        return (
          <g key={millimetre} stroke="currentColor" fill="currentColor">
            {isUpright ? (
              <line x1={from} x2={to} y1={place} y2={place} />
            ) : (
              <line x1={place} x2={place} y1={from} y2={to} />
            )}
            {isTen && (
              <text x={isUpright ? 1 : place + 3} y={isUpright ? place + 11 : 10} fontSize={10} stroke="none">
                {millimetre}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}
