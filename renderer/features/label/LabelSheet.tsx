import type { LabelDrawing } from '../../../shared/label/drawing.ts'

export interface LabelSheetProps {
  readonly drawing: LabelDrawing
  /** What it shows, for screen readers. */
  readonly name: string
}

/** A page of papers at its true size: black on white whatever the theme. Labels are shown dot for dot instead. */
export function LabelSheet({ drawing, name }: LabelSheetProps) {
  const { widthMillimetres: width, heightMillimetres: height } = drawing
  return (
    <svg
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn here: there is no file an img could name
      role="img"
      aria-label={name}
      width={`${width}mm`}
      height={`${height}mm`}
      viewBox={`0 0 ${width} ${height}`}
      className="shrink-0 bg-white shadow-lg ring-1 ring-edge"
    >
      {drawing.rects.map((rect, index) => (
        <rect
          // oxlint-disable-next-line react/no-array-index-key -- a drawing is replaced as a whole
          key={index}
          x={rect.xMillimetres}
          y={rect.yMillimetres}
          width={rect.widthMillimetres}
          height={rect.heightMillimetres}
          fill="black"
          shapeRendering="crispEdges"
        />
      ))}
      {drawing.texts.map((text) => (
        <text
          key={`${text.xMillimetres} ${text.yMillimetres}`}
          x={text.xMillimetres}
          y={text.yMillimetres}
          fontSize={text.sizeMillimetres}
          fontWeight={text.weight === 'bold' ? 700 : 400}
          textAnchor={text.anchor}
          textLength={text.widthMillimetres}
          lengthAdjust="spacingAndGlyphs"
          fontFamily="'DejaVu Sans Condensed', 'DejaVu Sans', sans-serif"
          fill="black"
        >
          {text.text}
        </text>
      ))}
    </svg>
  )
}
