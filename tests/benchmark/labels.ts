// One label from its content to the bytes of its PDF and to the dots of its printer, against encoding its code alone in
// the same run; then ten thousand labels as one job of sheets: time, memory, and how long the station did not answer.
import { fileURLToPath } from 'node:url'
import { encodeCode } from '../../electron/station/labels/encode-code.ts'
import { createLabelPress } from '../../electron/station/labels/label-press.ts'
import { shippedTemplates } from '../../electron/station/labels/shipped-templates.ts'
import type { LabelContent } from '../../shared/label/content.ts'
import { usualContent } from '../../shared/label/longest-contents.ts'
import { makeTag } from '../../shared/label/tag.ts'
import { median, milliseconds, percentile } from './median.ts'

const rounds = Math.max(100, Number(process.env['ETABLI_BENCHMARK_ROUNDS'] ?? 300))
const many = Number(process.env['ETABLI_BENCHMARK_LABELS'] ?? 10_000)
const warmUp = 30

const resourcesFolder = fileURLToPath(new URL('../../resources', import.meta.url))
const press = await createLabelPress(resourcesFolder)
const templates = shippedTemplates(resourcesFolder)
const templateOf = (templateId: string) => {
  const template = templates.get(templateId)
  if (template === undefined) throw new Error(`no template ${templateId}`)
  return template
}
const contentOf = (number: number): LabelContent => ({
  ...usualContent,
  tag: makeTag('T7', number),
  serial: `PF${number.toString(36).toUpperCase()}`,
  model: `ThinkPad T4${number % 100}`,
})
const details = { title: 'Établi', language: 'fr', createdAt: '2026-11-23T10:00:00.000Z' } as const

async function timed(name: string, work: (number: number) => unknown): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds + warmUp; round += 1) {
    const started = performance.now()
    await work(round + 1)
    if (round >= warmUp) times.push(performance.now() - started)
  }
  console.log(`  ${name}: median ${milliseconds(median(times))}, p99 ${milliseconds(percentile(times, 0.99))}`)
  return median(times)
}

console.log(`One label, ${rounds} different ones each:`)
const code = await timed('its QR code alone', (number) => encodeCode(makeTag('T7', number), 'qr'))
const draw = (number: number, templateId: string, dotsPerInch: number) => {
  const settings = { template: templateOf(templateId), language: 'fr', dotsPerInch } as const
  const [drawing] = press.draw([contentOf(number)], settings)
  if (drawing === undefined) throw new Error('no page')
  return drawing
}
const pdf = await timed('62x29 to PDF', (number) => press.pdf([draw(number, '62x29', 300)], details))
const low = await timed('62x29 to dots at 203', (number) => press.raster(draw(number, '62x29', 203), 203))
const high = await timed('62x29 to dots at 300', (number) => press.raster(draw(number, '62x29', 300), 300))
await timed('54x17 to dots at 300', (number) => press.raster(draw(number, '54x17', 300), 300))
await timed('100x50 to dots at 203', (number) => press.raster(draw(number, '100x50', 203), 203))
console.log(
  `  as a multiple of the code: PDF ${(pdf / code).toFixed(1)}, 203 ${(low / code).toFixed(1)}, 300 ${(high / code).toFixed(1)}`,
)

/** How long each pause was in which nothing else could be answered. */
function watchPauses(): () => number[] {
  const pauses: number[] = []
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    pauses.push(now - last)
    last = now
  }, 1)
  return () => {
    clearInterval(timer)
    return pauses
  }
}

console.log(`${many} labels as one job of sheets (l7160, 21 a page):`)
globalThis.gc?.()
const before = process.memoryUsage.rss()
let peak = before
const sampler = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss())
}, 50)
const stopWatching = watchPauses()
const contents = function* (): Generator<LabelContent> {
  for (let number = 1; number <= many; number += 1) yield contentOf(number)
}
const started = performance.now()
const pages = press.pages(contents(), { template: templateOf('l7160'), language: 'fr', startPosition: 5 })
const bytes = await press.pdf(pages, details)
const seconds = (performance.now() - started) / 1000
const pauses = stopWatching()
clearInterval(sampler)
peak = Math.max(peak, process.memoryUsage.rss())
const mebibytes = (value: number): string => `${(value / 2 ** 20).toFixed(0)} MiB`
console.log(
  `  ${seconds.toFixed(1)} s (${milliseconds((seconds * 1000) / many)} a label), ${mebibytes(bytes.length)} of PDF`,
)
console.log(`  memory: ${mebibytes(before)} before, ${mebibytes(peak)} at the most`)
console.log(
  `  pauses: median ${milliseconds(median(pauses))}, p99 ${milliseconds(percentile(pauses, 0.99))}, longest ${milliseconds(Math.max(...pauses))}`,
)
