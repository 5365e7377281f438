import type { Systeminformation } from 'systeminformation'
import type { CaptureFile } from '../capture.ts'
import type { ReportPart } from '../../../../shared/contract/views.ts'
import type { Source, SourceContext } from './source.ts'
import { missing, obtained } from './system-file.ts'
import { withinLimit } from './time-limit.ts'

type Library = typeof import('systeminformation')

/** Loads the library on first need: 60 ms that a reading should not pay for twice, nor a station that never reads. */
let loading: Promise<Library> | null = null
async function load(): Promise<Library> {
  loading ??= import('systeminformation').then((module) => module.default ?? module)
  return loading
}

/** Loads the inventory library ahead of the first reading, where this operating system's readings need it. */
export async function prepareSystemInformation(platform: NodeJS.Platform): Promise<void> {
  if (platform !== 'linux') await load()
}

/** What names an adapter; its addresses and domain belong to whoever used the machine last and are not kept. */
const withoutAddresses = (one: Systeminformation.NetworkInterfacesData) => ({
  iface: one.iface,
  ifaceName: one.ifaceName,
  mac: one.mac,
  type: one.type,
  internal: one.internal,
  virtual: one.virtual,
})

/** Where the library keeps these answers in `systeminformation.json`, and how it is asked. */
const questions = {
  system: (library: Library) => library.system(),
  bios: (library: Library) => library.bios(),
  baseboard: (library: Library) => library.baseboard(),
  chassis: (library: Library) => library.chassis(),
  cpu: (library: Library) => library.cpu(),
  mem: (library: Library) => library.mem(),
  memLayout: (library: Library) => library.memLayout(),
  diskLayout: (library: Library) => library.diskLayout(),
  battery: (library: Library) => library.battery(),
  graphics: (library: Library) => library.graphics(),
  networkInterfaces: async (library: Library) => {
    const adapters = await library.networkInterfaces()
    return (Array.isArray(adapters) ? adapters : [adapters]).map(withoutAddresses)
  },
} satisfies Record<string, (library: Library) => Promise<unknown>>
export type Question = keyof typeof questions

const answerFolder = 'systeminformation/'

async function ask(context: SourceContext, question: Question): Promise<CaptureFile> {
  const name = `${answerFolder}${question}.json`
  const put: (library: Library) => Promise<unknown> = questions[question]
  const work = load()
    .then(put)
    // The library throws on outputs that it did not expect: one question is then unanswered, never the reading.
    .catch(() => null)
  const answer = await withinLimit<unknown>(work, context.limits.inventoryMs, context.signal)
  if (answer === 'timed-out') return missing(name, 'timed-out')
  return answer === null || answer === undefined
    ? missing(name, 'unavailable')
    : obtained(name, JSON.stringify(answer, null, 1))
}

/** One question to the library as a source of its own, so that a slow answer holds up only its parts. */
export const askSystemInformation = (question: Question, parts: readonly ReportPart[]): Source => ({
  parts,
  gather: async (context) => [await ask(context, question)],
})

/**
 * Joins the library's answers into the one output that the capture reader knows, `systeminformation.json`: an object
 * with a key for each question that was answered. The output is `read` when at least one was.
 */
export function joinAnswers(files: readonly CaptureFile[]): readonly CaptureFile[] {
  const answers = files.filter((file) => file.name.startsWith(answerFolder))
  if (answers.length === 0) return files
  const others = files.filter((file) => !file.name.startsWith(answerFolder))
  const known = answers.flatMap(({ name, bytes }) => {
    if (bytes === null) return []
    const question = name.slice(answerFolder.length, -'.json'.length)
    return [[question, JSON.parse(new TextDecoder().decode(bytes)) as unknown] as const]
  })
  if (known.length > 0) {
    return [...others, obtained('systeminformation.json', JSON.stringify(Object.fromEntries(known), null, 1))]
  }
  const isLate = answers.some((file) => file.status === 'timed-out')
  return [...others, missing('systeminformation.json', isLate ? 'timed-out' : 'unavailable')]
}
