import type { DraftDisplay, DraftList } from '../../../../shared/report/compose.ts'
import { best, notRead, read, type Reading } from '../../../../shared/report/reading.ts'
import { knownInches } from './known-models.ts'
import type { AndroidOutputs } from './outputs.ts'
import { unanswered } from './property-reading.ts'

type Pixels = { readonly width: number; readonly height: number; readonly from: string; readonly raw: string }

/** No panel has fewer on a side: a figure below it was cut off. */
const leastPixels = 240

/** The panel's own pixels; a lower resolution that somebody chose ("Override size") does not change the panel. */
function panelPixels(outputs: AndroidOutputs): Pixels | null {
  const size = outputs.text('wm_size') ?? ''
  const sources: readonly [string, RegExpExecArray | null][] = [
    ['wm size', /Physical size:\s*(\d+)x(\d+)/.exec(size)],
    ['wm size', /Override size:\s*(\d+)x(\d+)/.exec(size)],
    ['dumpsys display', /DisplayDeviceInfo\{[^\n]*?(\d{3,5}) x (\d{3,5})/.exec(outputs.text('display') ?? '')],
  ]
  for (const [from, match] of sources) {
    const [raw, width, height] = match ?? []
    if (raw !== undefined && Number(width) >= leastPixels && Number(height) >= leastPixels) {
      return { width: Number(width), height: Number(height), from, raw: raw.slice(-200) }
    }
  }
  return null
}

/** Densities that Android groups screens by; panels that state exactly one of them were not measured. */
const densityClasses = new Set([120, 160, 213, 240, 280, 320, 360, 400, 420, 440, 480, 560, 640])

/**
 * The diagonal from the pixels per inch that the panel's driver states, in inches with one decimal. Many drivers copy
 * the density class there: such a figure, one that differs between the axes, or one no tablet has, is not believed.
 */
function statedInches(outputs: AndroidOutputs, pixels: Pixels | null): Reading<number> | null {
  const text = outputs.text('display') ?? ''
  const [raw, across, down] = /(\d+(?:\.\d+)?) x (\d+(?:\.\d+)?) dpi/.exec(text) ?? []
  if (pixels === null || raw === undefined) return null
  const [x, y] = [Number(across), Number(down)]
  const density = Number(/Physical density:\s*(\d+)/.exec(outputs.text('wm_density') ?? '')?.[1] ?? 0)
  const isCopied = [x, y].some((value) => densityClasses.has(value) || value === density)
  const inches = Math.hypot(pixels.width / x, pixels.height / y)
  const isBelieved = !isCopied && Math.abs(x - y) < 0.05 * x && inches >= 3.5 && inches <= 20
  return isBelieved
    ? read(Math.round(inches * 10) / 10, 'dumpsys display', raw)
    : notRead('unavailable', 'dumpsys display', raw)
}

/** The device's own panel: pixels from the window manager, size from the list of models or the panel's driver. */
export function readAndroidDisplays(outputs: AndroidOutputs, model: string | null): DraftList<DraftDisplay> {
  const pixels = panelPixels(outputs)
  const known = model === null ? null : knownInches(model)
  const notStated = notRead<never>('unavailable', 'Android')
  const inches = best<number>(
    [known === null ? null : read(known, 'list of models'), statedInches(outputs, pixels), notStated],
    (left, right) => Math.abs(left - right) <= 0.5,
  )
  if (pixels === null && inches.value === null) {
    const { status, from } = unanswered(outputs, 'wm_size')
    return { status, from, entries: [] }
  }
  const side = (value: number | undefined): Reading<number> =>
    pixels === null || value === undefined ? unanswered(outputs, 'wm_size') : read(value, pixels.from, pixels.raw)
  return {
    status: 'read',
    from: pixels?.from ?? inches.from,
    entries: [
      {
        connector: notRead('absent', 'Android'),
        manufacturer: notStated,
        model: notStated,
        serial: notStated,
        isInternal: read(true, 'Android'),
        widthPixels: side(pixels?.width),
        heightPixels: side(pixels?.height),
        widthMillimetres: notStated,
        heightMillimetres: notStated,
        diagonalInches: inches,
      },
    ],
  }
}
