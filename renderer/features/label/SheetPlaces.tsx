import { useTranslation } from 'react-i18next'
import { Button } from 'react-aria-components'
import type { TemplateView } from '../../../shared/contract/label-templates.ts'
import { useStationCommand } from '../../station/use-station-command.ts'

export interface SheetPlacesProps {
  readonly template: TemplateView
}

/** Pixels in a millimetre of the small picture of the sheet: the labels of a sheet of 65 can still be pressed. */
const scale = 1.6

/**
 * The sheet in the printer as a small picture: what is used is filled, and the next label goes where the arrow says. A
 * press on a place makes the sheet go on there; the station keeps it, so that a half-used sheet goes on tomorrow.
 */
export function SheetPlaces({ template }: SheetPlacesProps) {
  const { t } = useTranslation()
  const setPlace = useStationCommand('template.setPlace')
  const { templateId, nextPlace } = template
  const { sheet, widthMillimetres, heightMillimetres } = template.document.media
  if (sheet === null || nextPlace === null) return null
  const places = Array.from({ length: sheet.columns * sheet.rows }, (_, index) => index + 1)
  const go = (place: number): void => setPlace.mutate({ templateId, place })
  return (
    <div className="flex items-start gap-6">
      <div
        className="relative bg-white ring-1 ring-edge"
        style={{ width: sheet.widthMillimetres * scale, height: sheet.heightMillimetres * scale }}
      >
        {places.map((place) => {
          const index = place - 1
          const isNext = place === nextPlace
          const look = isNext
            ? 'border-2 border-[#0b4f9e] bg-[#0b4f9e] font-bold text-white'
            : place < nextPlace
              ? 'border border-[#b0bac4] bg-[#c5ced7] text-[#465462]'
              : 'border border-[#6f7f8f] bg-white text-[#13202c] hover:bg-[#e3eefb]'
          return (
            <Button
              key={place}
              aria-label={t('label.place', { place: String(place) })}
              aria-pressed={isNext}
              onPress={() => go(place)}
              className={`absolute grid place-items-center overflow-hidden rounded-xs text-[0.625rem] leading-none ${look}`}
              style={{
                left: (sheet.xMillimetres + (index % sheet.columns) * sheet.columnPitchMillimetres) * scale,
                top: (sheet.yMillimetres + Math.floor(index / sheet.columns) * sheet.rowPitchMillimetres) * scale,
                width: widthMillimetres * scale,
                height: heightMillimetres * scale,
              }}
            >
              {place}
            </Button>
          )
        })}
      </div>
      <p aria-live="polite" className="max-w-60 text-lg">
        {t('label.nextPlace', { place: String(nextPlace), places: String(places.length) })}
      </p>
    </div>
  )
}
