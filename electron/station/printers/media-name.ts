import type { LabelDrawing } from '../../../shared/label/drawing.ts'

/**
 * The medium of a page as a PWG 5101.1 self-describing name, which CUPS takes for any size:
 * `custom_62x29mm_62x29mm`, `iso_a4_210x297mm`.
 *
 * @throws RangeError without a page: a job of no pages is a bug of the caller.
 */
export function mediaName(page: Pick<LabelDrawing, 'widthMillimetres' | 'heightMillimetres'> | undefined): string {
  if (page === undefined) throw new RangeError('a print job has no page')
  const size = `${page.widthMillimetres}x${page.heightMillimetres}mm`
  return size === '210x297mm' ? 'iso_a4_210x297mm' : `custom_${size}_${size}`
}
