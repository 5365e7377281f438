import { Refusal } from '../../../shared/contract/refusal.ts'
import { Report } from '../../../shared/report/report.ts'
import { readInputFile } from './read-input-file.ts'

/**
 * Reads a report that the station exported (`etabli read --json`).
 *
 * @throws Refusal as {@link readInputFile} does, or `report-not-json` / `report-not-valid` naming the first field
 *   that does not fit.
 */
export async function readReportFile(path: string): Promise<Report> {
  return parseReport(await readInputFile(path), path)
}

/** The same for text that came another way; `where` names it in the refusal. */
export function parseReport(text: string, where: string): Report {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch (error) {
    const what = `This is not a whole JSON document: ${placeOf(error as SyntaxError)}`
    throw new Refusal({ code: 'report-not-json', what, where, remedy: 'Export the report again.' })
  }
  const parsed = Report.safeParse(document)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const field = issue?.path.join('.') ?? ''
  // A document of another kind may have a hundred thousand keys that do not belong; the first ones tell enough.
  const misfit = `${field === '' ? '' : `${field}: `}${issue?.message ?? ''}`.slice(0, 200)
  throw new Refusal({
    code: 'report-not-valid',
    what: `This is not a report of this station: ${misfit}`,
    where,
    remedy: 'Make it with "etabli read --json".',
  })
}

/** Where the text stops being JSON. The engine's own message would repeat the text around it, line ends included. */
function placeOf({ message }: SyntaxError): string {
  const place = /\(line (\d+) column (\d+)\)/.exec(message)
  return place === null ? 'it stops before its end or is something else' : `line ${place[1]}, column ${place[2]}`
}
