import type { PackingList } from '../../../shared/shipping/papers/packing-list.ts'
import type { PaperDevice } from '../../../shared/shipping/papers/paper.ts'
import { cartonSection } from './carton-section.ts'
import { composePaper } from './compose-paper.ts'
import { deviceRow, kindOf, modelText, provenOfNone, serialText, tagStyle, tagText, type Column } from './device-row.ts'
import type { Drawing, PaperPage } from './page.ts'
import { wordsOf, type PaperWords } from './paper-words.ts'
import { tickBox } from './pen.ts'
import { sumsBlocks } from './plain-blocks.ts'
import { sheet } from './page.ts'

/** "SIM XNT7000012K · chargeur · souris": what lies in the carton with a device, and loudly what does not. */
function withDevice({ kit, charger, accessories }: PaperDevice, words: PaperWords): string {
  return [
    ...(kit === null ? [] : [`${words.kits[kit.kind]} ${kit.kitCode}`]),
    ...(charger === 'not-needed' ? [] : [words.chargers[charger]]),
    ...accessories,
  ].join(' · ')
}

/** The packing list: carton by carton, a row and a box to tick for each device. */
export function packingListPages(paper: PackingList, drawing: Drawing): PaperPage[] {
  const words = wordsOf(drawing.language)
  const columns: readonly (Column & { readonly name: string })[] = [
    { name: '', width: 7, text: () => '' },
    { name: words.tag, width: 30, text: tagText, style: tagStyle },
    {
      name: words.device,
      width: 52,
      text: (device) => `${modelText(device, drawing)} (${kindOf(device, drawing)})`,
    },
    { name: words.serial, width: 33, text: (device) => serialText(device, drawing) },
    {
      name: words.grade,
      width: 12,
      text: ({ grade }) => grade ?? '—',
      style: { sizeMillimetres: 3.3, weight: 'bold' },
    },
    { name: words.with, width: 46, text: (device) => withDevice(device, words) },
  ]
  const saidOfAll = provenOfNone(paper.cartons)
  const besides = (top: number) => tickBox(sheet.left + 1, top + 1.2)
  const sections = paper.cartons.map((carton, index) =>
    cartonSection(
      carton,
      { position: index + 1, of: paper.cartons.length },
      columns,
      carton.devices.map((device) => deviceRow(device, { columns, saidOfAll, besides }, drawing)),
      drawing,
    ),
  )
  return composePaper(paper, [...sumsBlocks(paper.cartons, drawing), ...sections], drawing)
}
